import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insert, remove, update, type ChangeDraft, type RowOp } from './change'
import { migrate } from './migrations'
import { checkChain, Trail } from './trail'
import { stackOf } from '@shared/trail/undo-stack'

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
const draft = (...rows: RowOp[]): ChangeDraft => ({
  topic: 'workspace',
  action: 'workspace.edit',
  summary: {},
  undo: 'step',
  rows,
  touched: [],
})
const settings = () => db.prepare('SELECT id, value FROM setting ORDER BY id').all()
const set = (id: string, value: unknown) => insert('setting', { id, value: JSON.stringify(value) })

describe('the trail', () => {
  it('remembers only what an update changed', () => {
    trail.commit(draft(set('theme', 'light')), context)
    const { seq } = trail.commit(draft(update('setting', 'theme', { id: 'theme', value: '"dark"' })), context)
    expect(trail.rowsOf(seq)).toEqual([
      { table: 'setting', id: 'theme', before: '{"value":"\\"light\\""}', after: '{"value":"\\"dark\\""}' },
    ])
  })

  it('writes nothing when one row of a change fails', () => {
    expect(() => trail.commit(draft(set('a', 1), set('a', 2)), context)).toThrow(/UNIQUE/)
    expect(settings()).toEqual([])
    expect(trail.head).toBe(0)
    expect(checkChain(db).entries).toBe(0)
  })

  it('refuses a draft that was computed from an older state', () => {
    trail.commit(draft(set('a', 1)), context)
    expect(() => trail.commit({ ...draft(set('b', 1)), expectHead: 0 }, context)).toThrow('conflict')
  })

  it('only grows', () => {
    trail.commit(draft(set('a', 1)), context)
    expect(() => db.exec("UPDATE trail SET actor = 'Nobody'")).toThrow('only grows')
    expect(() => db.exec('DELETE FROM trail_row')).toThrow('only grows')
  })

  it.each([
    ['an actor', "UPDATE trail SET actor = 'Nobody' WHERE seq = 2", 2],
    ['a value', `UPDATE trail_row SET after = '{"id":"b","value":"9"}' WHERE seq = 2`, 2],
    ['a row taken out', 'DELETE FROM trail_row WHERE seq = 3', 3],
    ['an entry taken out', 'DELETE FROM trail_row WHERE seq = 2; DELETE FROM trail WHERE seq = 2', 3],
  ])('names the first entry that was touched by a forger: %s', (_, forgery, firstBroken) => {
    for (const id of ['a', 'b', 'c']) trail.commit(draft(set(id, 1)), context)
    expect(checkChain(db)).toMatchObject({ ok: true, entries: 3 })
    for (const name of ['trail_is_kept', 'trail_is_fixed', 'trail_row_is_kept', 'trail_row_is_fixed'])
      db.exec(`DROP TRIGGER ${name}`)
    db.exec(forgery)
    expect(checkChain(db)).toMatchObject({ ok: false, firstBroken })
  })

  it('takes any run of changes back to the start and does it again, the chain holding throughout', async () => {
    const op = fc.record({
      kind: fc.constantFrom('set', 'drop', 'undo', 'redo'),
      id: fc.constantFrom('a', 'b', 'c'),
      value: fc.integer(),
    })
    const empty = db.serialize()
    await fc.assert(
      fc.asyncProperty(fc.array(op, { maxLength: 30 }), async ops => {
        const own = new Sqlite(empty)
        const all = () => own.prepare('SELECT * FROM setting ORDER BY id').all()
        const has = (id: string) => own.prepare('SELECT 1 FROM setting WHERE id = ?').get(id) !== undefined
        const mine = new Trail(own)
        for (const { kind, id, value } of ops) {
          if (kind === 'undo' && mine.stack.undo.length > 0) await mine.undo(context)
          else if (kind === 'redo' && mine.stack.redo.length > 0) await mine.redo(context)
          else if (kind === 'drop' && has(id)) mine.commit(draft(remove('setting', id)), context)
          else if (kind === 'set')
            mine.commit(
              draft(has(id) ? update('setting', id, { value: String(value) }) : set(id, value)),
              context,
            )
        }
        const end = all()
        const depth = mine.stack.undo.length
        for (let i = 0; i < depth; i++) await mine.undo(context)
        expect(all()).toEqual([])
        for (let i = 0; i < depth; i++) await mine.redo(context)
        expect(all()).toEqual(end)
        expect(checkChain(own).ok).toBe(true)
        expect(new Trail(own).stack).toEqual(mine.stack)
        own.close()
      }),
      { numRuns: 60 },
    )
  })
})

it('a new step empties what could be redone; a record leaves the stack alone', () => {
  const entries = [
    { seq: 1, kind: 'step' as const, refersTo: null },
    { seq: 2, kind: 'step' as const, refersTo: null },
    { seq: 3, kind: 'undo' as const, refersTo: 2 },
    { seq: 4, kind: 'record' as const, refersTo: null },
  ]
  expect(stackOf(entries)).toEqual({ undo: [1], redo: [2] })
  expect(stackOf([...entries, { seq: 5, kind: 'step' as const, refersTo: null }])).toEqual({
    undo: [1, 5],
    redo: [],
  })
})
