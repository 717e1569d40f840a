import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { migrate, MIGRATIONS } from './index'

const hash = (letter: string) => letter.repeat(64)
let db: Database.Database

const before160 = Math.max(...MIGRATIONS.map(step => step.version).filter(version => version < 160))

function insert(table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
}

const list = (id: string, code = 'UN-SC', replaced: string | null = null) => ({
  id,
  code,
  title: 'Invented list',
  publisher: 'Nobody',
  loaded_at: '2026-01-01T00:00:00.000Z',
  file_name: 'list.xml',
  size_bytes: 10,
  sha256: hash('a'),
  entries: 1,
  persons: 1,
  organisations: 0,
  names: 1,
  rejected: '[{"code":"no-name","params":{},"line":3}]',
  replaced_at: replaced,
})

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, before160)
})

describe('step 160 lists', () => {
  it('keeps entries, counts and decisions of a workspace made before', () => {
    insert('sanctions_list', list('l1'))
    insert('sanctions_entry', { list_id: 'l1', key: 'k1', fingerprint: hash('b'), entry: '{"key":"k1"}' })
    insert('screening_decision', {
      id: 'd1',
      subject_type: 'supplier',
      subject_id: 's1',
      list_code: 'UN-SC',
      entry_key: 'k1',
      verdict: 'false',
      reason: 'Other country',
      score: 0.9,
      our_name: 'A',
      their_name: 'B',
      subject_fingerprint: hash('c'),
      entry_fingerprint: hash('b'),
      decided_at: '2026-01-01T00:00:00.000Z',
      decided_by: 'Tester',
    })
    migrate(db, 161)
    expect(db.prepare('SELECT * FROM sanctions_entry').all()).toEqual([
      { list_id: 'l1', key: 'k1', fingerprint: hash('b'), entry: '{"key":"k1"}' },
    ])
    expect(db.prepare('SELECT kind, rejected_count, previous_id FROM sanctions_list').all()).toEqual([
      { kind: 'sanctions', rejected_count: 1, previous_id: null },
    ])
    expect(db.prepare('SELECT id, verdict FROM screening_decision').all()).toEqual([
      { id: 'd1', verdict: 'false' },
    ])
    expect(() =>
      db.exec(
        "INSERT INTO screening_decision SELECT 'd2', subject_type, subject_id, list_code, entry_key, verdict, reason, score, our_name, their_name, subject_fingerprint, entry_fingerprint, decided_at, decided_by FROM screening_decision",
      ),
    ).toThrow(/UNIQUE/)
  })

  it('keeps a text as long as an edition holds it', () => {
    migrate(db, 161)
    insert('sanctions_list', list('l1', 'UN-SC', '2026-02-01T00:00:00.000Z'))
    insert('sanctions_list', list('l2'))
    insert('sanctions_text', { id: 1, hash: hash('1'), fingerprint: hash('b'), entry: '{}' })
    insert('sanctions_text', { id: 2, hash: hash('2'), fingerprint: hash('b'), entry: '{}' })
    insert('sanctions_member', { list_id: 'l1', key: 'k1', text_id: 1 })
    insert('sanctions_member', { list_id: 'l1', key: 'k2', text_id: 2 })
    insert('sanctions_member', { list_id: 'l2', key: 'k1', text_id: 1 })
    db.exec("DELETE FROM sanctions_list WHERE id = 'l1'")
    expect(db.prepare('SELECT id FROM sanctions_text').all()).toEqual([{ id: 1 }])
    expect(db.prepare('SELECT list_id, key FROM sanctions_entry').all()).toEqual([
      { list_id: 'l2', key: 'k1' },
    ])
  })

  it.each(['related-party', 'auditor'])('lets a %s be screened, and nothing unheard of', type => {
    migrate(db, 161)
    const uncheckable = { run_id: 'r', n: 0, subject_id: 'x', name: 'A', why: 'empty' }
    db.pragma('foreign_keys = OFF')
    insert('screening_uncheckable', { ...uncheckable, subject_type: type })
    expect(() => insert('screening_uncheckable', { ...uncheckable, n: 1, subject_type: 'planet' })).toThrow(
      /CHECK/,
    )
  })
})

describe('step 161 related-parties', () => {
  const party = (more: Record<string, unknown> = {}) => ({
    id: 'p1',
    supplier_id: 's1',
    role: 'director',
    type: 'person',
    name: 'Oskar Tervani',
    aliases: '[]',
    identifiers: '[]',
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
    ...more,
  })
  beforeEach(() => {
    migrate(db, 161)
    db.pragma('foreign_keys = OFF')
  })
  it.each([[{}], [{ born: '1968' }], [{ born: '1968-05-31', nationality: 'EE', share_pct: 40 }]])(
    'keeps %j',
    more => {
      insert('related_party', party(more))
      expect(db.prepare('SELECT count(*) AS n FROM related_party').get()).toEqual({ n: 1 })
    },
  )
  it.each([[{ role: 'king' }], [{ born: '68' }], [{ name: '' }], [{ share_pct: 120 }], [{ aliases: '{}' }]])(
    'refuses %j',
    more => {
      expect(() => insert('related_party', party(more))).toThrow(/CHECK/)
    },
  )
})
