import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { up, version } from './0510-screening-index'

it('holds one index under its key', () => {
  const db = new Database(':memory:')
  up(db)
  expect(version).toBe(510)
  const keep = db.prepare('INSERT INTO screening_index (key, head, bytes) VALUES (?, ?, ?)')
  keep.run('a', '{}', Buffer.from([1]))
  expect(() => keep.run('a', '{}', Buffer.from([2]))).toThrow(/UNIQUE/)
  db.close()
})
