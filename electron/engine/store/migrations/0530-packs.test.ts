import { expect, it } from 'vitest'
import { connect } from '../connection'
import { migrate, schemaVersion } from '.'

it('adds questionnaires of the own house and confirmed translations', () => {
  const db = connect(':memory:')
  migrate(db, 460)
  migrate(db, 530)
  expect(schemaVersion(db)).toBe(530)
  const hash = 'a'.repeat(64)
  const edition = (id: string, own: number, file: string | null) =>
    db
      .prepare(`INSERT INTO pack_edition VALUES (?, 'p', '1', 'Title', ?, ?, ?, 't', 'me', NULL)`)
      .run(id, hash, own, file)
  edition('a', 1, 'own.xlsx')
  expect(() => edition('b', 1, 'own.xlsx')).toThrow(/UNIQUE/)
  db.exec("UPDATE pack_edition SET deleted_at = 't'")
  edition('b', 0, null)
  expect(() => edition('c', 0, 'own.xlsx')).toThrow(/CHECK/)
  const language = (id: string) =>
    db.exec(`INSERT INTO pack_language VALUES ('${id}', 'p', '1', 'ne', 'Reader', 't')`)
  language('l')
  expect(() => language('m')).toThrow(/UNIQUE/)
  db.close()
})
