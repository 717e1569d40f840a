import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { up, version } from './0570-referrals'

it('keeps a contact with its source, of a country or of any', () => {
  expect(version).toBe(570)
  const db = new Database(':memory:')
  up(db)
  const add = (id: string, country: string | null, kind: string) =>
    db
      .prepare(`INSERT INTO referral VALUES (?, ?, 'Desk', ?, '1', NULL, 'letter', NULL, 'now', 'now')`)
      .run(id, country, kind)
  expect(add('r1', 'QA', 'union').changes).toBe(1)
  expect(add('r2', null, 'hotline').changes).toBe(1)
  expect(() => add('r3', 'Qatar', 'union')).toThrow(/constraint/i)
  expect(() => add('r4', 'QA', 'friend')).toThrow(/constraint/i)
  db.close()
})
