import { lookup } from '../units/lookup'
import type { CalendarDate } from '../units/calendar-date'
import { calendarDateSchema } from '../units/calendar-date'
import { HOTSPOT_KINDS, type Hotspot, type HotspotsEdition } from './hotspots'

/** Columns of an own hotspot list; the first three are needed. Headings are matched without case, spaces and dashes. */
export const OWN_HOTSPOT_COLUMNS = [
  'name',
  'lat',
  'lon',
  'radius_km',
  'severity',
  'kind',
  'extent',
  'country',
  'sectors',
  'patterns',
  'confirmed_on',
] as const
export type OwnHotspotColumn = (typeof OWN_HOTSPOT_COLUMNS)[number]

/** Why a row was not taken: a code of the catalogue `reference`, `rejected.<code>`. */
export interface RejectedHotspot {
  /** As the spreadsheet shows it: the heading is row 1. */
  readonly row: number
  readonly column: OwnHotspotColumn | null
  readonly value: string | null
  readonly code:
    | 'empty'
    | 'not-a-number'
    | 'out-of-range'
    | 'swapped-coordinates'
    | 'unknown-word'
    | 'not-a-date'
    | 'not-a-country'
    | 'twice'
}

export interface OwnHotspots {
  readonly hotspots: readonly Hotspot[]
  readonly rejected: readonly RejectedHotspot[]
}

type Cells = Readonly<Record<string, string | undefined>>
type Problem = Omit<RejectedHotspot, 'row'>

const ALIASES = lookup<OwnHotspotColumn>({
  latitude: 'lat',
  longitude: 'lon',
  lng: 'lon',
  long: 'lon',
  radius: 'radius_km',
  country_code: 'country',
  iso2: 'country',
  sector: 'sectors',
  pattern: 'patterns',
  last_confirmed: 'confirmed_on',
  place: 'name',
})

/** The column a heading means, or `null` for one that is kept out. */
export function ownHotspotColumn(heading: string): OwnHotspotColumn | null {
  const key = heading
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  return OWN_HOTSPOT_COLUMNS.find(column => column === key) ?? ALIASES.get(key) ?? null
}

/** The columns without which a file is no hotspot list. */
export function missingColumns(headings: readonly string[]): OwnHotspotColumn[] {
  const found = headings.map(ownHotspotColumn)
  return (['name', 'lat', 'lon'] as const).filter(column => !found.includes(column))
}

class RowProblem extends Error {
  readonly problem: Problem
  constructor(column: OwnHotspotColumn, value: string | null, code: Problem['code']) {
    super(code)
    this.problem = { column, value, code }
  }
}

const text = (cells: Cells, column: OwnHotspotColumn): string => (cells[column] ?? '').trim()

interface Bounds {
  readonly min: number
  readonly max: number
}

/** A number with a point or, where no point stands, a decimal comma. */
function numberIn(cells: Cells, column: OwnHotspotColumn, { min, max }: Bounds): number | null {
  const given = text(cells, column)
  if (given === '') return null
  const value = Number(given.includes('.') ? given : given.replace(',', '.'))
  if (!Number.isFinite(value)) throw new RowProblem(column, given, 'not-a-number')
  if (value < min || value > max) throw new RowProblem(column, given, 'out-of-range')
  return value
}

function needed<T>(value: T | null, column: OwnHotspotColumn): T {
  if (value === null) throw new RowProblem(column, null, 'empty')
  return value
}

function wordIn<T extends string>(cells: Cells, column: OwnHotspotColumn, words: readonly T[]): T | null {
  const given = text(cells, column)
  if (given === '') return null
  const word = words.find(known => known === given.toLowerCase().replace(/[\s_]+/g, '-'))
  if (word === undefined) throw new RowProblem(column, given, 'unknown-word')
  return word
}

function dateIn(cells: Cells, column: OwnHotspotColumn): CalendarDate | null {
  const given = text(cells, column)
  if (given === '') return null
  if (!calendarDateSchema.safeParse(given).success) throw new RowProblem(column, given, 'not-a-date')
  return given
}

function countryIn(cells: Cells): string | null {
  const given = text(cells, 'country').toUpperCase()
  if (given === '') return null
  if (!/^[A-Z]{2}$/.test(given)) throw new RowProblem('country', given, 'not-a-country')
  return given
}

const listIn = (cells: Cells, column: OwnHotspotColumn): string[] =>
  text(cells, column)
    .split(/[;|]/)
    .map(part => part.trim().toLowerCase())
    .filter(part => part !== '')

/** A latitude that can only be a longitude is the most common slip: say so instead of "out of range". */
function refuseSwapped(cells: Cells): void {
  const [lat, lon] = [Number(text(cells, 'lat')), Number(text(cells, 'lon'))]
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
    throw new RowProblem('lat', text(cells, 'lat'), 'swapped-coordinates')
  }
}

const DEFAULT_RADIUS_KM = 25

function hotspotOf(cells: Cells, id: string): Hotspot {
  const name = text(cells, 'name')
  refuseSwapped(cells)
  return {
    id,
    name: needed(name === '' ? null : name, 'name'),
    country: countryIn(cells),
    lat: needed(numberIn(cells, 'lat', { min: -90, max: 90 }), 'lat'),
    lon: needed(numberIn(cells, 'lon', { min: -180, max: 180 }), 'lon'),
    radiusKm: numberIn(cells, 'radius_km', { min: 0.1, max: 1000 }) ?? DEFAULT_RADIUS_KM,
    extent: wordIn(cells, 'extent', ['place', 'region', 'camp']) ?? 'place',
    kind: wordIn(cells, 'kind', HOTSPOT_KINDS) ?? 'conflict',
    basis: 'own',
    status: 'current',
    period: null,
    deaths12m: null,
    events12m: null,
    lastEventOn: null,
    confidence: 'medium',
    verification: 'looked-up',
    sectors: listIn(cells, 'sectors'),
    patterns: listIn(cells, 'patterns'),
    actors: [],
    sources: [0],
    severity: numberIn(cells, 'severity', { min: 0, max: 100 }),
    confirmedOn: dateIn(cells, 'confirmed_on'),
  }
}

/**
 * Reads rows of an own list (cells by column name) into hotspots. Each wrong row gets one verdict and is left out;
 * empty rows are passed over; a second row of the same name and place is refused, because it would count twice.
 */
export function readOwnHotspots(rows: readonly Cells[], idPrefix: string): OwnHotspots {
  const hotspots: Hotspot[] = []
  const rejected: RejectedHotspot[] = []
  const seen = new Set<string>()
  for (const [i, cells] of rows.entries()) {
    const row = i + 2
    if (Object.values(cells).every(cell => (cell ?? '').trim() === '')) continue
    try {
      const hotspot = hotspotOf(cells, `${idPrefix}-${row}`)
      const key = `${hotspot.name.toLowerCase()} ${hotspot.lat} ${hotspot.lon}`
      if (seen.has(key)) throw new RowProblem('name', hotspot.name, 'twice')
      seen.add(key)
      hotspots.push(hotspot)
    } catch (cause) {
      if (!(cause instanceof RowProblem)) throw cause
      rejected.push({ row, ...cause.problem })
    }
  }
  return { hotspots, rejected }
}

/** An edition of own hotspots, named after its file. */
export function ownHotspotsEdition(
  hotspots: readonly Hotspot[],
  file: { readonly id: string; readonly name: string; readonly loadedOn: CalendarDate },
): HotspotsEdition {
  return {
    id: file.id,
    kind: 'hotspots',
    edition: file.name,
    asOf:
      hotspots
        .map(hotspot => hotspot.confirmedOn ?? file.loadedOn)
        .sort()
        .at(-1) ?? file.loadedOn,
    licence: 'own data',
    credits: [],
    sources: [{ title: file.name, publisher: null, year: null, licence: null, citationStatus: 'looked-up' }],
    hotspots: [...hotspots],
  }
}
