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

/** An area as a region or a district of a country. */
export interface Area {
  readonly side: 'region' | 'district'
  readonly index: number
  readonly name: string
}

/** The places of one country. Regions and districts are numbered by their position; towns stand largest first. */
export interface CountryPlaces {
  readonly regions: readonly string[]
  readonly districts: readonly string[]
  /** Lines of towns: most are never asked for, and to read them all would take longer than to read a list. */
  readonly towns: readonly string[]
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
    towns: lines.filter(line => line !== ''),
  }
}

/** The names of the town of a line, its main one first. */
export const townNames = (line: string): readonly string[] => line.slice(0, line.indexOf('\t')).split('/')

/** The town of a line. */
export function townOf(line: string): Town {
  const [names = '', lat, lon, thousands, seat, region, district] = line.split('\t')
  return {
    name: names.split('/')[0] ?? '',
    lat: Number(lat) / 1000,
    lon: Number(lon) / 1000,
    thousands: Number(thousands),
    isSeat: seat !== '',
    region: numberOf(region),
    district: numberOf(district),
  }
}

/** Which of the lines are towns of the area. The region and district stand last in a line. */
export function positionsIn(lines: readonly string[], { side, index }: Area): number[] {
  const wanted = String(index)
  const found: number[] = []
  lines.forEach((line, at) => {
    const last = line.lastIndexOf('\t')
    const own =
      side === 'district' ? line.slice(last + 1) : line.slice(line.lastIndexOf('\t', last - 1) + 1, last)
    if (own === wanted) found.push(at)
  })
  return found
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)
