import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CorridorDraft } from '@shared/corridors/drafts'
import type { RemedyDraft, RemedyEntryDraft } from '@shared/remedy/record'
import { moneyOf } from '@shared/units/money'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let supplierId: string
beforeEach(async () => {
  test = await withWorkspace()
  supplierId = await addSupplier(test)
})
afterEach(() => test.close())

const draft = (more: Partial<RemedyDraft> = {}): RemedyDraft => ({
  title: 'Repay fees',
  kind: 'fees',
  subjectType: 'supplier',
  subjectId: supplierId,
  findingId: null,
  cohortId: null,
  workers: 2,
  owed: [moneyOf(1000, 'QAR')],
  basis: null,
  agreement: null,
  owner: 'Head of sourcing',
  startsOn: null,
  dueOn: '2026-11-20',
  ...more,
})
const add = async (more: Partial<RemedyDraft> = {}) =>
  (await test.ask('remedy.add', { remedy: draft(more) })).id
const entry = (remedyId: string, more: Partial<RemedyEntryDraft> = {}): RemedyEntryDraft => ({
  remedyId,
  event: 'paid',
  happenedOn: '2026-11-01',
  workers: 2,
  amount: moneyOf(1000, 'QAR'),
  rate: null,
  note: null,
  ...more,
})
const record = async (remedyId: string, more: Partial<RemedyEntryDraft> = {}) =>
  (await test.ask('remedy.record', { entry: entry(remedyId, more) })).id
const row = async (id: string) => (await test.ask('remedy.get', { id })).remedy

describe('a remedy', () => {
  it('is due until it is closed, and complete when all have confirmed', async () => {
    const id = await add()
    expect((await test.ask('steps.due', {})).items).toMatchObject([{ kind: 'remedy', id, state: 'overdue' }])
    await record(id)
    await record(id, { event: 'confirmed', amount: null })
    expect(await row(id)).toMatchObject({
      subject: { name: 'Kosi Garments', supplierId },
      due: 'overdue',
      standing: { complete: true, currencies: [{ currency: 'QAR', paid: 100_000, open: 0 }] },
    })
    await test.ask('remedy.close', {
      id,
      closing: { outcome: 'complete', reason: null, closedOn: '2026-11-02' },
    })
    expect((await test.ask('steps.due', {})).items).toEqual([])
    expect(
      await refusalOf(test, 'remedy.edit', { id, remedy: draft({ title: 'x' }), reason: null }),
    ).toMatchObject({ detail: 'remedy-closed' })
    await test.ask('remedy.reopen', { id, reason: 'one worker came back' })
    expect((await row(id)).closing).toBeNull()
  })

  it('keeps every step for undo, and an entry taken back stays in the history', async () => {
    const id = await add()
    const entryId = await record(id)
    await test.ask('remedy.take-back', { entryId, reason: 'paid to the wrong account' })
    expect((await test.ask('remedy.get', { id })).entries).toEqual([])
    await test.ask('trail.undo', {})
    expect((await test.ask('remedy.get', { id })).entries).toHaveLength(1)
    await test.ask('trail.undo', {})
    await test.ask('trail.undo', {})
    expect((await test.ask('remedy.list', {})).rows).toEqual([])
    await test.ask('trail.redo', {})
    expect((await test.ask('remedy.list', {})).rows).toHaveLength(1)
  })

  it.each([
    ['more than is owed without a word', { amount: moneyOf(1001, 'QAR') }, 'paid-over-owed'],
    ['of a day to come', { happenedOn: '2999-01-01' }, 'in-the-future'],
    ['for more people than it is owed to', { workers: 3 }, 'more-workers-than-owed'],
  ] as const)('refuses an entry %s and writes nothing', async (_, more, detail) => {
    const id = await add()
    expect(await refusalOf(test, 'remedy.record', { entry: entry(id, more) })).toMatchObject({ detail })
    expect((await test.ask('remedy.get', { id })).entries).toEqual([])
  })

  it('refuses what is not there', async () => {
    const nobody = '01900000-0000-7000-8000-0000000000ff'
    expect(await test.refusal('remedy.add', { remedy: draft({ subjectId: nobody }) })).toBe('not-found')
    expect(await test.refusal('remedy.add', { remedy: draft({ findingId: nobody }) })).toBe('not-found')
    expect(await test.refusal('remedy.record', { entry: entry(nobody) })).toBe('not-found')
    expect(await test.refusal('remedy.take-back', { entryId: nobody, reason: 'x' })).toBe('not-found')
    expect(await test.refusal('remedy.get', { id: nobody })).toBe('not-found')
  })

  it('totals money by currency and in the currency of the latest rate', async () => {
    const first = await add()
    await record(first, { rate: { to: 'USD', perUnit: 0.25, on: '2026-11-01' } })
    const second = await add({ title: 'Wages', kind: 'wages', workers: null, owed: null })
    await record(second, { workers: null, amount: moneyOf(50, 'USD') })
    await record(second, { workers: null, amount: moneyOf(5000, 'NPR') })
    const { totals, paidInAll } = await test.ask('remedy.list', {})
    expect(totals).toMatchObject({ remedies: 2, workersOwed: 2, workersRepaid: 2, notKnown: 1 })
    expect(totals.currencies.map(({ currency, owed, paid }) => [currency, owed, paid])).toEqual([
      ['NPR', 0, 500_000],
      ['QAR', 100_000, 100_000],
      ['USD', 0, 5_000],
    ])
    expect(paidInAll).toEqual({ sum: { minor: 30_000, currency: 'USD', rateDate: null }, leftOut: 1 })
  })
})

describe('what corridors owe', () => {
  const corridor: CorridorDraft = {
    name: 'Janakpur to Doha',
    recruiterId: null,
    supplierId: null,
    siteId: null,
    recruiterChain: null,
    legalContext: null,
    monthlyWage: null,
    workersPerYear: 140,
    documentsRetained: null,
    contractSubstituted: null,
    visa: null,
    debt: null,
    notes: null,
    chain: [],
    cohorts: [],
    stops: [
      { id: null, country: 'NP', place: 'Janakpur', lat: null, lon: null },
      { id: null, country: 'QA', place: 'Doha', lat: null, lon: null },
    ],
    fees: [
      {
        id: null,
        stopPosition: 0,
        label: 'Service charge',
        category: null,
        amount: moneyOf(1000, 'QAR'),
        payer: 'worker',
        paidOn: null,
        receipt: null,
      },
    ],
  }

  it('is offered as the start of a remedy until one names it', async () => {
    const { id } = await test.ask('corridors.add', { corridor })
    await test.ask('corridors.add', { corridor: { ...corridor, name: 'No fees', fees: [] } })
    const { corridors } = await test.ask('remedy.owed', {})
    expect(corridors).toEqual([
      {
        corridorId: id,
        corridorName: 'Janakpur to Doha',
        cohortId: null,
        cohortLabel: null,
        workers: 140,
        owed: [moneyOf(140_000, 'QAR')],
      },
    ])
    await add({ subjectType: 'corridor', subjectId: id, owed: corridors[0]!.owed, workers: 140 })
    expect(await test.ask('remedy.owed', {})).toEqual({ corridors: [] })
  })
})
