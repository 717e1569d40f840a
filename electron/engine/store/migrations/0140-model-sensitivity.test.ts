import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as risk from './0040-risk'
import * as step from './0140-model-sensitivity'

const HASH = 'a'.repeat(64)
const AT = '2026-11-26T08:00:00.000Z'
const tables: Record<string, Record<string, unknown>> = {
  score_run: {
    id: 'r1',
    at: AT,
    as_of: '2026-11-26',
    model: '{}',
    editions: '[]',
    facts_head: 3,
    inputs_hash: HASH,
    outputs_hash: HASH,
    summary: '{}',
    previous_run_id: null,
  },
  model_version: { id: 'm1', at: AT, name: 'Wide reach', reason: 'Field visit', settings: '{}' },
  sensitivity: {
    id: 's1',
    run_id: 'r1',
    at: AT,
    runs: 10_000,
    seed: 42,
    top: 20,
    same_top: 0.1,
    top_kept: 0.9,
    band_kept: 0.95,
  },
  sensitivity_rank: {
    sensitivity_id: 's1',
    supplier_id: 'x',
    name: 'Antep Yarn',
    residual: 60,
    rank: 1,
    rank_low: 1,
    rank_middle: 1,
    rank_high: 3,
    top_share: 1,
    bands: '{}',
  },
}

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  for (const { up } of [risk, step]) db.transaction(() => up(db))()
})
afterEach(() => db.close())

function insert(table: string, patch: Record<string, unknown> = {}): void {
  const row = { ...tables[table], ...patch }
  const columns = Object.keys(row)
  db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(c => `@${c}`).join()})`).run(row)
}

describe('migration 0140', () => {
  it('is numbered and named', () => {
    expect([step.version, step.name]).toEqual([140, 'model-sensitivity'])
  })

  it('keeps what it is given', () => {
    for (const table of Object.keys(tables)) {
      insert(table)
      expect(db.prepare(`SELECT * FROM ${table}`).get()).toEqual(tables[table])
    }
  })

  it('refuses a version without reason, shares above 1, and ranks of nothing', () => {
    insert('score_run')
    expect(() => insert('model_version', { reason: '' })).toThrow(/CHECK/)
    expect(() => insert('sensitivity', { top_kept: 1.1 })).toThrow(/CHECK/)
    expect(() => insert('sensitivity_rank')).toThrow(/FOREIGN KEY/)
    expect(() => insert('sensitivity', { run_id: 'r9' })).toThrow(/FOREIGN KEY/)
  })

  it('takes ranks away with their run', () => {
    for (const table of Object.keys(tables)) insert(table)
    db.prepare('DELETE FROM score_run').run()
    expect(db.prepare('SELECT count(*) FROM sensitivity_rank').pluck().get()).toBe(0)
  })
})
