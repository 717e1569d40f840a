import { Link } from '@tanstack/react-router'
import type { CorridorDetail } from '@shared/contract/corridors'
import { Answer, Refused } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { BandChip } from '../kit/band-chip'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useRiskWords } from '../risk'
import styles from '../suppliers/suppliers.module.css'
import { usePlaceText } from './corridor-words'

/** Who recruits, in the order in which workers meet them, and under which licence. */
export function ChainList({ detail: { chain, stops } }: { readonly detail: CorridorDetail }) {
  const t = useText()
  const format = useFormat()
  const placeText = usePlaceText()
  if (chain.length === 0) return <p className={styles.soft}>{t('corridors:chain.none')}</p>
  const licence = (link: CorridorDetail['chain'][number]) =>
    t('corridors:chain.licence', {
      status: t(`suppliers:licence.${link.licenceStatus ?? 'not-known'}`),
      number: link.licenceNumber ?? t('kit:notKnown'),
      until: format.date(link.licenceValidUntil),
    })
  const stopOf = (position: number | null) => stops.find(stop => stop.position === position) ?? null
  return (
    <FactTable
      caption={t('corridors:chain.title')}
      rows={chain}
      rowKey={link => link.id}
      columns={[
        {
          key: 'name',
          heading: t('corridors:field.recruiterId'),
          cell: link => (
            <Link to="/recruiters/$id" params={{ id: link.recruiterId }}>
              {link.name}
            </Link>
          ),
        },
        {
          key: 'kind',
          heading: t('corridors:recruiters.column.kind'),
          cell: link => t(`suppliers:kind.${link.kind}`),
        },
        {
          key: 'stop',
          heading: t('corridors:field.takesOver'),
          cell: link => placeText(stopOf(link.stopPosition)),
        },
        { key: 'licence', heading: t('corridors:field.licence'), cell: licence },
      ]}
    />
  )
}

/** Conflict and score along the way, as the newest run saw them. */
export function LegsExposure({ corridorId }: { readonly corridorId: string }) {
  const t = useText()
  const latest = useAnswer('risk.latest', {})
  const scored = latest.data !== undefined && latest.data !== null
  const found = useAnswer('risk.explain-corridor', { runId: null, corridor: corridorId }, { when: scored })
  if (latest.error !== null) return <Refused error={latest.error} onRetry={() => void latest.refetch()} />
  if (latest.data === null || found.error !== null)
    return <p className={styles.soft}>{t('corridors:legs.none')}</p>
  return <Answer of={found}>{explanation => <Legs explanation={explanation} />}</Answer>
}

type Explained = NonNullable<ReturnType<typeof useAnswer<'risk.explain-corridor'>>['data']>

function Legs({ explanation }: { readonly explanation: Explained }) {
  const t = useText()
  const format = useFormat()
  const placeText = usePlaceText()
  const words = useRiskWords()
  const { stops, band, residual, drivers } = explanation
  return (
    <>
      <p>
        <BandChip band={band} /> {format.number(residual)} ·{' '}
        {drivers.map(driver => words.driver(driver)).join(' · ')}
      </p>
      <FactTable
        caption={t('corridors:legs.title')}
        rows={stops.map((stop, at) => ({ ...stop, at }))}
        rowKey={stop => String(stop.at)}
        columns={[
          {
            key: 'place',
            heading: t('corridors:field.place'),
            cell: stop => format.labelled(t(`corridors:role.${stop.role}`), placeText(stop)),
          },
          {
            key: 'exposure',
            heading: t('corridors:legs.exposure'),
            numeric: true,
            cell: stop => format.number(stop.exposure),
          },
          {
            key: 'hotspots',
            heading: t('corridors:legs.hotspots'),
            cell: stop =>
              format.list(
                stop.hotspots
                  .slice(0, 3)
                  .map(
                    ({ name, distanceKm }) => `${name} (${t('map:km', { n: format.number(distanceKm) })})`,
                  ),
              ) || '–',
          },
        ]}
      />
    </>
  )
}
