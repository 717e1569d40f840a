import { expect, it } from 'vitest'
import { connect } from '../connection'
import { migrate, schemaVersion } from '.'

it('adds campaigns, recipients and replies to a workspace that has none', () => {
  const db = connect(':memory:')
  migrate(db, 200)
  migrate(db, 300)
  expect(schemaVersion(db)).toBe(300)
  const campaign = (id: string, due: string) =>
    db.exec(
      `INSERT INTO questionnaire_campaign VALUES ('${id}', 'Title', 'p', '1', '{}', '${due}', '[]', 't', NULL, 't')`,
    )
  campaign('c', '2026-12-31')
  expect(() => campaign('d', 'soon')).toThrow(/CHECK/)
  const recipient = (id: string, type: string) =>
    db.exec(
      `INSERT INTO questionnaire_recipient VALUES ('${id}', 'c', '${type}', 's', NULL, NULL, NULL, NULL, 0, NULL)`,
    )
  recipient('r', 'supplier')
  expect(() => recipient('r2', 'supplier')).toThrow(/UNIQUE/)
  expect(() => recipient('r3', 'entity')).toThrow(/CHECK/)
  db.close()
})
