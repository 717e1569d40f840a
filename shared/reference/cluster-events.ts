import { distanceKm, type Point } from '../risk/distance'
import { addDays, type CalendarDate } from '../units/calendar-date'
import type { LabelledEvents } from './event-columns'
import { VAGUE_PRECISION } from './events/read-event'
import type { Hotspot, HotspotsEdition } from './hotspots'

/**
 * How hotspots are made of events (docs/method.md): events of the last twelve months, gathered in cells, grown from the
 * heaviest cell outwards. Every step has one outcome: the same events give the same hotspots with the same ids.
 */
export const CLUSTERING = {
  windowDays: 365,
  /** Side of a cell in degrees: about 28 km at the equator. */
  cellDegrees: 0.25,
  /** A cell joins the heaviest one within this distance. */
  joinKm: 75,
  /** The radius holds this share of the events, within these bounds. */
  radiusShare: 0.85,
  leastRadiusKm: 10,
  mostRadiusKm: 100,
  /** Less than both of these is no hotspot. */
  leastEvents: 5,
  leastDeaths: 10,
  /** Without an event for this long it is no longer ongoing: its severity fades from the last one. */
  ongoingDays: 90,
} as const

interface Cell extends Point {
  readonly key: string
  readonly events: number[]
  deaths: number
}

const indexOf = (degrees: number): number => Math.floor(degrees / CLUSTERING.cellDegrees)

/** Events of the window that say something about a place, by cell. */
function cellsOf({ columns }: LabelledEvents): Cell[] {
  const cells = new Map<string, Cell>()
  for (let event = 0; event < columns.count; event++) {
    const age = columns.lastDay - (columns.day[event] ?? 0)
    if (age >= CLUSTERING.windowDays || (columns.precision[event] ?? 0) >= VAGUE_PRECISION) continue
    const [row, column] = [indexOf(columns.lat[event] ?? 0), indexOf(columns.lon[event] ?? 0)]
    const key = `${row}_${column}`
    const cell = cells.get(key) ?? {
      key,
      lat: (row + 0.5) * CLUSTERING.cellDegrees,
      lon: (column + 0.5) * CLUSTERING.cellDegrees,
      events: [],
      deaths: 0,
    }
    cell.events.push(event)
    cell.deaths += columns.deaths[event] ?? 0
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/** Heaviest first: deaths, then events, then the key, so that no two cells are equal. */
const byWeight = (a: Cell, b: Cell): number =>
  b.deaths - a.deaths || b.events.length - a.events.length || (a.key < b.key ? -1 : 1)

/** Groups of cells: the heaviest free cell takes all free ones around it, then the next. */
function groupsOf(cells: readonly Cell[]): Cell[][] {
  const free = new Map(cells.map(cell => [cell.key, cell]))
  const reach = Math.ceil(CLUSTERING.joinKm / 111 / CLUSTERING.cellDegrees) + 1
  return [...cells].sort(byWeight).flatMap(seed => {
    if (!free.has(seed.key)) return []
    const around = neighbours(seed, reach, free).filter(cell => distanceKm(seed, cell) <= CLUSTERING.joinKm)
    for (const cell of around) free.delete(cell.key)
    return [around]
  })
}

/** Free cells in a box around a cell, itself first; degrees of longitude shrink towards the poles, so the box widens. */
function neighbours(seed: Cell, reach: number, free: ReadonlyMap<string, Cell>): Cell[] {
  const [row, column] = [indexOf(seed.lat), indexOf(seed.lon)]
  const wide = Math.ceil(reach / Math.max(0.1, Math.cos((seed.lat * Math.PI) / 180)))
  const found = [seed]
  for (let r = row - reach; r <= row + reach; r++)
    for (let c = column - wide; c <= column + wide; c++) {
      const cell = free.get(`${r}_${c}`)
      if (cell !== undefined && cell !== seed) found.push(cell)
    }
  return found
}

/** The value that occurs most; the first of equals. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? null
}

const PARTIES_NAMED = 3

function hotspotOf(group: readonly Cell[], { columns, labels }: LabelledEvents): Hotspot | null {
  const events = group.flatMap(cell => cell.events)
  const deaths = group.reduce((sum, cell) => sum + cell.deaths, 0)
  if (events.length < CLUSTERING.leastEvents && deaths < CLUSTERING.leastDeaths) return null
  const points = events.map(event => ({ lat: columns.lat[event] ?? 0, lon: columns.lon[event] ?? 0 }))
  const centre = middleOf(points)
  const lastDay = Math.max(...events.map(event => columns.day[event] ?? 0))
  const lastEventOn = dateOf(lastDay)
  const place = commonest(events.map(event => labels.places[labels.place[event] ?? 0] ?? ''))
  const parties = new Set(events.map(event => labels.parties[labels.party[event] ?? 0] ?? ''))
  return {
    id: `cl-${group[0]?.key ?? ''}`,
    name: place ?? `${centre.lat.toFixed(2)}, ${centre.lon.toFixed(2)}`,
    country: commonest(events.map(event => columns.countries[columns.country[event] ?? 0] ?? '')),
    ...centre,
    radiusKm: radiusOf(centre, points),
    extent: 'place',
    kind: 'conflict',
    basis: 'events',
    status: 'current',
    period: null,
    confidence: 'high',
    verification: 'looked-up',
    deaths12m: deaths,
    events12m: events.length,
    lastEventOn,
    actors: [...parties]
      .filter(party => party !== '')
      .sort()
      .slice(0, PARTIES_NAMED),
    sectors: [],
    patterns: [],
    sources: [0],
    confirmedOn: columns.lastDay - lastDay > CLUSTERING.ongoingDays ? lastEventOn : null,
  }
}

const dateOf = (day: number): CalendarDate => addDays('1970-01-01', day)

function middleOf(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) =>
    Math.round((points.reduce((sum, point) => sum + of(point), 0) / points.length) * 1e4) / 1e4
  return { lat: mean(point => point.lat), lon: mean(point => point.lon) }
}

function radiusOf(centre: Point, points: readonly Point[]): number {
  const distances = points.map(point => distanceKm(centre, point)).sort((a, b) => a - b)
  const at = Math.min(distances.length - 1, Math.ceil(distances.length * CLUSTERING.radiusShare) - 1)
  const radius = Math.round(distances[at] ?? 0)
  return Math.min(CLUSTERING.mostRadiusKm, Math.max(CLUSTERING.leastRadiusKm, radius))
}

/** The goods that the built-in edition names for each country stand in where events say nothing of sectors. */
function sectorsByCountry(builtIn: readonly HotspotsEdition[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    builtIn.flatMap(({ hotspots }) =>
      hotspots.flatMap(({ basis, country, sectors }) =>
        basis === 'events' && country !== null && sectors.length > 0 ? [[country, sectors] as const] : [],
      ),
    ),
  )
}

/** Hotspots made of the events in use, worst first, as an edition that names the data it comes from. */
export function clusterEvents(
  events: LabelledEvents,
  from: Pick<HotspotsEdition, 'id' | 'edition' | 'licence' | 'credits' | 'sources'>,
  builtIn: readonly HotspotsEdition[],
): HotspotsEdition {
  const sectors = sectorsByCountry(builtIn)
  const hotspots = groupsOf(cellsOf(events))
    .flatMap(group => hotspotOf(group, events) ?? [])
    .map(hotspot => ({ ...hotspot, sectors: [...(sectors.get(hotspot.country ?? '') ?? [])] }))
  return {
    ...from,
    asOf: dateOf(events.columns.lastDay),
    kind: 'hotspots',
    hotspots: hotspots.sort((a, b) => (b.deaths12m ?? 0) - (a.deaths12m ?? 0) || (a.id < b.id ? -1 : 1)),
  }
}
