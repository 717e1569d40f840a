import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as evidence from './0060-steps-evidence'
import * as response from './0070-response-audits'
import { up, version } from './0560-checklists-reports'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  evidence.up(db)
  response.up(db)
  db.prepare(
    `INSERT INTO audit (id, title, auditor_type, criteria, audit_scope, status, subject_type, created_at, updated_at)
     VALUES ('a1', 'Audit', 'third-party', '[]', 'Recruitment', 'planned', 'entity', ?, ?)`,
  ).run(at, at)
  up(db)
  db.prepare(`INSERT INTO audit_checklist VALUES ('c1', 'a1', 'site-assessment', '2026.1')`).run()
})
afterEach(() => db.close())

const check = (item: string, result: string) =>
  db
    .prepare(
      `INSERT INTO audit_check VALUES (hex(randomblob(8)), 'c1', ?, ?, NULL, NULL, 'P. Lama', '${at}')`,
    )
    .run(item, result)

it('keeps one result for each point of a checklist, and one checklist of a pack for each audit', () => {
  expect(version).toBe(560)
  check('A.01', 'met')
  expect(() => check('A.01', 'partly')).toThrow(/unique/i)
  expect(() => check('A.02', 'fine')).toThrow(/constraint/i)
  expect(() =>
    db.prepare(`INSERT INTO audit_checklist VALUES ('c2', 'a1', 'site-assessment', '2026.1')`).run(),
  ).toThrow(/unique/i)
})

it('leaves audits and findings of before as they were', () => {
  expect(db.prepare('SELECT follows_id, shared_from FROM audit').all()).toEqual([
    { follows_id: null, shared_from: null },
  ])
})
