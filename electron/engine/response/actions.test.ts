import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActionDraft, ActionPartner } from '@shared/response/action'
import type { DecisionDraft } from '@shared/response/decision'
import { findingDraft } from '@shared/response/testing/finding'
import { moneyOf } from '@shared/units/money'
import { addSupplier, refusalOf, wrongFields } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let findingId: string
let suppliers: string[]
beforeEach(async () => {
  test = await withWorkspace()
  suppliers = []
  for (const name of ['Kosi Garments', 'Delta Yarn', 'Blue Dune'])
    suppliers.push(await addSupplier(test, name))
  findingId = (
    await test.ask('response.add-finding', { finding: findingDraft({ subjectId: suppliers[0]! }) })
  ).id
})
afterEach(() => test.close())

const draft = (more: Partial<ActionDraft> = {}): ActionDraft => ({
  findingId,
  kind: 'prevent',
  title: 'Employer-pays clause in every contract',
  description: null,
  owner: 'Legal counsel',
  startsOn: null,
  dueOn: '2026-12-31',
  status: 'open',
  measure: null,
  completedOn: null,
  completionNote: null,
  verification: 'none',
  cost: null,
  dependsOn: [],
  partners: [],
  ...more,
})
const partner = (subjectId: string, more: Partial<ActionPartner> = {}): ActionPartner => ({
  subjectType: 'supplier',
  subjectId,
  status: 'open',
  doneOn: null,
  note: null,
  ...more,
})
const add = async (more: Partial<ActionDraft> = {}) =>
  (await test.ask('response.add-action', { action: draft(more) })).id
const edit = (id: string, more: Partial<ActionDraft>) =>
  test.ask('response.edit-action', { id, action: draft(more), reason: null })
const row = async (id: string) => {
  const { rows } = await test.ask('response.actions', {
    due: null,
    findingId: null,
    owner: null,
    offset: 0,
    limit: 100,
  })
  return rows.find(one => one.id === id)!
}

describe('one action with many suppliers', () => {
  it('keeps how far it is with each, and undo takes one step back', async () => {
    const id = await add({ partners: suppliers.map(one => partner(one)), cost: moneyOf(1200.5, 'EUR') })
    expect(await row(id)).toMatchObject({
      partnerNames: ['Kosi Garments', 'Delta Yarn', 'Blue Dune'],
      cost: moneyOf(1200.5, 'EUR'),
    })
    const [first = '', second = ''] = suppliers
    await edit(id, { partners: [partner(first, { status: 'done', doneOn: '2026-11-20' }), partner(second)] })
    expect((await row(id)).partners.map(({ status }) => status)).toEqual(['done', 'open'])
    await test.ask('trail.undo', {})
    expect((await row(id)).partners.map(({ status }) => status)).toEqual(['open', 'open', 'open'])
  })

  it('is not done before it is settled with each', async () => {
    const done = { status: 'done', completedOn: '2026-11-20', completionNote: 'contracts seen' } as const
    const [first = '', second = ''] = suppliers
    const open = [partner(first, { status: 'done', doneOn: '2026-11-20' }), partner(second)]
    expect(
      await wrongFields(test, 'response.add-action', { action: draft({ ...done, partners: open }) }),
    ).toContain('action.partners: partners-open')
    const settled = [open[0]!, partner(second, { status: 'cancelled', note: 'contract ended' })]
    expect((await row(await add({ ...done, partners: settled }))).status).toBe('done')
  })

  it.each([
    ['twice', () => [partner(suppliers[0]!), partner(suppliers[0]!)], 'action.partners: partner-twice'],
    ['done on no day', () => [partner(suppliers[0]!, { status: 'done' })], 'action.partners: partner-date'],
  ] as const)('is refused: %s', async (_, partners, problem) => {
    expect(
      await wrongFields(test, 'response.add-action', { action: draft({ partners: partners() }) }),
    ).toContain(problem)
  })

  it('is refused with somebody who is not there, and on a day to come', async () => {
    const nobody = '01900000-0000-7000-8000-0000000000ff'
    expect(
      await test.refusal('response.add-action', { action: draft({ partners: [partner(nobody)] }) }),
    ).toBe('not-found')
    const ahead = [partner(suppliers[0]!, { status: 'done', doneOn: '2999-01-01' })]
    expect(
      await refusalOf(test, 'response.add-action', { action: draft({ partners: ahead }) }),
    ).toMatchObject({ detail: 'completed-in-future' })
  })
})

describe('an action that waits for others', () => {
  it('names those that are not settled', async () => {
    const first = await add({ title: 'Open the books' })
    const second = await add({ dependsOn: [first] })
    expect((await row(second)).waitsFor).toEqual(['Open the books'])
    await edit(first, {
      title: 'Open the books',
      status: 'done',
      completedOn: '2026-11-20',
      completionNote: 'seen',
    })
    expect((await row(second)).waitsFor).toEqual([])
  })

  it('never waits in a circle, nor for what is not there', async () => {
    const first = await add()
    const second = await add({ dependsOn: [first] })
    for (const [id, dependsOn] of [
      [first, [second]],
      [first, [first]],
    ] as const)
      expect(
        await refusalOf(test, 'response.edit-action', {
          id,
          action: draft({ dependsOn: [...dependsOn] }),
          reason: null,
        }),
      ).toMatchObject({ detail: 'circle-of-actions' })
    const nobody = '01900000-0000-7000-8000-0000000000ff'
    expect(await test.refusal('response.add-action', { action: draft({ dependsOn: [nobody] }) })).toBe(
      'not-found',
    )
  })
})

it('tells how the score stood before an action and stands now', async () => {
  const id = await add({ startsOn: '2026-11-24' })
  expect((await row(id)).risk).toEqual({ before: null, now: null })
  await test.ask('risk.run', {})
  const { risk } = await row(id)
  expect(risk.now).toBeGreaterThan(0)
  expect(risk.before).toBe(risk.now)
  const earlier = await add({ startsOn: '2026-01-01' })
  expect((await row(earlier)).risk.before).toBeNull()
})

describe('a staged exit', () => {
  const decision = (more: Partial<DecisionDraft> = {}): DecisionDraft => ({
    findingId,
    option: 'disengage',
    reasons: 'abuse goes on, leverage is used up',
    effectOnWorkers: 'Notice of three months, wages settled',
    leverageTried: 'three buyers together',
    approver: 'Managing director',
    decidedOn: '2026-11-01',
    reviewOn: '2026-12-01',
    exitStages: [
      { what: 'Give notice', dueOn: '2026-11-10', doneOn: null },
      { what: 'Wages settled', dueOn: '2027-02-01', doneOn: null },
    ],
    ...more,
  })

  it('is due stage by stage, and a stage is done on its day', async () => {
    const { id } = await test.ask('response.decide', { decision: decision() })
    const titles = async () => (await test.ask('steps.due', {})).items.map(({ title }) => title)
    expect(await titles()).toEqual(expect.arrayContaining(['Give notice', 'Wages settled']))
    await test.ask('response.finish-exit-stage', { decisionId: id, stage: 0, doneOn: '2026-11-09' })
    expect(await titles()).not.toContain('Give notice')
    await test.ask('trail.undo', {})
    expect(await titles()).toContain('Give notice')
    const ahead = { decisionId: id, stage: 0, doneOn: '2999-01-01' }
    expect(await refusalOf(test, 'response.finish-exit-stage', ahead)).toMatchObject({
      detail: 'completed-in-future',
    })
    expect(await test.refusal('response.finish-exit-stage', { decisionId: id, stage: 7, doneOn: null })).toBe(
      'not-found',
    )
  })

  it.each([
    ['of another response', { option: 'continue' as const }, 'exit-without-disengaging'],
    [
      'that begins before it was decided',
      { exitStages: [{ what: 'x', dueOn: '2026-10-31', doneOn: null }] },
      'stage-before-decision',
    ],
  ])('%s is refused', async (_, more, problem) => {
    const wrong = await wrongFields(test, 'response.decide', { decision: decision(more) })
    expect(wrong.join()).toContain(problem)
  })

  it('without stages is asked about', async () => {
    await test.ask('response.decide', { decision: decision({ exitStages: [] }) })
    const { decisions } = await test.ask('response.finding', { id: findingId })
    expect(decisions[0]?.remarks).toEqual(['exit-not-staged'])
  })
})

describe('findings that are the same', () => {
  const closing = (duplicateOf: string | null) => ({
    outcome: 'duplicate' as const,
    reason: 'told twice',
    verification: 'none' as const,
    verifiedBy: null,
    closedOn: '2026-11-20',
    duplicateOf,
  })

  it('are joined to the first, and both sides say so', async () => {
    const { id } = await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId: suppliers[0]!, title: 'The same again' }),
    })
    await test.ask('response.close-finding', { id, closing: closing(findingId) })
    expect((await test.ask('response.finding', { id })).joinedTo).toMatchObject({ id: findingId })
    expect((await test.ask('response.finding', { id: findingId })).joined).toEqual([
      { id, title: 'The same again' },
    ])
    await test.ask('response.reopen-finding', { id, reason: 'it was another matter' })
    expect((await test.ask('response.finding', { id: findingId })).joined).toEqual([])
  })

  it('name the other, which is neither the finding itself nor joined elsewhere', async () => {
    const { id } = await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId: suppliers[0]! }),
    })
    expect(await wrongFields(test, 'response.close-finding', { id, closing: closing(null) })).toContain(
      'closing.duplicateOf: duplicate-of-what',
    )
    expect(await refusalOf(test, 'response.close-finding', { id, closing: closing(id) })).toMatchObject({
      detail: 'joined-elsewhere',
    })
    await test.ask('response.close-finding', { id, closing: closing(findingId) })
    expect(
      await refusalOf(test, 'response.close-finding', { id: findingId, closing: closing(id) }),
    ).toMatchObject({ detail: 'joined-elsewhere' })
  })
})
