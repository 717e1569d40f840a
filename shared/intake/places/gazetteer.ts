import { iso31662 } from 'iso-3166'
import { namesIn, placeKey } from './place-key'
import { blocksOf, positionsIn, readBlock, townNames, townOf, type Area, type Town } from './read-places'

/** Where something is, in words: the country by its ISO 3166-1 code, the rest as written. */
export interface PlaceWords {
  readonly country: string
  readonly region: string | null
  readonly city: string | null
  readonly address: string | null
}

/** A place found: the centre of a town, or of the region or district it lies in. */
export interface Located {
  readonly lat: number
  readonly lon: number
  readonly precision: 'city' | 'region'
  /** The town or region as the gazetteer names it. */
  readonly name: string
}

/** What is known of a place: where it lies; that several places have the name; or nothing. */
export type Search =
  | { readonly state: 'found'; readonly place: Located }
  | {
      readonly state: 'ambiguous'
      readonly name: string
      readonly count: number
      readonly place: Located | null
    }
  | { readonly state: 'unknown' }

/** Finds towns, districts and regions by their names, without network. */
export interface Gazetteer {
  search(words: PlaceWords): Search
}

interface CountryIndex {
  townsNamed(key: string): readonly Town[]
  readonly areas: ReadonlyMap<string, readonly Area[]>
  /** The towns of an area, largest first. */
  townsIn(area: Area): readonly Town[]
}

/** The gazetteer of assets/reference/places.txt. Each country is read when it is first asked for. */
export function gazetteerOf(text: string): Gazetteer {
  const blocks = blocksOf(text)
  const read = new Map<string, CountryIndex>()
  const indexOf = (country: string): CountryIndex | null => {
    const block = blocks.get(country)
    if (block === undefined) return null
    const known = read.get(country) ?? indexOfBlock(block)
    read.set(country, known)
    return known
  }
  return {
    search: words => {
      const index = indexOf(words.country)
      return index === null ? UNKNOWN : searchIn(index, words)
    },
  }
}

const UNKNOWN = { state: 'unknown' } as const

let subdivisions: ReadonlyMap<string, string> | null = null

/** `KS` in the United States is Kansas (ISO 3166-2). */
function subdivisionName(country: string, code: string): string | undefined {
  if (!/^[A-Z0-9]{1,3}$/.test(code)) return undefined
  subdivisions ??= new Map(iso31662.map(({ code, name }) => [code, name]))
  return subdivisions.get(`${country}-${code}`)
}

function indexOfBlock(block: string): CountryIndex {
  const { regions, districts, towns } = readBlock(block)
  const read: (Town | undefined)[] = []
  const town = (at: number): Town => (read[at] ??= townOf(towns[at] ?? ''))
  const byName = new Map<string, number[]>()
  towns.forEach((line, at) => {
    for (const name of townNames(line)) addTo(byName, placeKey(name), at)
  })
  const areas = new Map<string, Area[]>()
  regions.forEach((name, index) => addTo(areas, placeKey(name), { side: 'region', index, name }))
  districts.forEach((name, index) => addTo(areas, placeKey(name), { side: 'district', index, name }))
  return {
    townsNamed: key => (byName.get(key) ?? []).map(town),
    areas,
    townsIn: remembering(area => positionsIn(towns, area).map(town)),
  }
}

/** What was asked of an area; a list speaks of few, and each of its rows asks again. */
function remembering<T>(find: (area: Area) => T): (area: Area) => T {
  const known = new Map<Area, T>()
  return area => {
    const found = known.get(area) ?? find(area)
    known.set(area, found)
    return found
  }
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}

function searchIn(index: CountryIndex, words: PlaceWords): Search {
  const area = words.region === null ? null : areaNamed(index, words, words.region)
  const town =
    words.city === null ? inAddress(index, words, area) : townNamed(index, words.city, area, ANY_SIZE)
  if (town.state === 'found') return town
  const around = (words.city === null ? null : areaNamed(index, words, words.city, area)) ?? area
  const place = around && centreOf(index, around)
  if (town.state === 'ambiguous') return { ...town, place }
  return place ? { state: 'found', place } : UNKNOWN
}

/** The area a text names, by name or code of ISO 3166-2; districts of one name are told apart by the region only. */
function areaNamed(
  index: CountryIndex,
  { country }: PlaceWords,
  text: string,
  within: Area | null = null,
): Area | null {
  for (const name of namesIn(text)) {
    const full = subdivisionName(country, name) ?? name
    const found = (index.areas.get(placeKey(full)) ?? []).filter(
      area => within === null || index.townsIn(area).some(town => isIn(town, within)),
    )
    const [only, ...others] = found
    const area = found.find(({ side }) => side === 'region') ?? (others.length === 0 ? only : undefined)
    if (area) return area
  }
  return null
}

const isIn = (town: Town, area: Area): boolean => town[area.side] === area.index

/** The centre that stands for an area: the seat of a region, else its largest town. */
function centreOf(index: CountryIndex, area: Area): Located | null {
  const towns = index.townsIn(area)
  const town = (area.side === 'region' ? towns.find(({ isSeat }) => isSeat) : undefined) ?? towns[0]
  return town ? { lat: town.lat, lon: town.lon, precision: 'region', name: area.name } : null
}

const ANY_SIZE = 0
/** A name inside an address may be that of a street or quarter: only a large town is taken without its region beside it. */
const LARGE_THOUSANDS = 100

function townNamed(index: CountryIndex, text: string, area: Area | null, leastThousands: number): Search {
  for (const name of namesIn(text)) {
    const towns = index.townsNamed(placeKey(name))
    const choice = chosen(area === null ? towns : around(index, towns, area))
    if (choice.state === 'ambiguous') return choice
    if (choice.state === 'found' && choice.town.thousands >= leastThousands)
      return { state: 'found', place: choice.place }
  }
  return UNKNOWN
}

/** The towns of an area; where its district has none of the name, those of the region the district lies in. */
function around(index: CountryIndex, towns: readonly Town[], area: Area): readonly Town[] {
  const inside = towns.filter(town => isIn(town, area))
  if (inside.length > 0 || area.side === 'region') return inside
  const region = index.townsIn(area)[0]?.region ?? null
  return towns.filter(town => town.region === region)
}

/** Without a town of its own, an address may name one, with the region behind it; its last parts tell most. */
function inAddress(index: CountryIndex, words: PlaceWords, known: Area | null): Search {
  const parts = words.address === null ? [] : namesIn(words.address).slice(1).reverse()
  const area = known ?? parts.map(part => areaNamed(index, words, part)).find(found => found !== null) ?? null
  for (const part of parts) {
    const search = townNamed(index, part, area, area === null ? LARGE_THOUSANDS : ANY_SIZE)
    if (search.state === 'found') return search
  }
  const place = known === null && area !== null ? centreOf(index, area) : null
  return place ? { state: 'found', place } : UNKNOWN
}

/** A town so much larger than its namesakes is meant without saying which. */
const DOMINATES = 5
/** Namesakes closer than this are one place for every purpose here. */
const SAME_PLACE_KM = 25

/** A search among towns, with the town itself where one was chosen. */
type Choice =
  Exclude<Search, { state: 'found' }> | (Extract<Search, { state: 'found' }> & { readonly town: Town })

function chosen(towns: readonly Town[]): Choice {
  const [first, second] = towns
  if (!first) return UNKNOWN
  const { lat, lon, name } = first
  const dominates = second === undefined || first.thousands + 1 >= DOMINATES * (second.thousands + 1)
  const together = towns.every(town => kilometres(first, town) <= SAME_PLACE_KM)
  if (dominates || together)
    return { state: 'found', town: first, place: { lat, lon, name, precision: 'city' } }
  return { state: 'ambiguous', name, count: towns.length, place: null }
}

/** Distance of two near points in a flat picture of the Earth; good enough to tell neighbours from strangers. */
function kilometres(a: Town, b: Town): number {
  const scale = Math.cos((a.lat * Math.PI) / 180)
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * scale) * 111.2
}
