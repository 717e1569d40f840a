import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as response from './0070-response-audits'
import { up, version } from './0400-remedy'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database

function insert(table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
}

const remedy = {
  id: 'r1',
  title: 'Repay fees',
  kind: 'fees',
  subject_type: 'entity',
  subject_id: null,
  created_at: at,
  updated_at: at,
}
const entry = { id: 'e1', remedy_id: 'r1', event: 'tried', happened_on: '2026-02-01', created_at: at }

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  response.up(db)
  up(db)
})
afterEach(() => db.close())

it('keeps a remedy with its entries', () => {
  expect(version).toBe(400)
  insert('remedy', { ...remedy, owed: '[]', workers: 41, due_on: '2026-12-01' })
  insert('remedy_entry', entry)
  insert('remedy_entry', { ...entry, id: 'e2', event: 'paid', amount_minor: 1, amount_currency: 'QAR' })
  expect(db.prepare('SELECT count(*) AS n FROM remedy_entry').get()).toEqual({ n: 2 })
})

it.each([
  ['closed partly without a reason', { closing_outcome: 'partly', closed_on: '2026-02-01' }],
  ['closed without a day', { closing_outcome: 'complete' }],
  ['due before it begins', { starts_on: '2026-02-02', due_on: '2026-02-01' }],
  ['owed to nobody', { workers: 0 }],
  ['of a finding that is not there', { finding_id: 'f1' }],
  ['owing what is no list', { owed: '{}' }],
])('refuses a remedy %s', (_, more) => {
  expect(() => insert('remedy', { ...remedy, ...more })).toThrow(/constraint/i)
})

it.each([
  ['paid without an amount', { event: 'paid' }],
  ['with an amount of no currency', { event: 'offered', amount_minor: 1 }],
  ['with a rate for nothing', { rate_to: 'USD', rate_per_unit: 1, rate_on: '2026-02-01' }],
  ['with half a rate', { event: 'offered', amount_minor: 1, amount_currency: 'QAR', rate_to: 'USD' }],
  ['on no day', { happened_on: 'soon' }],
])('refuses an entry %s', (_, more) => {
  insert('remedy', remedy)
  expect(() => insert('remedy_entry', { ...entry, ...more })).toThrow(/constraint/i)
})
