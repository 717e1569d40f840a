import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as response from './0070-response-audits'
import { up, version } from './0450-exits-joined'

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
    `INSERT INTO decision (id, finding_id, option, reasons, approver, decided_on, review_on, created_at)
     VALUES ('d1', 'f1', 'continue', 'x', 'A', '2026-01-01', '2026-06-01', ?)`,
  ).run(at)
  up(db)
})
afterEach(() => db.close())

it('leaves decisions without stages and findings joined to nothing', () => {
  expect(version).toBe(450)
  expect(db.prepare('SELECT exit_stages FROM decision').get()).toEqual({ exit_stages: '[]' })
  expect(db.prepare('SELECT duplicate_of FROM finding').get()).toEqual({ duplicate_of: null })
})

it('joins a finding only to one that is there', () => {
  expect(() => db.prepare(`UPDATE finding SET duplicate_of = 'f9'`).run()).toThrow(/FOREIGN KEY/)
})
