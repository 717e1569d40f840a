import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as disclosure from './0090-disclosure'
import { up, version } from './0615-laws'

let db: Database.Database
const entity = (id: string, relation: string) =>
  db
    .prepare(
      `INSERT INTO reporting_entity (id, relation, name, answers, regimes, created_at)
       VALUES (?, ?, 'Harbour', '{}', '[]', '2026-01-01T00:00:00.000Z')`,
    )
    .run(id, relation)

beforeEach(() => {
  db = new Database(':memory:')
  disclosure.up(db)
  db.prepare(
    `INSERT INTO statement (id, regime, period, edition, status, own_words, created_at)
     VALUES ('s1', 'OECD5', '2026', 1, 'draft', '{}', '2026-01-01T00:00:00.000Z')`,
  ).run()
  up(db)
})
afterEach(() => db.close())

it('gives statements written before nothing decided yet', () => {
  expect(version).toBe(615)
  expect(db.prepare('SELECT details FROM statement').get()).toEqual({ details: '{}' })
})

it('keeps one entity that keeps the records, and any number of others', () => {
  entity('e1', 'self')
  entity('e2', 'subsidiary')
  entity('e3', 'subsidiary')
  expect(() => entity('e4', 'self')).toThrow(/UNIQUE/)
  expect(() => entity('e5', 'cousin')).toThrow(/CHECK/)
})
