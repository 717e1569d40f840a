import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as response from './0070-response-audits'
import { up, version } from './0440-action-partners'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  response.up(db)
  db.prepare(
    `INSERT INTO finding (id, title, kind, source, source_grade, status, subject_type, created_at, updated_at)
     VALUES ('f1', 'Finding', 'other', 'observation', 'C', 'open', 'entity', ?, ?)`,
  ).run(at, at)
  db.prepare(
    `INSERT INTO action (id, finding_id, kind, title, owner, due_on, status, verification, created_at, updated_at)
     VALUES ('a1', 'f1', 'prevent', 'Action', 'A', '2026-12-31', 'open', 'none', ?, ?)`,
  ).run(at, at)
  up(db)
})
afterEach(() => db.close())

it('leaves actions as they are: no cost known, waiting for nothing, done with nobody else', () => {
  expect(version).toBe(440)
  expect(db.prepare('SELECT cost_minor, cost_currency, depends_on FROM action').get()).toEqual({
    cost_minor: null,
    cost_currency: null,
    depends_on: '[]',
  })
})

it('takes a partner once, done with a day only', () => {
  const partner = db.prepare(
    `INSERT INTO action_partner (id, action_id, subject_type, subject_id, status, done_on) VALUES (?, 'a1', 'supplier', ?, ?, ?)`,
  )
  partner.run('p1', 's1', 'open', null)
  expect(() => partner.run('p2', 's1', 'open', null)).toThrow(/UNIQUE/)
  expect(() => partner.run('p3', 's2', 'done', null)).toThrow(/CHECK/)
  expect(() => db.prepare('UPDATE action SET cost_minor = 5').run()).toThrow(/CHECK/)
})
