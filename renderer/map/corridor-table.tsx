import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RiskMap } from '@shared/contract/risk-map'
import { ToPage } from '../app/to-page'
import { bandPlace } from '../kit/band'
import { BandChip } from '../kit/band-chip'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat, type Format } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import type { MapCorridor } from './scene'

/** A stop as the line passes it: its place, or only its country. */
function stopText({ place, country }: MapCorridor['stops'][number], format: Format): string {
  return place ?? format.country(country)
}

/** Corridors with their way in words. */
export function CorridorTable({ map }: { readonly map: RiskMap }) {
  const t = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const rows = useMemo(() => rowsAtHand(map.corridors), [map.corridors])
  const columns = useMemo(
    (): readonly DataColumn<MapCorridor>[] => [
      {
        key: 'name',
        value: corridor => corridor.name,
        heading: t('map:corridor'),
        width: 11,
        grow: true,
        cell: corridor => corridor.name,
      },
      {
        key: 'way',
        heading: t('map:way'),
        width: 18,
        grow: true,
        cell: corridor => format.way(corridor.stops.map(stop => stopText(stop, format))),
      },
      {
        key: 'drawn',
        heading: t('map:drawnAs'),
        width: 10,
        soft: true,
        cell: corridor =>
          corridor.stops.some(stop => stop.countryOnly) ? t('map:countryMiddle') : t('map:exactPlaces'),
      },
      {
        key: 'workers',
        value: corridor => corridor.workersPerYear,
        heading: t('map:workersYear'),
        width: 6.5,
        numeric: true,
        cell: corridor => format.number(corridor.workersPerYear),
      },
      {
        key: 'band',
        value: corridor => bandPlace(corridor.score?.band ?? 'not-known'),
        term: 'band',
        heading: t('map:band'),
        width: 7.5,
        cell: corridor => <BandChip band={corridor.score?.band ?? 'not-known'} />,
      },
    ],
    [t, format],
  )
  return (
    <DataList
      listId="map.corridors"
      label={t('map:corridors')}
      columns={columns}
      rows={rows}
      rowId={corridor => corridor.id}
      onOpen={corridor => void navigate({ to: '/corridors/$id', params: { id: corridor.id } })}
      empty={<EmptyState title={t('map:noCorridors')} actions={<ToPage to="/corridors" />} />}
    />
  )
}
