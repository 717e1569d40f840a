import { expect, it } from 'vitest'
import { connect } from '../connection'
import { migrate, schemaVersion } from '.'

it('adds decisions, merges and remembered mappings to a workspace that has none', () => {
  const db = connect(':memory:')
  migrate(db, 90)
  migrate(db, 112)
  expect(schemaVersion(db)).toBe(112)
  const party = "'{}'"
  const decision = (verdict: string, score: number) =>
    db.exec(
      `INSERT INTO duplicate_decision VALUES ('d${score}', 'supplier', '${verdict}', 'a|BD', NULL, ${party}, 'b|BD', 'r', ${party}, ${score}, NULL, 't', 'who')`,
    )
  decision('same', 0.9)
  expect(() => decision('perhaps', 0.8)).toThrow(/CHECK/)
  expect(() => decision('same', 1.1)).toThrow(/CHECK/)
  const merge = (id: string, kept: string, lost: string) =>
    db.exec(
      `INSERT INTO party_merge VALUES ('${id}', 'supplier', '${kept}', '${lost}', 'Lost', '[]', '{}', NULL, 't', 'who', NULL)`,
    )
  merge('m1', 'a', 'b')
  expect(() => merge('m2', 'c', 'b')).toThrow(/UNIQUE/)
  expect(() => merge('m3', 'a', 'a')).toThrow(/CHECK/)
  const mapping = (id: string) =>
    db.exec(
      `INSERT INTO column_mapping VALUES ('${id}', '${'a'.repeat(64)}', 'suppliers', '[]', '[]', 'list.csv', 't', 'who')`,
    )
  mapping('c1')
  expect(() => mapping('c2')).toThrow(/UNIQUE/)
  db.close()
})
