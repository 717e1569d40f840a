import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { up } from './0270-step-registers'

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.exec('CREATE TABLE supplier (id TEXT PRIMARY KEY)')
  up(db)
})
const add = (row: Record<string, unknown>) => {
  const whole = { id: 'r', kind: 'policy', title: 'Policy', clauses: '[]', updated_at: 'x', ...row }
  const columns = Object.keys(whole)
  db.prepare(
    `INSERT INTO register_entry (${columns.join(', ')}) VALUES (${columns.map(one => `@${one}`).join(', ')})`,
  ).run(whole)
}

it('takes an entry of a register', () => {
  add({ approved_by: 'Board', approved_on: '2026-01-31' })
  add({ id: 's', kind: 'retention', record_kind: 'evidence', keep_months: 60 })
})

it.each([
  ['an approval without its day', { approved_by: 'Board' }],
  ['more people trained than there are', { kind: 'training', audience: 10, covered: 11 }],
  ['a clause without a supplier', { kind: 'clause' }],
  ['a policy with a supplier', { supplier_id: 'x' }],
  ['a rule without a period', { kind: 'retention', record_kind: 'evidence' }],
  ['a period of a month', { kind: 'retention', record_kind: 'evidence', keep_months: 1 }],
])('refuses %s', (_, row) => {
  expect(() => add(row)).toThrow(/CHECK/)
})
