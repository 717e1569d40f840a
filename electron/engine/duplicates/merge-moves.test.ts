import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditDraft } from '@shared/audits/audit'
import { findingDraft } from '@shared/response/testing/finding'
import { addSupplier } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let keepId: string
let loseId: string
beforeEach(async () => {
  test = await withWorkspace()
  keepId = await addSupplier(test, 'Karnaphuli Knitting Mills Ltd.')
  loseId = await addSupplier(test, 'Karnafuli Knitting Mills')
})
afterEach(() => test.close())

const audit = (subjectId: string): AuditDraft => ({
  title: 'Payroll audit',
  subjectType: 'supplier',
  subjectId,
  auditorType: 'third-party',
  auditorId: null,
  languages: [],
  interviewPlan: null,
  followsId: null,
  sharedFrom: null,
  announcement: 'unannounced',
  auditor: 'Lakeside Assurance',
  criteria: [{ name: 'Supplier code', version: '2026' }],
  scope: 'Wages',
  notCovered: null,
  interviews: 8,
  startsOn: '2026-10-10',
  endsOn: '2026-10-11',
  independence: { declaredBy: 'P. Lama', declaredOn: '2026-10-01', conflicts: null },
  status: 'reported',
})

const control = (name: 'policy' | 'grievance', maturity: 1 | 3) => ({
  control: name,
  maturity,
  verification: 'self' as const,
  assessedOn: null,
  note: null,
})

const setControls = (subjectId: string, controls: ReturnType<typeof control>[]) =>
  test.ask('suppliers.set-controls', { subjectType: 'supplier', subjectId, controls, reason: null })

/** Decisions about possible matches come from a run over lists; here one stands as such a run leaves it. */
async function decided(entryKey: string, subjectId: string, verdict: 'true' | 'false'): Promise<void> {
  await test.ask('workspace.close', {})
  const db = new Sqlite(test.path('test.fivefold'))
  db.prepare(
    `INSERT INTO screening_decision (id, subject_type, subject_id, list_code, entry_key, verdict, reason, score,
       our_name, their_name, subject_fingerprint, entry_fingerprint, decided_at, decided_by)
     VALUES (?, 'supplier', ?, 'UN', ?, ?, 'looked at', 0.9, 'ours', 'theirs', ?, ?, '2026-11-01T00:00:00.000Z', 'Ana')`,
  ).run(`${entryKey} ${subjectId}`, subjectId, entryKey, verdict, 'a'.repeat(64), 'b'.repeat(64))
  db.close()
  await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
}

async function owners(table: string, column: string): Promise<string[]> {
  await test.ask('workspace.close', {})
  const db = new Sqlite(test.path('test.fivefold'), { readonly: true })
  const rows = db
    .prepare<[], { owner: string }>(`SELECT ${column} AS owner FROM ${table} ORDER BY rowid`)
    .all()
  db.close()
  await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
  return rows.map(({ owner }) => (owner === keepId ? 'kept' : owner === loseId ? 'lost' : 'other'))
}

const merge = () => test.ask('duplicates.merge', { kind: 'supplier', keepId, loseId, take: [], note: null })

describe('a merge of suppliers moves', () => {
  it('findings and audits', async () => {
    await test.ask('response.add-finding', { finding: findingDraft({ subjectId: loseId }) })
    await test.ask('audits.add', { audit: audit(loseId) })
    const { mergeId } = await merge()
    expect(await owners('finding', 'subject_id')).toEqual(['kept'])
    expect(await owners('audit', 'subject_id')).toEqual(['kept'])
    await test.ask('duplicates.part', { mergeId, note: null })
    expect(await owners('finding', 'subject_id')).toEqual(['lost'])
    expect(await owners('audit', 'subject_id')).toEqual(['lost'])
  })

  it('controls the kept one lacks; of those both have, its own stands', async () => {
    await setControls(keepId, [control('policy', 1)])
    await setControls(loseId, [control('policy', 3), control('grievance', 3)])
    await merge()
    const { controls } = await test.ask('suppliers.get', { id: keepId })
    expect(controls.map(each => [each.control, each.maturity]).sort()).toEqual([
      ['grievance', 3],
      ['policy', 1],
    ])
  })

  it('contacts, and relations but one with itself', async () => {
    const yarn = await addSupplier(test, 'Meghna Yarn')
    const contact = { id: null, name: 'R. Sen', role: null, email: 'r.sen@example.com', phone: null }
    const owner = { ownerType: 'supplier', ownerId: loseId } as const
    await test.ask('suppliers.set-contacts', { ...owner, contacts: [contact], reason: null })
    const relation = (supplierId: string, customerId: string) =>
      test.ask('suppliers.add-relation', {
        relation: { supplierId, customerId, commodity: 'yarn', year: 2026, note: null },
      })
    await relation(yarn, loseId)
    await relation(yarn, keepId)
    await relation(loseId, yarn)
    await relation(loseId, keepId)
    await merge()
    expect(await owners('contact', 'owner_id')).toEqual(['kept'])
    const found = await test.ask('suppliers.relations', { id: keepId })
    expect(found.sources).toHaveLength(1)
    expect(found.customers).toHaveLength(1)
  })

  it('decisions about possible matches, but not over what was decided for the kept one', async () => {
    await decided('entry-1', loseId, 'true')
    await decided('entry-2', loseId, 'true')
    await decided('entry-2', keepId, 'false')
    await merge()
    expect(await owners('screening_decision', 'subject_id')).toEqual(['kept', 'lost', 'kept'])
    await test.ask('trail.undo', {})
    expect(await owners('screening_decision', 'subject_id')).toEqual(['lost', 'lost', 'kept'])
  })
})
