import { z } from 'zod'
import type { RiskMap } from '@shared/contract/risk-map'
import type { ReferenceData } from '@shared/reference/baseline'
import { RISK_MODEL, type Band } from '@shared/risk/model'
import { routeSeverity, severityOn } from '@shared/risk/severity'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { referenceInUse } from '../reference'
import { readDrawnEdition } from '../store/drawn-places'
import { readRun } from '../store/risk'
import { mappedCorridors, placedSites, type PlacedSiteRow, unplacedSiteCount } from '../store/risk-map'
import { runView } from './run-view'

const namedSchema = z.object({ id: z.string(), name: z.string() })

function scoreOf(row: { residual: number | null; band: Band | null; provisional: number | null }) {
  if (row.residual === null || row.band === null) return null
  return { residual: row.residual, band: row.band, provisional: row.provisional === 1 }
}

function nearestOf(row: PlacedSiteRow): RiskMap['sites'][number]['nearest'] {
  if (row.nearest_hotspot === null || row.nearest_km === null || row.nearest_edge_km === null) return null
  const { id, name } = namedSchema.parse(JSON.parse(row.nearest_hotspot))
  return { id, name, distanceKm: row.nearest_km, edgeKm: row.nearest_edge_km }
}

function siteOf(row: PlacedSiteRow): RiskMap['sites'][number] {
  const { id, name, country, lat, lon, workers } = row
  return {
    id,
    supplierId: row.supplier_id,
    name,
    supplierName: row.supplier_name,
    country,
    lat,
    lon,
    precision: row.position_precision ?? 'exact',
    workers,
    score: scoreOf(row),
    nearest: nearestOf(row),
  }
}

/** Hotspots that count today, with the facts a reader wants. */
function hotspotsOf(data: ReferenceData, asOf: CalendarDate, drawnId: string | null): RiskMap['hotspots'] {
  return data.hotspots.flatMap(edition =>
    edition.hotspots.flatMap(hotspot => {
      const severity = severityOn(hotspot, asOf, RISK_MODEL.conflict.halfLifeMonths)
      if (severity === 0) return []
      const { id, name, country, kind, basis, lat, lon, radiusKm, deaths12m, confidence, verification } =
        hotspot
      const { patterns, sectors, period, lastEventOn } = hotspot
      const place = { id, name, country, kind, basis, lat, lon, radiusKm, severity, period, lastEventOn }
      const from = {
        edition: edition.edition,
        drawn: edition.id === drawnId,
        outline: hotspot.outline ?? null,
      }
      return [{ ...place, ...from, deaths12m, patterns, sectors, confidence, verification }]
    }),
  )
}

function routesOf(data: ReferenceData): RiskMap['routes'] {
  return data.routes.routes.flatMap(route => {
    const severity = routeSeverity(route)
    const { id, name, kind, line, confidence } = route
    return severity === 0 ? [] : [{ id, name, kind, severity, line, confidence }]
  })
}

/** Corridors as lines: each stop at its own position, or in the middle of its country. */
async function corridorsOf(
  call: Call,
  runId: string | null,
  data: ReferenceData,
): Promise<RiskMap['corridors']> {
  const { corridors, stops } = await mappedCorridors(call.store, runId)
  const middles = new Map(data.countries.countries.map(({ country, lat, lon }) => [country, { lat, lon }]))
  return corridors.map(corridor => ({
    id: corridor.id,
    name: corridor.name,
    workersPerYear: corridor.workers_per_year,
    score: scoreOf(corridor),
    stops: stops
      .filter(stop => stop.corridor_id === corridor.id)
      .map(({ role, country, place, lat, lon }) => {
        const countryOnly = lat === null || lon === null
        const middle = middles.get(country ?? '') ?? { lat: null, lon: null }
        return { role, country, place, ...(countryOnly ? middle : { lat, lon }), countryOnly }
      }),
  }))
}

/** Everything the map shows, so that its table twin can show the same. */
export async function riskMap(call: Call): Promise<RiskMap> {
  const run = await readRun(call.store, null)
  const runId = run?.id ?? null
  const { data, refs } = await referenceInUse(call)
  const sites = await placedSites(call.store, runId)
  const drawn = await readDrawnEdition(call.store)
  return {
    run: run === undefined ? null : runView(run),
    exposureKm: RISK_MODEL.exposureKm,
    sites: sites.map(siteOf),
    sitesNotPlaced: await unplacedSiteCount(call.store),
    hotspots: hotspotsOf(data, run?.as_of ?? call.today(), drawn?.id ?? null),
    routes: routesOf(data),
    corridors: await corridorsOf(call, runId, data),
    editions: [...refs],
  }
}
