import { expect, it } from 'vitest'
import { connect } from '../connection'
import { migrate } from '.'

it('keeps the related parties of suppliers, and takes those of recruiters, each of one party only', () => {
  const db = connect(':memory:')
  migrate(db, 510)
  db.pragma('foreign_keys = OFF')
  const at = '2026-01-01T00:00:00.000Z'
  db.prepare(
    `INSERT INTO related_party (id, supplier_id, role, type, name, aliases, identifiers, created_at, updated_at)
     VALUES ('r1', 's1', 'director', 'person', 'Oskar Tervani', '[]', '[]', ?, ?)`,
  ).run(at, at)
  migrate(db, 511)
  expect(db.prepare('SELECT id, supplier_id, recruiter_id, name FROM related_party').all()).toEqual([
    { id: 'r1', supplier_id: 's1', recruiter_id: null, name: 'Oskar Tervani' },
  ])
  const change = (set: string) => db.prepare(`UPDATE related_party SET ${set}`).run()
  expect(() => change(`recruiter_id = 'a1'`)).toThrow(/CHECK/)
  expect(change(`supplier_id = NULL, recruiter_id = 'a1'`).changes).toBe(1)
  db.close()
})
