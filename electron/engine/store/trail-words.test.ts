import { expect, it } from 'vitest'
import trail from '@shared/text/en/trail.json'
import { connect } from './connection'
import { migrate } from './migrations'

/** What never stands in the history: it itself, bytes by their hash, the search index, results that a run computes. */
const OUTSIDE =
  /^(trail|blob|baseline_content|derived_events|party_|sqlite_|score$|score_parts|sensitivity_rank|sanctions_(text|member)|screening_(candidate|uncheckable|index))/

it('has a word for every field that the history can show', () => {
  const db = connect(':memory:')
  migrate(db)
  const fields = db
    .prepare(
      `SELECT t.name AS "table", c.name AS field FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'`,
    )
    .all() as readonly { table: string; field: string }[]
  db.close()
  expect(fields.length).toBeGreaterThan(300)
  expect(fields.filter(({ table, field }) => !OUTSIDE.test(table) && !(field in trail.field))).toEqual([])
})
