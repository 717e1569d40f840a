import type { EventFamily } from '../events-edition'

/** What is read of an event, whatever its publisher calls it. */
export type EventField =
  | 'id'
  | 'lat'
  | 'lon'
  | 'date'
  | 'deaths'
  | 'precision'
  | 'violence'
  | 'country'
  | 'region'
  | 'place'
  | 'party'
  | 'otherParty'
  | 'status'

/** Where each field stands in a file. */
export interface EventLayout {
  readonly family: EventFamily
  readonly columns: Readonly<Partial<Record<EventField, number>>>
  /** Number of columns, to tell a row that was cut off. */
  readonly width: number
  /** Whether the first row is already an event. */
  readonly headerless: boolean
}

type Names = Readonly<Partial<Record<EventField, readonly string[]>>>

/** Columns of UCDP GED, all editions since 17 (codebooks of GED 19.1 to 26.1) and the country files on HDX. */
const UCDP: Names = {
  id: ['id'],
  lat: ['latitude'],
  lon: ['longitude'],
  date: ['date_end'],
  deaths: ['best', 'best_est'],
  precision: ['where_prec'],
  violence: ['type_of_violence'],
  country: ['country'],
  region: ['adm_1'],
  place: ['where_coordinates'],
  party: ['dyad_name'],
  status: ['code_status'],
}
/** Columns of ACLED's data export (ACLED codebook, 2023). */
const ACLED: Names = {
  id: ['event_id_cnty'],
  lat: ['latitude'],
  lon: ['longitude'],
  date: ['event_date'],
  deaths: ['fatalities'],
  precision: ['geo_precision'],
  country: ['country'],
  region: ['admin1'],
  place: ['location'],
  party: ['actor1'],
  otherParty: ['actor2'],
}
const NEEDED = {
  ucdp: ['id', 'lat', 'lon', 'date', 'deaths', 'precision', 'violence', 'country'],
  acled: ['id', 'lat', 'lon', 'date', 'deaths', 'country'],
} as const satisfies Record<EventFamily, readonly EventField[]>

/** The official order of the 49 columns (GED 22 to 26): some candidate files come without a heading. */
const GED_49 = (
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name ' +
  'dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b ' +
  'number_of_sources source_article source_office source_date source_headline source_original where_prec ' +
  'where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region ' +
  'event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'
).split(' ')

const normal = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()

function columnsOf(headings: readonly string[], names: Names): EventLayout['columns'] {
  const found = Object.entries(names).flatMap(([field, known]) => {
    const at = headings.findIndex(heading => known.includes(heading))
    return at < 0 ? [] : [[field, at] as const]
  })
  return Object.fromEntries(found)
}

function layoutOf(family: EventFamily, headings: readonly string[], headerless: boolean): EventLayout {
  const columns = columnsOf(headings, family === 'ucdp' ? UCDP : ACLED)
  return { family, columns, width: headings.length, headerless }
}

/** A row of the fixed 49 columns that holds an event already: an id, a year and a type where they belong. */
function isHeaderless(cells: readonly string[]): boolean {
  return (
    cells.length === GED_49.length &&
    /^\d+$/.test(cells[0] ?? '') &&
    /^(19|20)\d\d$/.test(cells[2] ?? '') &&
    /^[123]$/.test(cells[5] ?? '')
  )
}

/** The columns a file of events lacks, in its publisher's words; empty when it can be read. */
export function missingEventColumns({ family, columns }: EventLayout): string[] {
  const names = family === 'ucdp' ? UCDP : ACLED
  return NEEDED[family].filter(field => columns[field] === undefined).map(field => names[field]?.[0] ?? field)
}

/** The layout of a file by its first row. What it can't be read for lack of columns, `missingEventColumns` says. */
export function eventLayout(firstRow: readonly string[]): EventLayout {
  if (isHeaderless(firstRow)) return layoutOf('ucdp', GED_49, true)
  const headings = firstRow.map(normal)
  return layoutOf(headings.includes('event_id_cnty') ? 'acled' : 'ucdp', headings, false)
}

/** A second row of tags such as `#date+year` (Humanitarian Exchange Language) holds no event. */
export function isTagRow(cells: readonly string[]): boolean {
  return (
    cells.some(cell => /^#[a-z]/.test(cell)) && cells.every(cell => cell === '' || /^#[a-z+_]/.test(cell))
  )
}
