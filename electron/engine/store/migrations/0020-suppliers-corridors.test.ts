import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { name, up, version } from './0020-suppliers-corridors'

const at = '2026-01-01T00:00:00.000Z'
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

const supplier = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  name: 'Gül Tekstil',
  sort_name: 'gul tekstil',
  latin: '',
  aliases: '[]',
  custom: '{}',
  created_at: at,
  updated_at: at,
  ...fields,
})
const site = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  supplier_id: 's1',
  name: 'Plant 1',
  created_at: at,
  updated_at: at,
  ...fields,
})
const recruiter = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  kind: 'recruiter',
  name: 'Blue Dune Manpower',
  sort_name: 'blue dune manpower',
  latin: '',
  aliases: '[]',
  created_at: at,
  updated_at: at,
  ...fields,
})
const corridor = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  name: 'Dhanusha to Doha',
  sort_name: 'dhanusha to doha',
  created_at: at,
  updated_at: at,
  ...fields,
})

/** Ids found by an FTS5 expression. */
const found = (expression: string): unknown[] =>
  db
    .prepare(
      `SELECT id FROM party_key WHERE key IN (SELECT rowid FROM party_search WHERE party_search MATCH ?) ORDER BY id`,
    )
    .pluck()
    .all(expression)

describe('migration 0020', () => {
  it('is numbered and named', () => {
    expect([version, name]).toEqual([20, 'suppliers-corridors'])
  })

  it('makes strict tables with a text key only', () => {
    const tables = db
      .prepare(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
      )
      .all() as { name: string; strict: number }[]
    expect(
      tables
        .filter(t => t.strict === 1)
        .map(t => t.name)
        .sort(),
    ).toEqual([
      'control',
      'corridor',
      'corridor_fee',
      'corridor_stop',
      'origin_group',
      'party_key',
      'recruiter',
      'recruiter_link',
      'site',
      'supplier',
    ])
  })

  it.each([
    ['supplier', supplier('s2', { name: '' })],
    ['supplier', supplier('s2', { country: 'bd' })],
    ['supplier', supplier('s2', { tier: 0 })],
    ['supplier', supplier('s2', { tier: '1a' })],
    ['supplier', supplier('s2', { workers: -1 })],
    ['supplier', supplier('s2', { aliases: '{}' })],
    ['supplier', supplier('s2', { custom: 'x' })],
    ['supplier', supplier('s2', { source_row: 4 })],
    ['site', site('p2', { lat: 91, lon: 0 })],
    ['site', site('p2', { lat: 23.8 })],
    ['site', site('p2', { migrant_pct: 100.5 })],
    ['site', site('p2', { recruiter_chain: 'friends' })],
    ['origin_group', { id: 'o1', site_id: 'p1', share_pct: 10, displaced: 2 }],
    [
      'control',
      {
        id: 'c1',
        subject_type: 'supplier',
        subject_id: 's1',
        control: 'policy',
        maturity: 5,
        verification: 'doc',
      },
    ],
    [
      'control',
      {
        id: 'c1',
        subject_type: 'supplier',
        subject_id: 's1',
        control: 'hope',
        maturity: 1,
        verification: 'doc',
      },
    ],
    ['recruiter', recruiter('r2', { kind: 'friend' })],
    ['recruiter', recruiter('r2', { parent_id: 'r2' })],
    ['recruiter', recruiter('r2', { licence_valid_until: '31.12.2026' })],
    ['corridor', corridor('k2', { monthly_wage_minor: 100 })],
    ['corridor', corridor('k2', { documents_retained: 2 })],
    ['corridor_stop', { id: 't1', corridor_id: 'k1', position: -1, role: 'origin' }],
    [
      'corridor_fee',
      { id: 'f1', corridor_id: 'k1', label: 'Visa', amount_minor: 1, amount_currency: 'Rs', payer: 'worker' },
    ],
    [
      'corridor_fee',
      { id: 'f1', corridor_id: 'k1', label: 'Visa', amount_minor: 1, amount_currency: 'NPR', payer: 'uncle' },
    ],
  ])('%s refuses a wrong row (%#)', (table, row) => {
    insert('supplier', supplier('s1'))
    insert('site', site('p1'))
    insert('corridor', corridor('k1'))
    expect(() => insert(table, row)).toThrow(/constraint|datatype|cannot store/i)
  })

  it('checks foreign keys at the end of a transaction, so rows may come in any order', () => {
    db.transaction(() => {
      insert('site', site('p1'))
      insert('supplier', supplier('s1'))
    })()
    expect(() => db.transaction(() => insert('site', site('p2', { supplier_id: 'nobody' })))()).toThrow(
      /FOREIGN KEY/,
    )
  })

  it('keeps one record per control of a subject and one link per supplier, site and recruiter', () => {
    insert('supplier', supplier('s1'))
    insert('recruiter', recruiter('r1'))
    const control = {
      subject_type: 'supplier',
      subject_id: 's1',
      control: 'policy',
      maturity: 1,
      verification: 'self',
    }
    insert('control', { id: 'c1', ...control })
    expect(() => insert('control', { id: 'c2', ...control })).toThrow(/UNIQUE/)
    insert('recruiter_link', { id: 'l1', supplier_id: 's1', site_id: null, recruiter_id: 'r1' })
    expect(() =>
      insert('recruiter_link', { id: 'l2', supplier_id: 's1', site_id: null, recruiter_id: 'r1' }),
    ).toThrow(/UNIQUE/)
  })
})

describe('search', () => {
  it('finds names without their accents, aliases, towns and numbers, from two letters on', () => {
    insert(
      'supplier',
      supplier('s1', {
        latin: 'gul tekstil warda',
        aliases: '["Rose Textiles","وردة"]',
        city: 'Şanlıurfa',
        own_number: '004711',
      }),
    )
    insert('recruiter', recruiter('r1', { licence_number: '1287/074/75' }))
    for (const words of ['gul*', 'gü*', 'rose', 'وردة', 'warda', 'sanlı*', '004711'])
      expect(found(words), words).toEqual(['s1'])
    expect(found('"1287/074/75"')).toEqual(['r1'])
    expect(found('blue dune')).toEqual(['r1'])
  })

  it('follows changes and removals, and survives VACUUM', () => {
    for (let n = 0; n < 20; n++) insert('supplier', supplier(`x${n}`, { name: `Mill number ${n}` }))
    db.exec(`DELETE FROM supplier WHERE id <> 'x13'`)
    db.exec('VACUUM')
    db.exec(`UPDATE supplier SET name = 'Spinning Wheel' WHERE id = 'x13'`)
    expect(found('mill')).toEqual([])
    expect(found('spinning')).toEqual(['x13'])
    db.exec(`DELETE FROM supplier`)
    expect(found('spinning')).toEqual([])
    expect(db.prepare('SELECT count(*) FROM party_key').pluck().get()).toBe(0)
  })
})
