import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { MIGRATIONS } from '.'

it('keeps decisions that were there as they are, and refuses halves', () => {
  const db = new Database(':memory:')
  for (const step of MIGRATIONS) if (step.version < 230) step.up(db)
  db.prepare(
    `INSERT INTO screening_decision VALUES ('d', 'supplier', 's', 'UN', 'k', 'true', 'same number', 0.9, 'ours', 'theirs', ?, ?, '2026-11-01T00:00:00.000Z', 'Ana')`,
  ).run('a'.repeat(64), 'b'.repeat(64))
  MIGRATIONS.find(step => step.version === 230)?.up(db)
  expect(db.prepare('SELECT needs_second, confirmed_at, confirmed_by FROM screening_decision').get()).toEqual(
    {
      needs_second: 0,
      confirmed_at: null,
      confirmed_by: null,
    },
  )
  const set = (needs: number, at: string | null, by: string | null) =>
    db
      .prepare('UPDATE screening_decision SET needs_second = ?, confirmed_at = ?, confirmed_by = ?')
      .run(needs, at, by)
  expect(() => set(1, '2026-11-02T00:00:00.000Z', null)).toThrow(/CHECK/)
  expect(() => set(0, '2026-11-02T00:00:00.000Z', 'Ben')).toThrow(/CHECK/)
  expect(() => set(2, null, null)).toThrow(/CHECK/)
  set(1, '2026-11-02T00:00:00.000Z', 'Ben')
  db.close()
})
