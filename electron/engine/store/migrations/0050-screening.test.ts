import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { name, up, version } from './0050-screening'

const hash = 'a'.repeat(64)
let db: Database.Database

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.transaction(() => up(db))()
})

function insert(table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
}

const list = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  code: 'UN-SC',
  title: 'Invented list',
  publisher: 'Nobody',
  loaded_at: '2026-01-01T00:00:00.000Z',
  file_name: 'list.xml',
  size_bytes: 10,
  sha256: hash,
  entries: 2,
  persons: 1,
  organisations: 1,
  names: 3,
  rejected: '[]',
  ...more,
})
const run = (id: string) => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  threshold: 0.58,
  editions: '[]',
  facts_head: 1,
  subjects: 1,
  names_checked: 1,
  names_uncheckable: 0,
  candidates: 1,
  fresh: 1,
})
const candidate = (n: number, more: Record<string, unknown> = {}) => ({
  run_id: 'r1',
  n,
  subject_type: 'supplier',
  subject_id: 's1',
  subject_name: 'Tervani Ltd',
  subject: '{}',
  subject_fingerprint: hash,
  list_id: 'l1',
  list_code: 'UN-SC',
  entry_key: 'k1',
  entry_fingerprint: hash,
  their_name: 'TERVANI',
  score: 0.9,
  match: '{}',
  ...more,
})
const decision = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  subject_type: 'supplier',
  subject_id: 's1',
  list_code: 'UN-SC',
  entry_key: 'k1',
  verdict: 'false',
  reason: 'Other country',
  score: 0.9,
  our_name: 'Tervani Ltd',
  their_name: 'TERVANI',
  subject_fingerprint: hash,
  entry_fingerprint: hash,
  decided_at: '2026-01-01T00:00:00.000Z',
  decided_by: 'Tester',
  ...more,
})

describe(`step ${version} ${name}`, () => {
  it('allows one current edition of a list and any number before it', () => {
    insert('sanctions_list', list('l1', { replaced_at: '2026-02-01T00:00:00.000Z' }))
    insert('sanctions_list', list('l2', { replaced_at: '2026-03-01T00:00:00.000Z' }))
    insert('sanctions_list', list('l3'))
    expect(() => insert('sanctions_list', list('l4'))).toThrow(/UNIQUE/)
    insert('sanctions_list', list('l5', { code: 'EU' }))
  })

  it('takes entries with their list, and candidates with their run', () => {
    insert('sanctions_list', list('l1'))
    insert('sanctions_entry', { list_id: 'l1', key: 'k1', fingerprint: hash, entry: '{}' })
    insert('screening_run', run('r1'))
    insert('screening_candidate', candidate(0))
    insert('screening_uncheckable', {
      run_id: 'r1',
      n: 0,
      subject_type: 'site',
      subject_id: 'x',
      name: 'Co',
      why: 'only-stop-words',
    })
    db.exec("DELETE FROM screening_run WHERE id = 'r1'")
    expect(db.prepare('SELECT count(*) AS n FROM screening_candidate').get()).toEqual({ n: 0 })
    expect(db.prepare('SELECT count(*) AS n FROM screening_uncheckable').get()).toEqual({ n: 0 })
    db.exec("DELETE FROM sanctions_list WHERE id = 'l1'")
    expect(db.prepare('SELECT count(*) AS n FROM sanctions_entry').get()).toEqual({ n: 0 })
  })

  it('keeps one decision for a party and a listed key', () => {
    insert('screening_decision', decision('d1'))
    expect(() => insert('screening_decision', decision('d2'))).toThrow(/UNIQUE/)
    insert('screening_decision', decision('d3', { entry_key: 'k2' }))
  })

  it.each([
    ['screening_decision', decision('d', { verdict: 'maybe' })],
    ['screening_decision', decision('d', { reason: '' })],
    ['screening_decision', decision('d', { subject_type: 'planet' })],
    ['sanctions_list', list('l', { sha256: 'short' })],
    ['sanctions_list', list('l', { rejected: '{}' })],
    ['screening_run', { ...run('r'), threshold: 1.5 }],
  ])('refuses a wrong row of %s', (table, row) => {
    expect(() => insert(table, row)).toThrow(/CHECK/)
  })
})
