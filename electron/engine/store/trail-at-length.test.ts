import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insert, type ChangeDraft, type RowOp } from './change'
import { migrate } from './migrations'
import { checkChain, Trail } from './trail'

let db: Sqlite.Database
let trail: Trail
beforeEach(() => {
  db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db)
  trail = new Trail(db)
})
afterEach(() => db.close())

const context = { actor: 'Tester', at: '2026-11-24T08:00:00.000Z' }
/** Takes longer than one slice on any computer. */
const COUNT = 20_000

function* many(): Generator<RowOp> {
  for (let n = 0; n < COUNT; n++) yield insert('setting', { id: `s${n}`, value: String(n) })
}
const draft = (rows: Iterable<RowOp>): ChangeDraft => ({
  topic: 'workspace',
  action: 'workspace.edit',
  summary: {},
  undo: 'step',
  rows,
  touched: [],
})
const count = () => db.prepare('SELECT count(*) FROM setting').pluck().get()

it('is one entry, written in slices, and taken back in slices', async () => {
  const heard: number[] = []
  const pause = (rows: number) => Promise.resolve(void heard.push(rows))
  const written = await trail.commitAtLength(draft(many()), context, pause)
  expect(written).toMatchObject({ seq: 1, rowCount: COUNT })
  expect(heard.length).toBeGreaterThan(0)
  expect([...heard].sort((a, b) => a - b)).toEqual(heard)
  expect(count()).toBe(COUNT)
  await trail.undo(context, pause)
  expect(count()).toBe(0)
  await trail.redo(context)
  expect(count()).toBe(COUNT)
  expect(checkChain(db)).toMatchObject({ ok: true, entries: 3 })
})

it('leaves nothing behind when it is given up, and the next change goes on from there', async () => {
  const giveUp = () => Promise.reject(new Error('given up'))
  await expect(trail.commitAtLength(draft(many()), context, giveUp)).rejects.toThrow('given up')
  expect(count()).toBe(0)
  expect(trail.head).toBe(0)
  trail.commit(draft([insert('setting', { id: 'a', value: '1' })]), context)
  await expect(trail.undo(context, giveUp)).resolves.toMatchObject({ seq: 2 })
  expect(checkChain(db)).toMatchObject({ ok: true, entries: 2 })
})

it('leaves nothing behind when a row cannot be written or refers to nothing', async () => {
  const twice = [insert('setting', { id: 'a', value: '1' }), insert('setting', { id: 'a', value: '2' })]
  const quiet = () => Promise.resolve()
  await expect(trail.commitAtLength(draft(twice), context, quiet)).rejects.toThrow(/UNIQUE/)
  const lost: RowOp = {
    op: 'insert',
    table: 'recruiter_link',
    id: 'l',
    values: { id: 'l', supplier_id: 'nobody', site_id: null, recruiter_id: 'nobody' },
  }
  await expect(trail.commitAtLength(draft([lost]), context, quiet)).rejects.toThrow(/FOREIGN KEY/)
  expect(() => trail.commit(draft([lost]), context)).toThrow(/FOREIGN KEY/)
  expect(count()).toBe(0)
  expect(db.inTransaction).toBe(false)
  expect(checkChain(db)).toMatchObject({ ok: true, entries: 0 })
})
