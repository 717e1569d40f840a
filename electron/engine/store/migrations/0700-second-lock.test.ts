import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { up, version } from './0700-second-lock'

it('keeps how a lock is opened, and refuses work that protects nothing', () => {
  const db = new Database(':memory:')
  up(db)
  expect(version).toBe(700)
  const put = db.prepare('INSERT INTO second_lock VALUES (?, ?, ?, ?, ?)')
  put.run('l1', 'a'.repeat(32), 17, 'sealed', '2026-11-26T00:00:00.000Z')
  expect(() => put.run('l2', 'a'.repeat(32), 10, 'sealed', '2026-11-26T00:00:00.000Z')).toThrow(/CHECK/)
  expect(() => put.run('l3', 'short', 17, 'sealed', '2026-11-26T00:00:00.000Z')).toThrow(/CHECK/)
  db.close()
})
