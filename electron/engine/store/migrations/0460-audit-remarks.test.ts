import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as response from './0070-response-audits'
import { up, version } from './0460-audit-remarks'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database
const remark = (verdict: string | null, text: string | null, audit = 'a1') =>
  db
    .prepare(
      `INSERT INTO audit_remark (id, audit_id, target, target_id, verdict, text, author, file_sha256, taken_at)
       VALUES ('r1', ?, 'finding', 'f1', ?, ?, 'P. Lama', '${'a'.repeat(64)}', ?)`,
    )
    .run(audit, verdict, text, at)

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

it('keeps a remark that says something', () => {
  expect(version).toBe(460)
  expect(remark('partly', null).changes).toBe(1)
})

it.each([
  ['that says nothing', null, null, 'a1'],
  ['with a verdict that is none', 'maybe', null, 'a1'],
  ['of an audit that is not there', null, 'seen', 'a9'],
] as const)('refuses one %s', (_, verdict, text, audit) => {
  expect(() => remark(verdict, text, audit)).toThrow(/constraint/i)
})
