import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import * as blobs from './0010-trail-workspace'
import * as before from './0060-steps-evidence'
import { up } from './0261-evidence-versions'

it('keeps files that were there; a file has pages or none known, and is replaced by one that exists', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  blobs.up(db)
  before.up(db)
  db.exec(`INSERT INTO blob (sha256, size_bytes, bytes) VALUES ('${'a'.repeat(64)}', 1, x'00')`)
  db.exec(`INSERT INTO evidence (id, title, file_name, sha256, size_bytes, media_type, restricted, added_at, added_by)
    VALUES ('e1', 'T', 'f', '${'a'.repeat(64)}', 1, 'text/plain', 0, 'x', 'y')`)
  db.transaction(() => up(db))()
  expect(db.prepare('SELECT pages, replaced_by FROM evidence').get()).toEqual({
    pages: null,
    replaced_by: null,
  })
  expect(() => db.exec('UPDATE evidence SET pages = 0')).toThrow(/CHECK/)
  expect(() => db.exec(`UPDATE evidence SET replaced_by = 'nobody'`)).toThrow(/FOREIGN KEY/)
  db.close()
})
