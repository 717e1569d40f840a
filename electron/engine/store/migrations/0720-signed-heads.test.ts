import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { up, version } from './0720-signed-heads'

it('keeps signed heads, and refuses what can be none', () => {
  const db = new Database(':memory:')
  up(db)
  expect(version).toBe(720)
  const put = db.prepare('INSERT INTO signed_head VALUES (?, ?, ?, ?, ?, ?)')
  const at = '2026-11-26T00:00:00.000Z'
  put.run('h1', 'w1', 12, 'a'.repeat(64), at, '{}')
  expect(() => put.run('h2', 'w1', 0, 'a'.repeat(64), at, '{}')).toThrow(/CHECK/)
  expect(() => put.run('h3', 'w1', 1, 'short', at, '{}')).toThrow(/CHECK/)
  expect(() => put.run('h4', 'w1', 1, 'a'.repeat(64), at, 'no object')).toThrow(/CHECK/)
  db.close()
})
