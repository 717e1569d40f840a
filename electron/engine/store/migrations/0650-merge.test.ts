import { expect, it } from 'vitest'
import { connect } from '../connection'
import { migrate } from '.'

it('keeps what rows of a file meant, and no longer loses it with its import', () => {
  const db = connect(':memory:')
  migrate(db, 615)
  db.exec(`
    INSERT INTO import VALUES
      ('i1', '2026-01-01T00:00:00.000Z', 'list.csv', 9, '${'a'.repeat(64)}', 'csv', 'utf-8', 1, '[]', '{}', '{}');
    INSERT INTO import_row VALUES ('i1', 'supplier', 'list', 2, 's1');
  `)
  migrate(db, 650)
  const rows = () => db.prepare('SELECT * FROM import_row').all()
  expect(rows()).toEqual([{ import_id: 'i1', kind: 'supplier', sheet: 'list', row: 2, record_id: 's1' }])
  db.exec('DELETE FROM import')
  expect(rows()).toHaveLength(1)
  expect(() => db.exec(`INSERT INTO merged_copy (id) VALUES ('m1')`)).toThrow(/NOT NULL/)
  db.close()
})
