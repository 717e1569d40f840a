import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RiskMap } from '@shared/contract/risk'
import { BandChip } from '../kit/band-chip'
import { Card } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useKeptState, type SortKey } from '../kit/list-memory'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import type { MapSite } from './scene'
import { sortSites, type SiteField } from './sort-sites'
import styles from './map.module.css'

const NEAREST_FIRST: readonly SortKey<SiteField>[] = [{ by: 'distance', descending: false }]

/** The twin of the map: the same sites with the same facts, nearest to a hotspot first. */
export function MapTable({ map }: { readonly map: RiskMap }) {
  const t = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const [sort, setSort] = useKeptState('map.sort', NEAREST_FIRST)
  const severity = useMemo(() => new Map(map.hotspots.map(spot => [spot.id, spot.severity])), [map.hotspots])
  const rows = useMemo(() => rowsAtHand(sortSites(map.sites, sort)), [map.sites, sort])
  const near = map.sites.filter(
    site => site.nearest !== null && site.nearest.distanceKm <= map.exposureKm,
  ).length
  const columns = useMemo(
    (): DataColumn<MapSite, SiteField>[] => [
      { key: 'site', heading: t('map:site'), width: 11, grow: true, sortBy: 'name', cell: site => site.name },
      {
        key: 'supplier',
        heading: t('map:supplier'),
        width: 12,
        grow: true,
        sortBy: 'supplier',
        cell: site => site.supplierName,
      },
      {
        key: 'band',
        heading: t('map:band'),
        width: 7.5,
        sortBy: 'score',
        cell: site => <BandChip band={site.score?.band ?? 'not-known'} />,
      },
      {
        key: 'nearest',
        heading: t('map:nearest'),
        width: 14,
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
        heading: t('map:severity'),
        width: 5.5,
        numeric: true,
        cell: site => (site.nearest === null ? '–' : format.number(severity.get(site.nearest.id) ?? null)),
      },
      {
        key: 'workers',
        heading: t('map:workers'),
        width: 7,
        numeric: true,
        sortBy: 'workers',
        cell: site => format.number(site.workers),
      },
    ],
    [t, format, severity],
  )
  const facts = {
    sites: format.number(map.sites.length),
    near: format.number(near),
    radius: format.number(map.exposureKm),
  }
  const unplaced = map.sitesNotPlaced === 0 ? '' : ` · ${t('map:unplaced', { count: map.sitesNotPlaced })}`
  return (
    <div className={styles.tableCard}>
      <Card title={t('map:table')} aside={`${t('map:tableAside', facts)}${unplaced}`} flush fill>
        <DataList
          listId="map.sites"
          label={t('map:table')}
          columns={columns}
          rows={rows}
          rowId={site => site.id}
          sort={sort}
          onSort={setSort}
          onOpen={site => void navigate({ to: '/suppliers/$id', params: { id: site.supplierId } })}
          empty={<EmptyState title={t('map:empty')} />}
        />
      </Card>
    </div>
  )
}
