import { expect, it } from 'vitest'
import trail from '@shared/text/en/trail.json'
import { translatorFor } from '@shared/text/translator'
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

const sources = import.meta.glob<string>('../**/*.ts', { query: '?raw', import: 'default', eager: true })

it('has a sentence for every change, by which history and undo name it', () => {
  const t = translatorFor('en')
  const actions = Object.entries(sources)
    .filter(([path]) => !/\.test\.ts$|\/testing\//.test(path))
    .flatMap(([, code]) => [...code.matchAll(/action: '([a-z]+)\.([a-z-]+)'/g)])
    .map(([, topic = '', verb = '']) => ({ topic, verb }))
  expect(actions.length).toBeGreaterThan(80)
  const told = ({ topic, verb }: { topic: string; verb: string }) =>
    [`${topic}:history.${verb}`, `trail:action.${topic}.${verb}`].some(
      key => t(key, { count: 2, defaultValue: '' }) !== '',
    )
  expect(actions.filter(action => !told(action))).toEqual([])
})
