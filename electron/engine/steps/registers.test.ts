import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyEntry, type RegisterDraft, type RegisterKind } from '@shared/steps/register'
import { addSupplier, wrongFields } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const draft = (kind: RegisterKind, more: Partial<RegisterDraft>): RegisterDraft => ({
  ...emptyEntry(kind),
  ...more,
})
const save = (kind: RegisterKind, more: Partial<RegisterDraft>, replaces: string | null = null) =>
  test.ask('steps.save-register', { id: null, replaces, draft: draft(kind, more) })
const list = () => test.ask('steps.registers', {})

describe('the registers of step 1', () => {
  it('keep a policy with its versions and approvals, and put its review into the calendar', async () => {
    const first = await save('policy', {
      title: 'Policy',
      version: '1',
      reviewOn: '2026-12-01',
      holder: 'Board',
    })
    const approved = { title: 'Policy', version: '2', approvedBy: 'Board', approvedOn: '2026-11-20' }
    const second = await save('policy', { ...approved, reviewOn: '2027-11-20' }, first.id)
    const { entries } = await list()
    expect(entries.map(one => [one.entry.version, one.older.map(old => old.version)])).toEqual([['2', ['1']]])
    const { items } = await test.ask('steps.due', {})
    expect(items.map(item => [item.kind, item.dueOn])).toEqual([['register', '2027-11-20']])
    await test.ask('steps.remove-register', { id: second.id, reason: 'wrong' })
    expect((await list()).entries).toEqual([])
    await test.ask('trail.undo', {})
    expect((await list()).entries).toHaveLength(1)
  })

  it('tell coverage of training and which suppliers carry clauses', async () => {
    await save('training', { title: 'Indicators', audience: 40, covered: 30 })
    const supplierId = await addSupplier(test, 'Kosi Garments')
    await save('clause', { title: 'Frame contract', supplierId, clauses: ['no-fees', 'access'] })
    const { trainedPct, suppliersWithClauses, entries } = await list()
    expect({ trainedPct, suppliersWithClauses }).toEqual({ trainedPct: 75, suppliersWithClauses: 1 })
    expect(entries.map(one => one.supplierName)).toEqual(['Kosi Garments', null])
  })

  it('refuse what does not fit, and suppliers that are not there', async () => {
    const input = (more: Partial<RegisterDraft>) => ({
      id: null,
      replaces: null,
      draft: draft('clause', more),
    })
    expect(await wrongFields(test, 'steps.save-register', input({ title: 'C' }))).toHaveLength(2)
    const nobody = '01900000-0000-7000-8000-0000000000ff'
    const unknown = input({ title: 'C', supplierId: nobody, clauses: ['access'] })
    expect(await test.refusal('steps.save-register', unknown)).toBe('not-found')
  })
})

describe('a rule on how long records are kept', () => {
  const file = async (name: string, validUntil: string | null, restricted = false) => {
    writeFileSync(test.path(name), name)
    const token = test.opening(test.path(name))
    const input = { file: token, title: null, validUntil, language: null, restricted, targets: [] }
    return (await test.ask('evidence.add', input)).evidence.id
  }
  const files = async () =>
    (await test.ask('evidence.list', { target: null, text: null, validity: null, offset: 0, limit: 10 }))
      .total

  it('shows what it would bin, bins exactly that, and undo brings it back', async () => {
    const old = await file('old.txt', '2020-01-31')
    const told = await file('told.txt', '2020-03-31', true)
    await file('younger.txt', '2023-01-31')
    await file('endless.txt', null)
    const { id: ruleId } = await save('retention', { title: 'Five years' })
    const { rules } = await test.ask('steps.retention', {})
    expect(rules).toEqual([
      {
        ruleId,
        title: 'Five years',
        eraseAfterDays: null,
        waiting: [],
        records: [
          { id: told, title: 'told', endedOn: '2020-03-31', restricted: true },
          { id: old, title: 'old', endedOn: '2020-01-31', restricted: false },
        ],
      },
    ])
    const due = (await test.ask('home.due', {})).items.filter(one => one.kind === 'retention')
    expect(due).toMatchObject([{ id: ruleId, dueOn: '2025-01-31', state: 'overdue', count: 2 }])
    expect(await files()).toBe(4)
    const act = (recordIds: string[]) => ({ rules: [{ ruleId, recordIds }] })
    expect(await test.refusal('steps.apply-retention', act([]))).toBe('conflict')
    expect(await test.ask('steps.apply-retention', act([old, told]))).toEqual({ binned: 2 })
    expect(await files()).toBe(2)
    await test.ask('trail.undo', {})
    expect(await files()).toBe(4)
  })
})
