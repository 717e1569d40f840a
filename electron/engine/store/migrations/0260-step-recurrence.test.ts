import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import * as blobs from './0010-trail-workspace'
import * as before from './0060-steps-evidence'
import { up } from './0260-step-recurrence'

it('keeps answers that were there and refuses a rhythm of no months', () => {
  const db = new Database(':memory:')
  blobs.up(db)
  before.up(db)
  const add = db.prepare(
    `INSERT INTO step_answer (id, requirement_id, verification, framework_version, updated_at) VALUES (?, ?, 'none', '1', 'x')`,
  )
  add.run('a', 'S1.01')
  up(db)
  expect(db.prepare('SELECT repeat_months, last_done_on FROM step_answer').get()).toEqual({
    repeat_months: null,
    last_done_on: null,
  })
  const set = (months: number) => db.prepare('UPDATE step_answer SET repeat_months = ?').run(months)
  expect(() => set(0)).toThrow(/CHECK/)
  expect(() => set(61)).toThrow(/CHECK/)
  set(12)
  db.close()
})
