import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as reference from './0030-reference'
import * as risk from './0040-risk'

const HASH = 'a'.repeat(64)
const edition = {
  id: 'e1',
  kind: 'hotspots',
  name: 'Own places',
  as_of: '2026-10-01',
  file_name: 'places.csv',
  sha256: HASH,
  entry_count: 1,
  loaded_at: '2026-11-24T08:00:00.000Z',
  content: '{}',
}
const run = {
  id: 'r1',
  at: '2026-11-24T08:00:00.000Z',
  as_of: '2026-11-24',
  model: '{}',
  editions: '[]',
  facts_head: 3,
  inputs_hash: HASH,
  outputs_hash: HASH,
  summary: '{}',
  previous_run_id: null,
}
const score = {
  run_id: 'r1',
  subject_type: 'supplier',
  subject_id: 's1',
  parent_id: null,
  name: 'Antep Yarn',
  country: 'TR',
  residual: 62.5,
  inherent: 70,
  band: 'high',
  confidence: 0.4,
  range_low: 50,
  range_high: 70,
  provisional: 1,
  floors: '[]',
  drivers: '[]',
  nearest_hotspot: null,
  nearest_km: null,
  nearest_edge_km: null,
  previous_residual: null,
  previous_band: null,
}

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  for (const step of [reference, risk]) db.transaction(() => step.up(db))()
})
afterEach(() => db.close())

function insert(table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row)
  db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(c => `@${c}`).join()})`).run(row)
}

describe('migrations 0030 and 0040', () => {
  it('are numbered and named', () => {
    expect([reference.version, reference.name, risk.version, risk.name]).toEqual([
      30,
      'reference',
      40,
      'risk',
    ])
  })

  it('keep what they are given', () => {
    insert('edition', edition)
    insert('score_run', run)
    insert('score', score)
    expect(db.prepare('SELECT * FROM edition').get()).toEqual(edition)
    expect(db.prepare('SELECT * FROM score_run').get()).toEqual(run)
    expect(db.prepare('SELECT * FROM score').get()).toEqual(score)
  })

  it('refuse what no edition, run or score can be', () => {
    insert('score_run', run)
    expect(() => insert('edition', { ...edition, kind: 'weather' })).toThrow(/CHECK/)
    expect(() => insert('edition', { ...edition, as_of: '1 October' })).toThrow(/CHECK/)
    expect(() => insert('score', { ...score, residual: 100.1 })).toThrow(/CHECK/)
    expect(() => insert('score', { ...score, band: 'extreme' })).toThrow(/CHECK/)
    expect(() => insert('score', { ...score, floors: 'F1' })).toThrow(/CHECK/)
    expect(() => insert('score', { ...score, run_id: 'r9' })).toThrow(/FOREIGN KEY/)
  })

  it('take scores and parts away with their run', () => {
    insert('score_run', run)
    insert('score', score)
    insert('score_parts', {
      run_id: 'r1',
      subject_type: 'supplier',
      subject_id: 's1',
      parts: Buffer.from('x'),
    })
    db.prepare('DELETE FROM score_run').run()
    expect(db.prepare('SELECT count(*) FROM score').pluck().get()).toBe(0)
    expect(db.prepare('SELECT count(*) FROM score_parts').pluck().get()).toBe(0)
  })

  it('rank a run by its index', () => {
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT * FROM score WHERE run_id = 'r1' AND subject_type = 'supplier'
         ORDER BY residual DESC, subject_id LIMIT 50`,
      )
      .all() as { detail: string }[]
    expect(plan.map(step => step.detail).join('\n')).toMatch(/score_ranked/)
    expect(plan.map(step => step.detail).join('\n')).not.toMatch(/TEMP B-TREE/)
  })
})
