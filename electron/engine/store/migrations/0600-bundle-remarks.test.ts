import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { up, version } from './0600-bundle-remarks'

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  up(db)
})
afterEach(() => db.close())

const remark = (verdict: string | null, text: string | null, bundle = 'a'.repeat(64)) =>
  db
    .prepare(
      `INSERT INTO bundle_remark (id, bundle, path, about, verdict, text, author, file_sha256, taken_at)
       VALUES ('r1', ?, 'scores/suppliers.jsonl', 'A mill', ?, ?, 'P. Lama', '${'b'.repeat(64)}', '2026-01-01')`,
    )
    .run(bundle, verdict, text)

it('keeps a remark that says something', () => {
  expect(version).toBe(600)
  expect(remark('partly', null).changes).toBe(1)
})

it.each([
  ['that says nothing', null, null, 'a'.repeat(64)],
  ['with a verdict that is none', 'maybe', null, 'a'.repeat(64)],
  ['of no bundle', null, 'seen', 'x'],
])('refuses one %s', (_, verdict, text, bundle) => {
  expect(() => remark(verdict, text, bundle)).toThrow(/constraint/i)
})
