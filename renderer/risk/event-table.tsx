import type { SiteExplanation } from '@shared/contract/risk'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './risk.module.css'

type Events = NonNullable<SiteExplanation['events']>
type Match = Events['matches'][number]

function useEventColumns(events: Events): readonly FactColumn<Match>[] {
  const t = useText()
  const format = useFormat()
  const where = ({ place, country }: Match) =>
    format.place([place ?? t('risk:events.noName'), country === null ? null : format.country(country)])
  return [
    { key: 'place', heading: t('risk:table.place'), cell: where },
    {
      key: 'distance',
      heading: t('risk:table.distance'),
      cell: row => t('risk:unit.km', { n: format.number(row.distanceKm, 1) }),
      numeric: true,
    },
    { key: 'events', heading: t('risk:events.count'), cell: row => format.number(row.events), numeric: true },
    {
      key: 'deaths',
      heading: t('risk:events.deaths'),
      cell: row => format.number(row.deathsInAll),
      numeric: true,
    },
    {
      key: 'heaviest',
      heading: t('risk:events.heaviest'),
      cell: row =>
        t('risk:events.heaviestOne', {
          date: format.date(row.date),
          deaths: format.number(row.deaths),
          id: row.id,
        }),
    },
    {
      key: 'share',
      heading: t('risk:events.share'),
      cell: row => format.percent((row.density / events.density) * 100, 1),
      numeric: true,
    },
  ]
}

/** Single events at a site: what they make of the conflict exposure, in which window, and the places that add most. */
export function EventReasons({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  const format = useFormat()
  const { events } = site
  if (events === null) return null
  const params = { exposure: format.number(events.exposure, 1), months: site.eventMonths }
  const sentence =
    events.places === 0
      ? t('risk:events.none', { months: site.eventMonths })
      : t('risk:events.some', { ...params, count: events.places, curated: format.number(events.curated, 1) })
  return (
    <>
      <p className={styles.reason}>{sentence}</p>
      {events.matches.length === 0 ? null : <EventTable site={site.name} events={events} />}
    </>
  )
}

function EventTable({ site, events }: { readonly site: string; readonly events: Events }) {
  const t = useText()
  return (
    <FactTable
      caption={t('risk:table.caption.events', { name: site })}
      showCaption
      columns={useEventColumns(events)}
      rows={events.matches}
      rowKey={row => row.id}
    />
  )
}
