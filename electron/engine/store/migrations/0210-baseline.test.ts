import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as step from './0210-baseline'

const HASH = 'a'.repeat(64)
const row = {
  id: 'b1',
  kind: 'hotspots',
  name: 'Hotspots 2025',
  as_of: '2025-12-30',
  sha256: HASH,
  kept_at: '2026-11-26T08:00:00.000Z',
  state: 'active',
  decided_at: null,
  decided_by: null,
  decided_reason: null,
}

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.transaction(() => step.up(db))()
})
afterEach(() => db.close())

const content = (sha256: string) =>
  db.prepare('INSERT INTO baseline_content VALUES (?, ?)').run(sha256, Buffer.from('x'))
function insert(values: Record<string, unknown>): void {
  const columns = Object.keys(values)
  db.prepare(
    `INSERT INTO baseline_edition (${columns.join()}) VALUES (${columns.map(c => `@${c}`).join()})`,
  ).run(values)
}

describe('migration 0210', () => {
  it('is numbered and named', () => {
    expect([step.version, step.name]).toEqual([210, 'baseline'])
  })

  it('takes an edition whose content follows in the same transaction, and none without content', () => {
    db.transaction(() => {
      insert(row)
      content(HASH)
    })()
    expect(db.prepare('SELECT * FROM baseline_edition').all()).toEqual([row])
    expect(() => {
      db.transaction(() => insert({ ...row, id: 'b2', kind: 'routes', sha256: 'b'.repeat(64) }))()
    }).toThrow(/FOREIGN KEY/)
  })

  it('has one edition of a kind in use, and each hash once', () => {
    content(HASH)
    content('b'.repeat(64))
    insert(row)
    const other = { ...row, id: 'b2', sha256: 'b'.repeat(64) }
    expect(() => insert(other)).toThrow(/UNIQUE/)
    insert({ ...other, state: 'proposed' })
    expect(() => insert({ ...row, id: 'b3', state: 'retired' })).toThrow(/UNIQUE/)
  })

  it.each([
    ['a kind that is none', { kind: 'events' }],
    ['a state that is none', { state: 'new' }],
    ['a day that is none', { as_of: '2026' }],
    ['half a decision', { decided_by: 'Ana Prova' }],
  ])('refuses %s', (_, wrong) => {
    content(HASH)
    expect(() => insert({ ...row, ...wrong })).toThrow(/CHECK/)
  })
})
