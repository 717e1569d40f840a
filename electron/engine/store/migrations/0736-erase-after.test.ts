import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as registers from './0270-step-registers'
import { up, version } from './0736-erase-after'

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.exec('CREATE TABLE supplier (id TEXT PRIMARY KEY)')
  registers.up(db)
  db.exec(`INSERT INTO register_entry (id, kind, title, clauses, record_kind, keep_months, updated_at)
    VALUES ('r', 'retention', 'Five years', '[]', 'evidence', 60, 'x');
    INSERT INTO register_entry (id, kind, title, clauses, updated_at) VALUES ('p', 'policy', 'Policy', '[]', 'x')`)
  up(db)
})
afterEach(() => db.close())

const set = (id: string, days: number | null) =>
  db.prepare('UPDATE register_entry SET erase_after_days = ? WHERE id = ?').run(days, id)

it('leaves what rules from before put into the bin there, and takes days for rules', () => {
  expect(version).toBe(736)
  expect(db.prepare('SELECT DISTINCT erase_after_days FROM register_entry').pluck().all()).toEqual([null])
  set('r', 90)
  expect(db.prepare(`SELECT erase_after_days FROM register_entry WHERE id = 'r'`).pluck().get()).toBe(90)
})

it.each([
  ['a policy', 'p', 90],
  ['less than thirty days', 'r', 29],
  ['more than ten years', 'r', 3651],
])('refuses %s', (_, id, days) => {
  expect(() => set(id, days)).toThrow(/CHECK/)
})
