import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as response from './0070-response-audits'
import * as remedy from './0400-remedy'
import { up, version } from './0410-grievances'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database

function insert(table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
}

const grievance = {
  id: 'g1',
  number: 'G-1',
  received_on: '2026-02-01',
  channel: 'hotline',
  voice: 'worker',
  topic: 'other',
  subject_type: 'entity',
  subject_id: null,
  urgent: 0,
  created_at: at,
  updated_at: at,
}
const step = { id: 's1', grievance_id: 'g1', step: 'note', taken_on: '2026-02-02', created_at: at }

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  response.up(db)
  remedy.up(db)
  up(db)
})
afterEach(() => db.close())

it('keeps a complaint, its steps, and what is restricted apart from it', () => {
  expect(version).toBe(410)
  insert('grievance', grievance)
  insert('grievance_step', step)
  insert('grievance_restricted', { id: 'g1', safe_contact: 'by the union', account: null })
  expect(db.prepare('SELECT count(*) AS n FROM grievance_step').get()).toEqual({ n: 1 })
})

it.each([
  ['with the number of another', { id: 'g2' }],
  [
    'closed without a reason',
    { id: 'g2', number: 'G-2', closing_outcome: 'remedied', closed_on: '2026-03-01' },
  ],
  [
    'closed before it came in',
    {
      id: 'g2',
      number: 'G-2',
      closing_outcome: 'remedied',
      closing_reason: 'x',
      closed_on: '2026-01-31',
    },
  ],
  ['of a supplier that is not named', { id: 'g2', number: 'G-2', subject_type: 'supplier' }],
  ['led to a remedy that is not there', { id: 'g2', number: 'G-2', remedy_id: 'r1' }],
])('refuses a complaint %s', (_, more) => {
  insert('grievance', grievance)
  expect(() => insert('grievance', { ...grievance, ...more })).toThrow(/constraint/i)
})

it.each([
  ['of referral to nobody', { step: 'referred' }],
  ['of no known kind', { step: 'told the employer' }],
  ['of no complaint', { grievance_id: 'g9' }],
])('refuses a step %s', (_, more) => {
  insert('grievance', grievance)
  expect(() => insert('grievance_step', { ...step, ...more })).toThrow(/constraint/i)
})
