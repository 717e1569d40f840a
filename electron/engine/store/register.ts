import type { OriginGroup, Recruiter, RecruiterLink, Site, Supplier } from '@shared/suppliers/records'
import type { Store } from './store'
import {
  rowToOriginGroup,
  rowToRecruiter,
  rowToRecruiterLink,
  rowToSite,
  rowToSupplier,
  type OriginGroupRow,
  type RecruiterLinkRow,
  type RecruiterRow,
  type SiteRow,
  type SupplierRow,
} from './suppliers'

/** Every supplier, site, origin group, recruiter and link, each kind by itself. */
export interface Register {
  readonly suppliers: readonly Supplier[]
  readonly sites: readonly Site[]
  readonly originGroups: readonly OriginGroup[]
  readonly recruiters: readonly Recruiter[]
  readonly recruiterLinks: readonly RecruiterLink[]
}

const live = (table: string): string => `SELECT * FROM ${table} WHERE deleted_at IS NULL`

/**
 * The register at once, for matching against it; what lies in the bin is left out. `supplierRecords` reads in batches. Row by
 * row, and texts that many rows say (towns, files, moments) once: two lists of 50,000 would take half a gigabyte.
 */
export function wholeRegister(store: Store): Register {
  const share = sharedTexts()
  return {
    suppliers: records<SupplierRow, Supplier>(store, live('supplier'), rowToSupplier, share),
    sites: records<SiteRow, Site>(store, live('site'), rowToSite, share),
    originGroups: records<OriginGroupRow, OriginGroup>(store, live('origin_group'), rowToOriginGroup, share),
    recruiters: records<RecruiterRow, Recruiter>(store, live('recruiter'), rowToRecruiter, share),
    recruiterLinks: records<RecruiterLinkRow, RecruiterLink>(
      store,
      'SELECT * FROM recruiter_link',
      rowToRecruiterLink,
      share,
    ),
  }
}

function records<Row extends object, T>(
  { sqlite }: Store,
  sql: string,
  toRecord: (row: Row) => T,
  share: (row: Row) => void,
): T[] {
  const found: T[] = []
  for (const row of sqlite.prepare<[], Row>(sql).iterate()) {
    share(row)
    found.push(toRecord(row))
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
