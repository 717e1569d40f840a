import { expect, it } from 'vitest'
import trail from '@shared/text/en/trail.json'
import { translatorFor } from '@shared/text/translator'
import { placeOf } from '@shared/trail/value-words'
import { codesOfSchema } from '../testing/history-words'
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

it('has a word in every language for every code that the schema lets a column hold', () => {
  /** Written by letters or by the name of the format everywhere. */
  const proper = /^(finding\.source_grade|import\.format)$/
  const codes = [...codesOfSchema()].filter(
    ([column]) =>
      !OUTSIDE.test(column.replace('.', '$')) && !/^trail|^derived/.test(column) && !proper.test(column),
  )
  expect(codes.length).toBeGreaterThan(50)
  const wordless = codes.flatMap(([column, values]) => {
    const [table = '', field = ''] = column.split('.')
    const place = placeOf(table, field)
    return values
      .filter(
        value =>
          place === null ||
          ['en', 'ne', 'fr', 'es', 'ar'].some(
            l => translatorFor(l)(`${place}.${value}`, { defaultValue: '' }) === '',
          ),
      )
      .map(value => `${column} ${value}`)
  })
  expect(wordless).toEqual([])
})
