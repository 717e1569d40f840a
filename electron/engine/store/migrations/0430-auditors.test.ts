import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as response from './0070-response-audits'
import { up, version } from './0430-auditors'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  response.up(db)
  db.prepare(
    `INSERT INTO audit (id, title, auditor_type, criteria, audit_scope, status, subject_type, created_at, updated_at)
     VALUES ('a1', 'Audit', 'third-party', '[]', 'Recruitment', 'planned', 'entity', ?, ?)`,
  ).run(at, at)
  up(db)
})
afterEach(() => db.close())

it('leaves audits as they are, without an auditor of the register', () => {
  expect(version).toBe(430)
  expect(db.prepare('SELECT auditor_id, languages, interview_plan FROM audit').get()).toEqual({
    auditor_id: null,
    languages: '[]',
    interview_plan: null,
  })
})

it('takes an auditor, and refuses one that is not there or of no known kind', () => {
  const auditor = db.prepare(
    `INSERT INTO auditor (id, name, kind, languages, created_at, updated_at) VALUES (?, 'Lakeside', ?, '[]', ?, ?)`,
  )
  auditor.run('p1', 'third-party', at, at)
  db.prepare(`UPDATE audit SET auditor_id = 'p1'`).run()
  expect(() => db.prepare(`UPDATE audit SET auditor_id = 'p9'`).run()).toThrow(/FOREIGN KEY/)
  expect(() => auditor.run('p2', 'own', at, at)).toThrow(/CHECK/)
})
