import { useMemo } from 'react'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand, type RowSource } from '../kit/row-source'
import { useText } from '../kit/text'
import { eventsIn, type DaySpan, type EventPoints } from './events'
import { dateOfDay } from './time-window'

/** Position of an event in the columns. */
type EventRow = number

interface EventTableProps {
  readonly events: EventPoints
  readonly span: DaySpan
}

/** Events of the window, the newest first; a row is made when it comes onto the screen. */
export function EventTable({ events, span }: EventTableProps) {
  const t = useText()
  const format = useFormat()
  const columns = events.events
  const rows = useMemo((): RowSource<EventRow> => {
    const found = eventsIn(events, span).sort((a, b) => (columns.day[b] ?? 0) - (columns.day[a] ?? 0))
    return rowsAtHand([...found])
  }, [events, span, columns])
  const shown = useMemo((): readonly DataColumn<EventRow>[] => {
    const country = (event: EventRow) => columns.countries[columns.country[event] ?? 0] ?? ''
    return [
      {
        key: 'day',
        value: event => dateOfDay(columns.day[event] ?? 0),
        since: true,
        heading: t('map:day'),
        width: 7,
        cell: event => format.date(dateOfDay(columns.day[event] ?? 0)),
      },
      {
        key: 'place',
        value: event => columns.places[columns.place[event] ?? 0],
        heading: t('map:eventPlace'),
        width: 14,
        grow: true,
        cell: event => columns.places[columns.place[event] ?? 0] ?? '',
      },
      {
        key: 'country',
        value: event => country(event),
        heading: t('map:country'),
        width: 9,
        cell: event => format.country(country(event) === '' ? null : country(event)),
      },
      {
        key: 'deaths',
        value: event => columns.deaths[event],
        heading: t('map:deathsHead'),
        width: 5,
        numeric: true,
        cell: event => format.number(columns.deaths[event] ?? null),
      },
      {
        key: 'precision',
        heading: t('map:eventPrecision'),
        width: 10,
        soft: true,
        cell: event => t.say('map', `precisionOf.${columns.precision[event] ?? 0}`),
      },
    ]
  }, [t, format, columns])
  return (
    <DataList
      listId="map.events"
      label={t('map:events')}
      columns={shown}
      rows={rows}
      rowId={String}
      empty={<EmptyState title={t('map:noEvents')} />}
    />
  )
}
