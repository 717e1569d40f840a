import type { TrailEntry } from '@shared/contract/trail'
import type { Store } from './store'

/**
 * What records are called, by table. Persons are not among them: whom the history does not name is not named by a reference either
 * (contacts, owners and directors, restricted files).
 */
const NAMES: Readonly<Record<string, string>> = {
  supplier: 'name',
  site: 'name',
  recruiter: 'name',
  corridor: 'name',
  auditor: 'name',
  audit: 'title',
  finding: 'title',
  action: 'title',
  grievance: 'number',
  remedy: 'title',
  questionnaire_campaign: 'title',
  import: 'file_name',
  sanctions_list: 'title',
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

function idsIn(entries: readonly TrailEntry[]): string[] {
  const found = new Set<string>()
  for (const { rows, summary } of entries) {
    if (typeof summary['record'] === 'string') found.add(summary['record'])
    for (const { before, after } of rows)
      for (const [field, value] of [...Object.entries(before ?? {}), ...Object.entries(after ?? {})])
        if (field !== 'id' && typeof value === 'string' && ID.test(value)) found.add(value)
  }
  return [...found]
}

const QUERY = [
  ...Object.entries(NAMES).map(([table, name]) => `SELECT id, ${name} AS name FROM "${table}"`),
  'SELECT id, title AS name FROM evidence WHERE restricted = 0',
]
  .map(select => `SELECT id, name FROM (${select}) WHERE id IN (SELECT value FROM json_each(?))`)
  .join(' UNION ALL ')

/** What records are called now that rows of these entries refer to, by id. */
export function namesIn(store: Store, entries: readonly TrailEntry[]): Record<string, string> {
  const ids = idsIn(entries)
  if (ids.length === 0) return {}
  const asked = JSON.stringify(ids)
  const rows = store.sqlite
    .prepare<string[], { id: string; name: string | null }>(QUERY)
    .all(...Array.from({ length: Object.keys(NAMES).length + 1 }, () => asked))
  return Object.fromEntries(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])))
}
