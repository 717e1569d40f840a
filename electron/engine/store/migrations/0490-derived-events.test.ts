import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { up, version } from './0490-derived-events'

let db: Database.Database
const add = (kind: string, key = 'a'.repeat(64)) =>
  db
    .prepare(
      'INSERT OR REPLACE INTO derived_events (kind, key, words, columns, sha256) VALUES (?, ?, ?, ?, ?)',
    )
    .run(kind, key, '{}', Buffer.alloc(8), 'b'.repeat(64))

beforeEach(() => {
  db = new Database(':memory:')
  up(db)
})
afterEach(() => db.close())

it('keeps one row of each kind', () => {
  expect(version).toBe(490)
  add('places')
  add('places', 'c'.repeat(64))
  add('hotspots')
  expect(db.prepare('SELECT kind, key FROM derived_events ORDER BY kind').raw().all()).toEqual([
    ['hotspots', 'a'.repeat(64)],
    ['places', 'c'.repeat(64)],
  ])
})

it.each([
  ['of another kind', 'routes', 'a'.repeat(64)],
  ['with a key that is no hash', 'places', 'abc'],
] as const)('refuses a row %s', (_, kind, key) => {
  expect(() => add(kind, key)).toThrow(/constraint/i)
})
