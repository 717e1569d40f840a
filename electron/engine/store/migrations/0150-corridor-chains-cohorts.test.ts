import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import * as before from './0020-suppliers-corridors'
import { name, up, version } from './0150-corridor-chains-cohorts'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database

function insert(table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
}

const kept = { created_at: at, updated_at: at }
const recruiter = {
  id: 'r1',
  kind: 'recruiter',
  name: 'A',
  sort_name: 'a',
  latin: '',
  aliases: '[]',
  ...kept,
}
const corridor = { id: 'c1', name: 'Way', sort_name: 'way', ...kept }
const cohort = (fields: Record<string, unknown>) => ({
  id: 'g1',
  corridor_id: 'c1',
  position: 0,
  label: 'Spring',
  ...fields,
})

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  before.up(db)
  insert('recruiter', recruiter)
  insert('corridor', corridor)
  db.transaction(() => up(db))()
})

describe(`step ${version}, ${name}`, () => {
  it('keeps what was there; a row logged before can be written back without the new columns', () => {
    expect(db.prepare('SELECT name, licence_authority, countries FROM recruiter').get()).toEqual({
      name: 'A',
      licence_authority: null,
      countries: '[]',
    })
    insert('recruiter', { ...recruiter, id: 'r2' })
    insert('corridor', { ...corridor, id: 'c2' })
    expect(db.prepare('SELECT count(*) AS n FROM corridor WHERE debt_minor IS NULL').get()).toEqual({ n: 2 })
  })

  it('takes recruiters leg by leg, and only ones that exist', () => {
    const link = { id: 'l1', corridor_id: 'c1', position: 0, recruiter_id: 'r1', stop_position: 1 }
    insert('corridor_recruiter', link)
    db.pragma('defer_foreign_keys = OFF')
    expect(() => insert('corridor_recruiter', { ...link, id: 'l2', recruiter_id: 'nobody' })).toThrow(
      /FOREIGN KEY/,
    )
  })

  it.each([
    ['an amount without its currency', { paid_minor: 5 }],
    ['a currency without an amount', { repaid_currency: 'QAR' }],
    ['fewer workers than none', { workers: -1 }],
    ['no label', { label: '' }],
    ['a date that is none', { arrived_on: 'spring' }],
  ])('refuses a cohort with %s', (_, fields) => {
    expect(() => insert('corridor_cohort', cohort(fields))).toThrow(/CHECK/)
  })
})
