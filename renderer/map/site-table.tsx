import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCells } from '../app/cells'
import { ToPage } from '../app/to-page'
import { BandChip } from '../kit/band-chip'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useKeptState, type SortKey } from '../kit/list-memory'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import type { MapState } from './map-state'
import type { MapSite } from './scene'
import { sortSites, type SiteField } from './sort-sites'
import { dateOfDay } from './time-window'

const NEAREST_FIRST: readonly SortKey<SiteField>[] = [{ by: 'distance', descending: false }]

/** Sites with the facts that the map draws, nearest to a hotspot first. */
export function SiteTable({ state, nearOnly }: { readonly state: MapState; readonly nearOnly: boolean }) {
  const t = useText()
  const navigate = useNavigate()
  const [sort, setSort] = useKeptState('map.sort', NEAREST_FIRST)
  const { map, isNear } = state
  const cells = useCells<MapSite>('sites')
  const rows = useMemo(
    () => rowsAtHand(sortSites(nearOnly ? map.sites.filter(isNear) : map.sites, sort, t.language)),
    [map.sites, nearOnly, isNear, sort, t.language],
  )
  return (
    <>
      {cells.bar}
      {cells.dialogs}
      <DataList
        {...cells.list}
        listId="map.sites"
        label={t('map:sites')}
        columns={useSiteColumns(state)}
        rows={rows}
        rowId={site => site.id}
        sort={sort}
        onSort={setSort}
        onOpen={site => void navigate({ to: '/suppliers/$id', params: { id: site.supplierId } })}
        empty={
          nearOnly ? (
            <EmptyState title={t('map:noneNear')} />
          ) : (
            <EmptyState title={t('map:empty')} actions={<ToPage to="/intake" />} />
          )
        }
      />
    </>
  )
}

function useSiteColumns({ map, within, events }: MapState): readonly DataColumn<MapSite, SiteField>[] {
  const t = useText()
  const format = useFormat()
  const severity = useMemo(() => new Map(map.hotspots.map(spot => [spot.id, spot.severity])), [map.hotspots])
  return useMemo(() => {
    const ofEvents: DataColumn<MapSite, SiteField>[] = [
      {
        key: 'events',
        heading: t('map:events'),
        width: 5.5,
        numeric: true,
        cell: site => format.number(within(site)?.count ?? null),
      },
      {
        key: 'lastEvent',
        heading: t('map:lastEvent'),
        width: 7,
        secondary: true,
        cell: site => {
          const lastDay = within(site)?.lastDay ?? null
          return lastDay === null ? '–' : format.date(dateOfDay(lastDay))
        },
      },
    ]
    return [
      {
        key: 'site',
        value: site => site.name,
        term: 'site',
        heading: t('map:site'),
        width: 10,
        grow: true,
        sortBy: 'name',
        cell: site => site.name,
      },
      {
        key: 'supplier',
        value: site => site.supplierName,
        heading: t('map:supplier'),
        width: 10,
        grow: true,
        sortBy: 'supplier',
        cell: site => site.supplierName,
      },
      {
        key: 'band',
        value: site => site.score?.residual,
        term: 'band',
        heading: t('map:band'),
        width: 7.5,
        sortBy: 'score',
        cell: site => <BandChip band={site.score?.band ?? 'not-known'} />,
      },
      {
        key: 'nearest',
        heading: t('map:nearest'),
        width: 12,
        grow: true,
        cell: site => site.nearest?.name ?? t('map:none'),
      },
      {
        key: 'distance',
        heading: t('map:distance'),
        width: 6.5,
        numeric: true,
        sortBy: 'distance',
        cell: site =>
          site.nearest === null ? '–' : t('map:km', { n: format.number(site.nearest.distanceKm) }),
      },
      {
        key: 'severity',
        term: 'severity',
        heading: t('map:severity'),
        width: 5.5,
        numeric: true,
        cell: site => (site.nearest === null ? '–' : format.number(severity.get(site.nearest.id) ?? null)),
      },
      ...(events === null ? [] : ofEvents),
      {
        key: 'workers',
        value: site => site.workers,
        heading: t('map:workers'),
        width: 6,
        numeric: true,
        sortBy: 'workers',
        cell: site => format.number(site.workers),
      },
    ]
  }, [t, format, severity, within, events])
}
