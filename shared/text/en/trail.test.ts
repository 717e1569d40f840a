import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import trail from './trail.json'

const MIGRATIONS = new URL('../../../electron/engine/store/migrations/', import.meta.url)

/** The trail does not speak of itself, nor of the bytes of files and built-in data and what is prepared from them, nor of a table that only lives within a migration. */
const NOT_SHOWN = [
  'trail',
  'trail_row',
  'blob',
  'edition_next',
  'baseline_content',
  'screening_index',
  'derived_events',
]

it('has a word for every table of a workspace', () => {
  const sql = readdirSync(MIGRATIONS)
    .filter(name => !name.endsWith('.test.ts'))
    .map(name => readFileSync(new URL(name, MIGRATIONS), 'utf8'))
    .join('\n')
  const tables = [...sql.matchAll(/CREATE TABLE (\w+) \(/g)].map(([, name]) => name)
  const passing = new Set([...sql.matchAll(/ALTER TABLE (\w+) RENAME TO/g)].map(([, name]) => name))
  expect(tables.length).toBeGreaterThan(20)
  const known = Object.keys(trail.table)
  expect(
    tables.filter(
      name => name !== undefined && !passing.has(name) && ![...known, ...NOT_SHOWN].includes(name),
    ),
  ).toEqual([])
})
