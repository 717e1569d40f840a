import type { ListColumn } from '../export-list'
import { customHeadings } from '../store/custom-fields'
import type { Store } from '../store/store'

interface WithCustom {
  readonly custom: Readonly<Record<string, string>>
}

/** A column for each heading that records of the kind keep, behind our own. */
export function customColumns<Row extends WithCustom>(
  store: Store,
  table: 'supplier' | 'site' | 'recruiter' | 'corridor',
): ListColumn<Row>[] {
  return customHeadings(store, table).map(heading => ({
    heading,
    kind: 'text',
    value: row => row.custom[heading] ?? null,
  }))
}
