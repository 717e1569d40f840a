import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import * as disclosure from './0090-disclosure'
import { up, version } from './0630-export-profiles'

it('leaves exports made before without a profile, and takes the four there are', () => {
  const db = new Database(':memory:')
  disclosure.up(db)
  db.prepare(
    `INSERT INTO statement_export (id, kind, regime, period, edition, status, at, actor, files, figures, fingerprint)
     VALUES ('e1', 'files', 'OECD5', '2026', 1, 'draft', '2026-01-01T00:00:00.000Z', 'A', '[]', '{}', NULL)`,
  ).run()
  up(db)
  expect(version).toBe(630)
  expect(db.prepare('SELECT made_for FROM statement_export').get()).toEqual({ made_for: null })
  db.prepare(`UPDATE statement_export SET made_for = 'public'`).run()
  expect(() => db.prepare(`UPDATE statement_export SET made_for = 'anybody'`).run()).toThrow(/CHECK/)
  db.close()
})
