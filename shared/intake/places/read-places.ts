/** A town of the gazetteer: degrees WGS84, thousands of people, and the number of its region and district. */
export interface Town {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly thousands: number
  /** Seat of its region, or the capital. */
  readonly isSeat: boolean
  readonly region: number | null
  readonly district: number | null
}

/** The places of one country. Regions and districts are numbered by their position; towns stand largest first. */
export interface CountryPlaces {
  readonly regions: readonly string[]
  readonly districts: readonly string[]
  readonly towns: readonly (Town & { readonly names: readonly string[] })[]
}

/** Parts the gazetteer by country without reading the towns: of its 240 countries a list needs a few. */
export function blocksOf(text: string): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>()
  for (const block of text.split('\n@').slice(1)) blocks.set(block.slice(0, 2), block.slice(3))
  return blocks
}

/** Reads the block of a country as assets/reference/make-places.mjs writes it. */
export function readBlock(block: string): CountryPlaces {
  const [regions = '', districts = '', ...lines] = block.split('\n')
  return {
    regions: regions.split('\t'),
    districts: districts.split('\t'),
    towns: lines.filter(line => line !== '').map(townOf),
  }
}

function townOf(line: string): CountryPlaces['towns'][number] {
  const [names = '', lat, lon, thousands, seat, region, district] = line.split('\t')
  const all = names.split('/')
  return {
    names: all,
    name: all[0] ?? '',
    lat: Number(lat) / 1000,
    lon: Number(lon) / 1000,
    thousands: Number(thousands),
    isSeat: seat !== '',
    region: numberOf(region),
    district: numberOf(district),
  }
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)
