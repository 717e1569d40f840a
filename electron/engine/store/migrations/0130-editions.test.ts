import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as reference from './0030-reference'
import * as step from './0130-editions'

const HASH = 'a'.repeat(64)
const AT = '2026-11-26T08:00:00.000Z'
const before = {
  id: 'e1',
  kind: 'hotspots',
  name: 'Own places',
  as_of: '2026-10-01',
  file_name: 'places.csv',
  sha256: HASH,
  entry_count: 1,
  loaded_at: AT,
  content: '{}',
}
const added = {
  family: 'own',
  state: 'active',
  giver: null,
  content_blob: null,
  labels_blob: null,
  verdicts: '[]',
  decided_at: null,
  decided_by: null,
  decided_reason: null,
}
const decided = { decided_at: AT, decided_by: 'Ana Prova', decided_reason: 'Quarterly update' }

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.transaction(() => reference.up(db))()
})
afterEach(() => db.close())

function insert(row: Record<string, unknown>): void {
  const columns = Object.keys(row)
  db.prepare(`INSERT INTO edition (${columns.join()}) VALUES (${columns.map(c => `@${c}`).join()})`).run(row)
}
const migrate = () => db.transaction(() => step.up(db))()
const all = () => db.prepare('SELECT * FROM edition ORDER BY id').all()

describe('migration 0130', () => {
  it('is numbered and named', () => {
    expect([step.version, step.name]).toEqual([130, 'editions'])
  })

  it('keeps what was loaded before, in use as it was', () => {
    insert(before)
    migrate()
    expect(all()).toEqual([{ ...before, ...added }])
  })

  it('takes rows logged before it, and events with their blobs', () => {
    migrate()
    insert(before)
    const events = { ...before, id: 'e2', kind: 'events', content_blob: HASH, labels_blob: HASH }
    insert({ ...events, state: 'retired', ...decided })
    expect(all()).toEqual([
      { ...before, ...added },
      { ...events, ...added, content_blob: HASH, labels_blob: HASH, state: 'retired', ...decided },
    ])
  })

  it('refuses unknown kinds and states, events without their content, and decisions that lack a part', () => {
    migrate()
    expect(() => insert({ ...before, kind: 'weather' })).toThrow(/CHECK/)
    expect(() => insert({ ...before, state: 'maybe' })).toThrow(/CHECK/)
    expect(() => insert({ ...before, kind: 'events' })).toThrow(/CHECK/)
    expect(() => insert({ ...before, content_blob: HASH })).toThrow(/CHECK/)
    expect(() => insert({ ...before, kind: 'events', content_blob: 'short' })).toThrow(/CHECK/)
    expect(() => insert({ ...before, ...decided, decided_reason: null })).toThrow(/CHECK/)
    expect(() => insert({ ...before, sha256: 'short' })).toThrow(/CHECK/)
    expect(all()).toEqual([])
  })

  it('finds editions of a state by its index', () => {
    migrate()
    const plan = db.prepare("EXPLAIN QUERY PLAN SELECT id FROM edition WHERE state = 'active'").all() as {
      detail: string
    }[]
    expect(plan.map(({ detail }) => detail).join()).toMatch(/edition_by_state/)
  })
})
