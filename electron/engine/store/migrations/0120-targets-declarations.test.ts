import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import * as before from './0020-suppliers-corridors'
import * as evidence from './0060-steps-evidence'
import { name, up, version } from './0120-targets-declarations'
import * as workspace from './0010-trail-workspace'

const at = '2026-01-01T00:00:00.000Z'
let db: Database.Database

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  for (const step of [workspace, before, evidence]) step.up(db)
  insert('supplier', supplier('s1', { custom: '{"Cluster":"North bank"}' }))
  insert('recruiter', recruiter('r1'))
  db.transaction(() => up(db))()
})

function insert(table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
}

const party = (id: string) => ({
  id,
  name: `Party ${id}`,
  sort_name: `party ${id}`,
  latin: `party ${id}`,
  aliases: '[]',
  created_at: at,
  updated_at: at,
})
const supplier = (id: string, more: Record<string, unknown> = {}) => ({
  ...party(id),
  custom: '{}',
  ...more,
})
const recruiter = (id: string) => ({ ...party(id), kind: 'recruiter' })
const relation = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  supplier_id: 's1',
  customer_id: 's2',
  commodity: 'Tin',
  year: 2026,
  ...more,
})
const found = (word: string): number =>
  db.prepare('SELECT rowid FROM party_search WHERE party_search MATCH ?').all(`"${word}"*`).length

describe(`step ${version} ${name}`, () => {
  it('finds what was there, and kept columns of old and new records', () => {
    expect(found('Party')).toBe(2)
    expect(found('north')).toBe(1)
    db.exec(`UPDATE recruiter SET custom = '{"Office":"Lakeside"}' WHERE id = 'r1'`)
    expect(found('lakeside')).toBe(1)
    insert('supplier', supplier('s2', { custom: '{"Cluster":"Harbour"}' }))
    expect(found('harbour')).toBe(1)
    db.exec(`UPDATE supplier SET custom = '{}' WHERE id = 's2'`)
    expect(found('harbour')).toBe(0)
    db.exec(`DELETE FROM supplier WHERE id = 's1'`)
    expect(found('north')).toBe(0)
  })

  it('gives every record room for kept columns', () => {
    expect(db.prepare('SELECT custom FROM recruiter').get()).toEqual({ custom: '{}' })
    expect(() => db.exec(`UPDATE recruiter SET custom = '[]'`)).toThrow(/CHECK/)
  })

  it('keeps a relation once, and again after the first went to the bin', () => {
    insert('supplier', supplier('s2'))
    insert('supply_relation', relation('1'))
    expect(() => insert('supply_relation', relation('2'))).toThrow(/UNIQUE/)
    insert('supply_relation', relation('3', { commodity: null }))
    db.exec(`UPDATE supply_relation SET deleted_at = '${at}' WHERE id = '1'`)
    insert('supply_relation', relation('4'))
  })

  it.each([
    ['supply_relation', relation('x', { customer_id: 's1' })],
    ['supply_relation', relation('x', { year: 20 })],
    ['contact', { id: 'x', owner_type: 'supplier', owner_id: 's1', role: 'Director' }],
    ['contact', { id: 'x', owner_type: 'worker', owner_id: 's1', name: 'N' }],
    ['declaration_answer', { id: 'x', declaration_id: 'd', question: 'CMRT.A', sheet: 'D', ref: 'D75' }],
    ['template_profile', { id: 'x', name: 'Mine', profile: '{', made_at: at }],
  ])('refuses a wrong row of %s', (table, row) => {
    expect(() => insert(table, row)).toThrow(/CHECK/)
  })
})
