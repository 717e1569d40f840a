import { describe, expect, it } from 'vitest'
import { connect } from './connection'
import { MIGRATIONS, migrate, SCHEMA_VERSION } from './migrations'
import { SCHEMA_FINGERPRINT, schemaDifference, schemaFingerprint } from './schema-check'

function made(version = SCHEMA_VERSION) {
  const db = connect(':memory:')
  migrate(db, version)
  return db
}

describe('the schema of a file', () => {
  it('has the fingerprint that the program knows it by', () => {
    expect(schemaFingerprint(made())).toBe(SCHEMA_FINGERPRINT)
  })

  it('agrees with ours, also one step earlier', () => {
    expect(schemaDifference(made())).toBeNull()
    expect(schemaDifference(made(MIGRATIONS.at(-2)?.version))).toBeNull()
  })

  it.each([
    ['a planted trigger', 'CREATE TRIGGER planted AFTER INSERT ON supplier BEGIN SELECT 1; END'],
    ['a planted view', 'CREATE VIEW planted AS SELECT 1'],
    ['a table more', 'CREATE TABLE planted (a)'],
    ['a column more', 'ALTER TABLE supplier ADD COLUMN planted TEXT'],
  ])('is told apart by %s', (_, sql) => {
    const db = made()
    db.exec(sql)
    expect(schemaFingerprint(db)).not.toBe(SCHEMA_FINGERPRINT)
    expect(schemaDifference(db)).toMatch(/planted/)
  })

  it('is told apart by what is missing', () => {
    const db = made()
    const index = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL LIMIT 1")
      .pluck()
      .get()
    db.exec(['DROP INDEX', index].join(' '))
    expect(schemaDifference(db)).toContain(index)
  })

  it('is not excused by a fingerprint of another version', () => {
    const db = made()
    db.pragma('user_version = 10')
    expect(schemaDifference(db)).not.toBeNull()
  })
})
