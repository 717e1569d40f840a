import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import * as intake from './0080-intake'
import { up } from './0100-list-formats'

const row = (id: string, format: string) =>
  `INSERT INTO import VALUES ('${id}', '2026-11-24T08:00:00.000Z', 'a', 1, '${'a'.repeat(64)}', '${format}', NULL, 1, '[]', '{}', '{}')`

it('takes over imports with their rows, and knows more formats', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.transaction(() => intake.up(db))()
  db.exec(`${row('one', 'csv')}; INSERT INTO import_row VALUES ('one', 'supplier', 'S', 2, 'r1')`)
  db.transaction(() => up(db))()
  expect(db.prepare('SELECT import_id, record_id FROM import_row').all()).toEqual([
    { import_id: 'one', record_id: 'r1' },
  ])
  db.exec(row('two', 'json'))
  expect(() => db.exec(row('three', 'docx'))).toThrow('CHECK')
  expect(() => db.exec("INSERT INTO import_row VALUES ('nobody', 'supplier', 'S', 2, 'r1')")).toThrow(
    'FOREIGN KEY',
  )
  db.exec("DELETE FROM import WHERE id = 'one'")
  expect(db.prepare('SELECT count(*) AS count FROM import_row').get()).toEqual({ count: 0 })
})
