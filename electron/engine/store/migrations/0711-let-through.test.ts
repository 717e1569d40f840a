import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import * as disclosure from './0090-disclosure'
import { up, version } from './0711-let-through'

it('keeps a text once for each kind, and no kind that is never let through', () => {
  const db = new Database(':memory:')
  disclosure.up(db)
  up(db)
  expect(version).toBe(711)
  const put = db.prepare('INSERT INTO let_through VALUES (?, ?, ?, ?, ?, ?, ?)')
  const rest = ['Is a trade mark', 'Meera', '2026-11-27T00:00:00.000Z']
  put.run('a', 'person', 'Anna Berg', 'anna berg', ...rest)
  put.run('b', 'supplier', 'Anna Berg', 'anna berg', ...rest)
  expect(() => put.run('c', 'person', 'ANNA BERG', 'anna berg', ...rest)).toThrow(/UNIQUE/)
  for (const kind of ['restricted', 'contact', 'comment', 'count', 'path'])
    expect(() => put.run('d', kind, 'x', 'x', ...rest)).toThrow(/CHECK/)
  db.close()
})

it('leaves exports made before without a language and without a list', () => {
  const db = new Database(':memory:')
  disclosure.up(db)
  db.prepare(
    `INSERT INTO statement_export (id, kind, regime, period, edition, status, at, actor, files, figures, fingerprint)
     VALUES ('e1', 'files', 'OECD5', '2026', 1, 'draft', '2026-01-01T00:00:00.000Z', 'A', '[]', '{}', NULL)`,
  ).run()
  up(db)
  expect(db.prepare('SELECT language, let_through FROM statement_export').get()).toEqual({
    language: null,
    let_through: null,
  })
  db.close()
})
