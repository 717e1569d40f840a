import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as response from './0070-response-audits'
import { up, version } from './0420-audit-samples'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database

function insert(table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
}

const sample = {
  id: 's1',
  audit_id: 'a1',
  kind: 'site',
  method: 'random',
  seed: 7,
  population: 3,
  population_hash: 'a'.repeat(64),
  members: '[]',
  drawn_at: at,
}

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  response.up(db)
  up(db)
  insert('audit', {
    id: 'a1',
    title: 'Audit',
    auditor_type: 'third-party',
    criteria: '[]',
    audit_scope: 'Recruitment',
    status: 'planned',
    subject_type: 'entity',
    subject_id: null,
    created_at: at,
    updated_at: at,
  })
})
afterEach(() => db.close())

it('keeps a sample with its seed', () => {
  expect(version).toBe(420)
  insert('audit_sample', sample)
  expect(db.prepare('SELECT seed FROM audit_sample').get()).toEqual({ seed: 7 })
})

it.each([
  ['of no audit', { audit_id: 'a9' }],
  ['with a seed nobody can read out', { seed: 1_000_000_000 }],
  ['from nothing', { population: 0 }],
  ['with members that are no list', { members: '{}' }],
])('refuses a sample %s', (_, more) => {
  expect(() => insert('audit_sample', { ...sample, ...more })).toThrow(/constraint/i)
})
