import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActionDraft } from '@shared/response/action'
import type { DecisionDraft } from '@shared/response/decision'
import type { Closing, FindingDraft } from '@shared/response/finding'
import { findingDraft } from '@shared/response/testing/finding'
import { openStore } from '../store/store'
import { addSupplier, refusalOf, wrongFields } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { floorFacts, responseCounts } from '.'

const NOBODY = '01900000-0000-7000-8000-0000000000ff'

let test: TestEngine
let supplierId: string
beforeEach(async () => {
  test = await withWorkspace()
  supplierId = await addSupplier(test)
})
afterEach(() => test.close())

const strong: Partial<FindingDraft> = { kind: 'indicator', indicatorId: 'FL07', indicatorStrength: 'strong' }
const addFinding = async (more: Partial<FindingDraft> = {}) =>
  (await test.ask('response.add-finding', { finding: findingDraft({ subjectId: supplierId, ...more }) })).id
const findings = (more: object = {}) =>
  test.ask('response.findings', {
    status: 'open',
    stage: null,
    subjectType: null,
    subjectId: null,
    auditId: null,
    source: null,
    text: null,
    offset: 0,
    limit: 100,
    ...more,
  })
const actions = (more: object = {}) =>
  test.ask('response.actions', { due: null, findingId: null, owner: null, offset: 0, limit: 100, ...more })

const decision = (findingId: string, more: Partial<DecisionDraft> = {}): DecisionDraft => ({
  findingId,
  option: 'continue',
  reasons: 'The supplier cooperates',
  effectOnWorkers: null,
  leverageTried: null,
  exitStages: [],
  approver: 'A. Gurung',
  decidedOn: '2026-11-24',
  reviewOn: '2027-05-24',
  ...more,
})
const action = (findingId: string, more: Partial<ActionDraft> = {}): ActionDraft => ({
  findingId,
  cost: null,
  dependsOn: [],
  partners: [],
  kind: 'remedy',
  title: 'Return all passports',
  description: null,
  owner: 'S. Thapa',
  startsOn: null,
  dueOn: '2026-12-01',
  status: 'open',
  measure: null,
  completedOn: null,
  completionNote: null,
  verification: 'none',
  ...more,
})
const closing = (more: Partial<Closing> = {}): Closing => ({
  outcome: 'resolved',
  reason: 'Passports returned, 41 workers asked in private',
  verification: 'indep',
  verifiedBy: 'M. Rai',
  duplicateOf: null,
  closedOn: '2026-11-24',
  ...more,
})
const settled = {
  status: 'done',
  completedOn: '2026-11-24',
  completionNote: 'Receipts of 41 workers',
} as const

describe('a finding', () => {
  it('goes from fact to verified closing, and the floor goes with it', async () => {
    const id = await addFinding({ ...strong, scale: 4, irremediability: 3, workersAffected: 41 })
    const stage = async () => (await test.ask('response.finding', { id })).finding.stage
    const { finding } = await test.ask('response.finding', { id })
    expect(finding).toMatchObject({
      severity: 4,
      stage: 'to-decide',
      floors: ['F3'],
      subject: { name: 'Kosi Garments', supplierId, country: 'NP' },
    })
    await test.ask('response.decide', { decision: decision(id) })
    expect(await stage()).toBe('to-act')
    const { id: actionId } = await test.ask('response.add-action', { action: action(id) })
    expect(await stage()).toBe('acting')
    await test.ask('response.edit-action', { id: actionId, action: action(id, settled), reason: null })
    expect(await stage()).toBe('to-close')
    await test.ask('response.close-finding', { id, closing: closing() })
    const closed = (await test.ask('response.finding', { id })).finding
    expect(closed).toMatchObject({ status: 'closed', stage: 'closed', floors: [], closing: closing() })
    await test.ask('response.reopen-finding', { id, reason: 'Two passports were found again' })
    expect((await findings()).rows[0]).toMatchObject({ stage: 'to-close', floors: ['F3'], closing: null })
  })

  it('keeps its floor while the closing rests on a word', async () => {
    const id = await addFinding(strong)
    await test.ask('response.close-finding', { id, closing: closing({ verification: 'self' }) })
    expect((await findings({ status: 'closed' })).rows[0]!.floors).toEqual(['F3'])
  })

  it('stands in the order of work, and is found by words, subject and stage', async () => {
    const common = await addFinding({ title: 'Long hours', scale: 3, likelihood: 5 })
    const rare = await addFinding({ title: 'Locked gate', scale: 5, likelihood: 1 })
    const entity = await addFinding({ title: 'No policy', subjectType: 'entity', subjectId: null, scale: 1 })
    const ids = async (more: object = {}) => (await findings(more)).rows.map(row => row.id)
    expect(await ids()).toEqual([rare, common, entity])
    expect(await ids({ text: 'kosi HOURS' })).toEqual([common])
    expect(await ids({ subjectId: supplierId, limit: 1, offset: 1 })).toEqual([common])
    await test.ask('response.decide', { decision: decision(rare) })
    expect(await ids({ stage: 'to-act' })).toEqual([rare])
    expect(await ids({ status: 'closed' })).toEqual([])
  })

  it('is edited with undo', async () => {
    const id = await addFinding()
    const edited = findingDraft({ subjectId: supplierId, title: 'Passports locked away', leverage: 2 })
    await test.ask('response.edit-finding', { id, finding: edited, reason: 'seen on site' })
    expect((await findings()).rows[0]).toMatchObject({ title: 'Passports locked away', leverage: 2 })
    await test.ask('trail.undo', {})
    expect((await findings()).rows[0]).toMatchObject({
      title: 'Passports kept in the office',
      leverage: null,
    })
  })

  it.each([
    ['a supplier that is not there', { subjectId: NOBODY }],
    ['an indicator that is not there', { ...strong, indicatorId: 'FL99' }],
    ['a requirement that is not there', { requirementId: 'S1.99' }],
    ['an audit that is not there', { auditId: NOBODY, grade: 'major' }],
  ] as const)('is refused for %s', async (_, more) => {
    const finding = findingDraft({ subjectId: supplierId, ...more })
    expect(await test.refusal('response.add-finding', { finding })).toBe('not-found')
  })
})

describe('closing', () => {
  it.each([
    ['without a reason', { reason: '  ' }, 'closing.reason'],
    ['without a day', { closedOn: '' }, 'closing.closedOn'],
  ])('is refused %s', async (_, more, path) => {
    const id = await addFinding()
    const wrong = await wrongFields(test, 'response.close-finding', {
      id,
      closing: { ...closing(), ...more },
    })
    expect(wrong.join()).toContain(path)
  })

  it.each([
    ['in the future', closing({ closedOn: '2026-11-25' }), 'closed-in-future'],
    ['as resolved while actions are left', closing(), 'actions-left'],
  ])('is refused %s', async (_, how, detail) => {
    const id = await addFinding()
    await test.ask('response.add-action', { action: action(id) })
    expect(await refusalOf(test, 'response.close-finding', { id, closing: how })).toMatchObject({
      code: 'refused',
      detail,
    })
  })

  it('is refused twice, as is opening what is open', async () => {
    const id = await addFinding()
    expect(await refusalOf(test, 'response.reopen-finding', { id, reason: 'x' })).toMatchObject({
      detail: 'not-closed',
    })
    await test.ask('response.close-finding', { id, closing: closing() })
    expect(await refusalOf(test, 'response.close-finding', { id, closing: closing() })).toMatchObject({
      detail: 'already-closed',
    })
    expect(await refusalOf(test, 'response.decide', { decision: decision(id) })).toMatchObject({
      detail: 'finding-closed',
    })
    expect(await refusalOf(test, 'response.add-action', { action: action(id) })).toMatchObject({
      detail: 'finding-closed',
    })
  })
})

describe('a decision', () => {
  it('takes the place of the one before, which stays in the record', async () => {
    const id = await addFinding()
    await test.ask('response.decide', { decision: decision(id, { decidedOn: '2026-11-01' }) })
    const effectOnWorkers = 'Wages owed are paid through the end of the month'
    await test.ask('response.decide', {
      decision: decision(id, { option: 'suspend', effectOnWorkers, reviewOn: '2027-03-01' }),
    })
    const { finding, decisions } = await test.ask('response.finding', { id })
    expect(finding).toMatchObject({ option: 'suspend', reviewOn: '2027-03-01', reviewDue: 'later' })
    expect(decisions.map(one => [one.option, one.remarks])).toEqual([
      ['suspend', ['review-after-one-month']],
      ['continue', ['review-after-six-months']],
    ])
  })

  it.each([
    ['a review before the decision', { reviewOn: '2026-11-23' }, 'decision.reviewOn: review-before-decision'],
    ['leaving without the effect on workers', { option: 'disengage' }, 'effect-on-workers-missing'],
    ['no reasons', { reasons: '' }, 'decision.reasons'],
  ] as const)('is refused with %s', async (_, more, problem) => {
    const id = await addFinding()
    const wrong = await wrongFields(test, 'response.decide', { decision: decision(id, more) })
    expect(wrong.join()).toContain(problem)
  })

  it('is refused in the future, or about nothing', async () => {
    const id = await addFinding()
    const ahead = { decision: decision(id, { decidedOn: '2026-11-25' }) }
    expect(await refusalOf(test, 'response.decide', ahead)).toMatchObject({ detail: 'decided-in-future' })
    expect(await test.refusal('response.decide', { decision: decision(NOBODY) })).toBe('not-found')
  })
})

describe('actions', () => {
  it('are listed by their date, overdue ones found at once', async () => {
    const id = await addFinding()
    await test.ask('response.add-action', { action: action(id, { title: 'Later', dueOn: '2027-06-01' }) })
    await test.ask('response.add-action', { action: action(id, { title: 'Late', dueOn: '2026-11-01' }) })
    expect((await actions()).rows.map(row => [row.title, row.due])).toEqual([
      ['Late', 'overdue'],
      ['Later', 'later'],
    ])
    expect((await actions({ due: 'overdue' })).rows[0]).toMatchObject({
      findingTitle: 'Passports kept in the office',
      subject: { name: 'Kosi Garments' },
    })
    expect((await actions({ owner: 'nobody' })).total).toBe(0)
    expect((await findings()).rows[0]).toMatchObject({ actionsOpen: 2, actionsOverdue: 1 })
  })

  it.each([
    ['due before its start', { startsOn: '2026-12-02' }, 'due-before-start'],
    ['done without what shows it', { status: 'done', completedOn: '2026-11-24' }, 'completion-needs-proof'],
    ['done without a day', { status: 'done', completionNote: 'seen' }, 'completion-date'],
  ] as const)('one is refused when %s', async (_, more, problem) => {
    const id = await addFinding()
    const wrong = await wrongFields(test, 'response.add-action', { action: action(id, more) })
    expect(wrong.join()).toContain(problem)
  })

  it('one is refused when done tomorrow, or moved to another finding', async () => {
    const id = await addFinding()
    const other = await addFinding()
    const ahead = { action: action(id, { ...settled, completedOn: '2026-11-25' }) }
    expect(await refusalOf(test, 'response.add-action', ahead)).toMatchObject({
      detail: 'completed-in-future',
    })
    const kept = await test.ask('response.add-action', { action: action(id) })
    const moved = { id: kept.id, action: action(other), reason: null }
    expect(await refusalOf(test, 'response.edit-action', moved)).toMatchObject({
      detail: 'action-of-other-finding',
    })
  })
})

describe('for other topics', () => {
  it('floors and counts are given without names', async () => {
    const id = await addFinding({ ...strong, workersAffected: 41, scale: 4 })
    await addFinding({ kind: 'access-refused' })
    await test.ask('response.decide', { decision: decision(id) })
    await test.ask('response.add-action', { action: action(id, { dueOn: '2026-11-01' }) })
    await test.ask('response.add-action', { action: action(id, { ...settled }) })
    await test.ask('workspace.close', {})
    const store = openStore(test.path('test.fivefold'))
    try {
      expect((await floorFacts(store)).map(one => [one.floor, one.subjectId])).toEqual([
        ['F3', supplierId],
        ['F7', supplierId],
      ])
      expect(await responseCounts(store, '2026-11-24')).toMatchObject({
        decisions: { continue: 1, suspend: 0, disengage: 0 },
        undecided: 1,
        actions: { open: 1, done: 1, cancelled: 0, overdue: 1 },
        medianDaysToClose: 0,
      })
    } finally {
      store.close()
    }
  })

  it('the guide gives the words of the frameworks', async () => {
    const guide = await test.ask('response.guide', {})
    expect(guide.indicators).toHaveLength(11)
    expect(guide.translations).toMatchObject({ ne: 'machine', ar: 'machine' })
    expect(guide.options.map(one => one.id)).toEqual(['continue', 'suspend', 'disengage'])
    expect(guide.mitigationIndicators).toHaveLength(14)
  })
})
