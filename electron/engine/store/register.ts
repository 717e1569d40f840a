import type { OriginGroup, Recruiter, RecruiterLink, Site, Supplier } from '@shared/suppliers/records'
import type { Store } from './store'
import { rowToOriginGroup, rowToRecruiter, rowToRecruiterLink, rowToSite, rowToSupplier } from './suppliers'
import type { Tables } from './tables'

/** Every supplier, site, origin group, recruiter and link, each kind by itself. */
export interface Register {
  readonly suppliers: readonly Supplier[]
  readonly sites: readonly Site[]
  readonly originGroups: readonly OriginGroup[]
  readonly recruiters: readonly Recruiter[]
  readonly recruiterLinks: readonly RecruiterLink[]
}

type RegisterTable = 'supplier' | 'site' | 'origin_group' | 'recruiter' | 'recruiter_link'

/** Lets others through while much is read; may throw, which ends the reading. */
type Pause = () => Promise<void>

/**
 * The register at once, for matching against it; what lies in the bin is left out. `supplierRecords` reads in batches. Texts
 * that many rows say (towns, files, moments) are kept once: two lists of 50,000 would take half a gigabyte. Between stretches
 * of rows it pauses; what is written meanwhile may be in it or not.
 */
export async function wholeRegister(store: Store, pause: Pause): Promise<Register> {
  const share = sharedTexts()
  const all = <N extends RegisterTable, T>(table: N, toRecord: (row: Tables[N]) => T): Promise<T[]> =>
    records(store, table, row => (share(row), toRecord(row)), pause)
  return {
    suppliers: await all('supplier', rowToSupplier),
    sites: await all('site', rowToSite),
    originGroups: await all('origin_group', rowToOriginGroup),
    recruiters: await all('recruiter', rowToRecruiter),
    recruiterLinks: await all('recruiter_link', rowToRecruiterLink),
  }
}

/** Rows of a table that a stretch spans: some ten milliseconds of reading. */
const STRETCH = 1000

/** A statement left open would keep the connection from everybody else, so rows are read by stretches of their numbers. */
async function records<N extends RegisterTable, T>(
  { sqlite }: Store,
  table: N,
  toRecord: (row: Tables[N]) => T,
  pause: Pause,
): Promise<T[]> {
  const isLive = table === 'recruiter_link' ? '' : 'AND deleted_at IS NULL'
  const last = sqlite.prepare<[], number | null>(`SELECT max(rowid) FROM ${table}`).pluck().get() ?? 0
  const stretch = sqlite.prepare<[number, number], Tables[N]>(
    `SELECT * FROM ${table} WHERE rowid > ? AND rowid <= ? ${isLive} ORDER BY rowid`,
  )
  const found: T[] = []
  for (let from = 0; from < last; from += STRETCH) {
    for (const row of stretch.iterate(from, from + STRETCH)) found.push(toRecord(row))
    await pause()
  }
  return found
}

/** Columns whose texts repeat from row to row. */
const REPEATING = [
  ...[
    'country',
    'country_text',
    'region',
    'city',
    'sector',
    'sector_text',
    'products',
    'custom',
    'supplier_id',
  ],
  ...['source_import_id', 'source_file_name', 'source_sheet', 'created_at', 'updated_at'],
]
const MOST_SHARED = 100_000

/** Puts one text in place of all that say the same. */
function sharedTexts(): (row: object) => void {
  const known = new Map<string, string>()
  return row => {
    const texts = row as Record<string, unknown>
    for (const column of REPEATING) {
      const text = texts[column]
      if (typeof text !== 'string') continue
      const before = known.get(text)
      if (before !== undefined) texts[column] = before
      else if (known.size < MOST_SHARED) known.set(text, text)
    }
  }
}
