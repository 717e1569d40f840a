import { useMemo } from 'react'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import type { MapState } from './map-state'
import type { MapHotspot } from './scene'

/** Hotspots of the window, the gravest first. */
export function HotspotTable({ state: { hotspots } }: { readonly state: MapState }) {
  const t = useText()
  const format = useFormat()
  const rows = useMemo(
    () =>
      rowsAtHand(
        [...hotspots].sort((a, b) => b.severity - a.severity || a.name.localeCompare(b.name, t.language)),
      ),
    [hotspots, t.language],
  )
  const columns = useMemo(
    (): readonly DataColumn<MapHotspot>[] => [
      {
        key: 'name',
        value: spot => spot.name,
        term: 'hotspot',
        heading: t('map:hotspot'),
        width: 13,
        grow: true,
        cell: spot => spot.name,
      },
      {
        key: 'kind',
        value: spot => t(`map:kind.${spot.kind}`),
        heading: t('map:place.kind'),
        width: 9,
        cell: spot => t(`map:kind.${spot.kind}`),
      },
      {
        key: 'country',
        value: spot => (spot.country === null ? null : format.country(spot.country)),
        heading: t('map:country'),
        width: 8,
        cell: spot => format.country(spot.country),
      },
      {
        key: 'severity',
        value: spot => spot.severity,
        term: 'severity',
        heading: t('map:severity'),
        width: 5.5,
        numeric: true,
        cell: spot => format.number(spot.severity),
      },
      {
        key: 'reach',
        value: spot => spot.radiusKm,
        heading: t('map:reach'),
        width: 5.5,
        numeric: true,
        cell: spot => t('map:km', { n: format.number(spot.radiusKm) }),
      },
      {
        key: 'deaths',
        value: spot => spot.deaths12m,
        heading: t('map:deaths'),
        width: 8,
        numeric: true,
        cell: spot => (spot.deaths12m === null ? '–' : format.number(spot.deaths12m)),
      },
      {
        key: 'lastEvent',
        value: spot => spot.lastEventOn,
        since: true,
        heading: t('map:lastEvent'),
        width: 7,
        cell: spot => (spot.lastEventOn === null ? (spot.period ?? '–') : format.date(spot.lastEventOn)),
      },
      {
        key: 'basis',
        value: spot => t(`map:basis.${spot.basis}`),
        heading: t('map:basisLabel'),
        width: 8,
        secondary: true,
        soft: true,
        cell: spot => t(`map:basis.${spot.basis}`),
      },
    ],
    [t, format],
  )
  return (
    <DataList
      listId="map.hotspots"
      label={t('map:hotspots')}
      columns={columns}
      rows={rows}
      rowId={spot => spot.id}
      empty={<EmptyState title={t('map:noHotspots')} />}
    />
  )
}
