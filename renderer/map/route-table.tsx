import { useMemo } from 'react'
import type { RiskMap } from '@shared/contract/risk-map'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'

type MapRoute = RiskMap['routes'][number]

/** Migration and recruitment routes, with how sure their source is. */
export function RouteTable({ map }: { readonly map: RiskMap }) {
  const t = useText()
  const format = useFormat()
  const rows = useMemo(() => rowsAtHand(map.routes), [map.routes])
  const columns = useMemo(
    (): readonly DataColumn<MapRoute>[] => [
      {
        key: 'name',
        value: route => route.name,
        heading: t('map:route'),
        width: 18,
        grow: true,
        cell: route => route.name,
      },
      {
        key: 'kind',
        value: route => t(`map:routeKind.${route.kind}`),
        heading: t('map:place.kind'),
        width: 11,
        cell: route => t(`map:routeKind.${route.kind}`),
      },
      {
        key: 'severity',
        value: route => route.severity,
        term: 'severity',
        heading: t('map:severity'),
        width: 5.5,
        numeric: true,
        cell: route => format.number(route.severity),
      },
      {
        key: 'confidence',
        heading: t('map:confidenceLabel'),
        width: 7,
        cell: route => t(`map:confidence.${route.confidence}`),
      },
    ],
    [t, format],
  )
  return (
    <DataList
      listId="map.routes"
      label={t('map:routes')}
      columns={columns}
      rows={rows}
      rowId={route => route.id}
      empty={<EmptyState title={t('map:noRoutes')} />}
    />
  )
}
