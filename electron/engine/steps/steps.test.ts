import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StepAnswerDraft } from '@shared/steps/answer'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { findingDraft } from '@shared/response/testing/finding'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const draft = (requirementId: string, more: Partial<StepAnswerDraft> = {}): StepAnswerDraft => ({
  requirementId,
  maturity: null,
  verification: 'none',
  note: null,
  owner: null,
  dueOn: null,
  repeatMonths: null,
  notApplicableReason: null,
  ...more,
})
const answer = (requirementId: string, more: Partial<StepAnswerDraft> = {}) =>
  test.ask('steps.answer', { answer: draft(requirementId, more), reason: null })
const stepOne = async () => (await test.ask('steps.list', {})).steps[0]!

describe('the five steps', () => {
  it('start with every requirement meant for a company and nothing known', async () => {
    const list = await test.ask('steps.list', {})
    expect(list.entityKind).toBe('company')
    expect(list.steps.map(step => step.requirements.length)).toEqual([13, 13, 13, 8, 11])
    expect(list.steps.map(step => step.progress.scorePct)).toEqual([null, null, null, null, null])
    const first = list.steps[0]!.requirements[0]!
    expect(first).toMatchObject({ answer: null, applies: true, evidenceCount: 0 })
    expect(first.levels[1]).toMatchObject({ en: 'statement of intent only' })
  })

  it('show a recruiter what is meant for recruiters', async () => {
    await test.ask('workspace.edit', {
      entity: entityNamed('Everest Manpower', 'recruiter'),
      period: calendarYear(2026),
    })
    const { steps } = await test.ask('steps.list', {})
    expect(steps[3]!.requirements.map(one => one.requirement.id)).toContain('S4.09')
    expect(steps[0]!.requirements.map(one => one.requirement.id)).not.toContain('S1.07')
  })

  it('keep an answer with the day it was assessed, and progress follows', async () => {
    const kept = await answer('S1.01', {
      maturity: 3,
      verification: 'doc',
      owner: 'A. Gurung',
      note: 'Approved in March',
    })
    expect(kept).toMatchObject({ assessedOn: '2026-11-24', frameworkVersion: '2026.1', owner: 'A. Gurung' })
    const { progress, requirements } = await stepOne()
    expect(progress).toMatchObject({
      state: 'in-progress',
      scorePct: 75 / 13,
      gatesOpen: ['S1.02', 'S1.06', 'S1.08'],
    })
    expect(requirements[0]!.answer).toEqual(kept)
    expect((await test.ask('steps.progress', {})).steps[0]).toEqual(progress)
  })

  it('keep the day of assessment when only the owner changes', async () => {
    const late = await withWorkspace({ now: () => new Date('2026-01-10T08:00:00Z') })
    try {
      const ask = (more: Partial<StepAnswerDraft>) =>
        late.ask('steps.answer', { answer: draft('S1.02', more), reason: null })
      const first = await ask({ maturity: 2 })
      expect(await ask({ maturity: 2, owner: 'B. Lama' })).toMatchObject({
        id: first.id,
        assessedOn: '2026-01-10',
      })
      expect(await ask({ maturity: null, owner: 'B. Lama' })).toMatchObject({ assessedOn: null })
    } finally {
      late.close()
    }
  })

  it('write nothing when nothing differs, and take an answer back as one step', async () => {
    await answer('S1.01', { maturity: 1 })
    const { entries } = await test.ask('trail.check', {})
    await answer('S1.01', { maturity: 1 })
    expect((await test.ask('trail.check', {})).entries).toBe(entries)
    await answer('S1.01', { maturity: 4 })
    await test.ask('trail.undo', {})
    expect((await stepOne()).requirements[0]!.answer?.maturity).toBe(1)
    await test.ask('trail.redo', {})
    expect((await stepOne()).requirements[0]!.answer?.maturity).toBe(4)
    expect((await test.ask('trail.check', {})).ok).toBe(true)
  })

  it('leave out what is excused with a reason, but no gate', async () => {
    await answer('S1.07', { notApplicableReason: 'no recruitment through agencies' })
    const { progress, requirements } = await stepOne()
    expect(progress.applicable).toBe(12)
    expect(requirements.find(one => one.requirement.id === 'S1.07')!.applies).toBe(false)
    const gate = { answer: draft('S1.01', { notApplicableReason: 'too early' }), reason: null }
    expect(await refusalOf(test, 'steps.answer', gate)).toMatchObject({
      code: 'refused',
      detail: 'gate-not-excusable',
    })
  })

  it.each([
    ['a requirement that does not exist', draft('S1.99'), 'not-found'],
    ['a requirement for recruiters only', draft('S4.09'), 'not-found'],
    ['a level of 5', { ...draft('S1.01'), maturity: 5 }, 'invalid-input'],
    ['half a level', { ...draft('S1.01'), maturity: 2.5 }, 'invalid-input'],
    ['an empty excuse', { ...draft('S1.07'), notApplicableReason: ' ' }, 'invalid-input'],
    ['a day that does not exist', { ...draft('S1.01'), dueOn: '2026-02-30' }, 'invalid-input'],
    ['an unknown key', { ...draft('S1.01'), score: 100 }, 'invalid-input'],
  ])('refuse %s', async (_, wrong, code) => {
    expect(await test.refusal('steps.answer', { answer: wrong, reason: null })).toBe(code)
  })
})

describe('what is due', () => {
  it('comes from every topic, the earliest first, and leaves out what is done', async () => {
    await answer('S1.03', { maturity: 1, dueOn: '2026-11-20', owner: 'HR' })
    await answer('S1.04', { maturity: 3, dueOn: '2026-11-01' })
    await answer('S1.05', { maturity: 0 })
    const supplierId = await addSupplier(test)
    const { id } = await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId: supplierId }),
    })
    await test.ask('response.decide', {
      decision: {
        findingId: id,
        option: 'continue',
        reasons: 'cooperates',
        effectOnWorkers: null,
        leverageTried: null,
        exitStages: [],
        approver: 'A. Gurung',
        decidedOn: '2026-11-24',
        reviewOn: '2027-02-01',
      },
    })
    const { items } = await test.ask('steps.due', {})
    expect(items).toEqual([
      {
        kind: 'requirement',
        id: 'S1.03',
        title: 'Training by role',
        owner: 'HR',
        dueOn: '2026-11-20',
        state: 'overdue',
        supplierId: null,
        repeatMonths: null,
        restricted: false,
        count: null,
      },
      {
        kind: 'decision',
        id,
        title: 'Passports kept in the office',
        owner: 'A. Gurung',
        dueOn: '2027-02-01',
        state: 'later',
        supplierId,
        repeatMonths: null,
        restricted: false,
        count: null,
      },
    ])
  })

  it('comes again by its rhythm, also when it is in place, and one undo takes "done" back', async () => {
    await answer('S1.03', { maturity: 3, dueOn: '2026-11-20', repeatMonths: 12 })
    const due = async () =>
      (await test.ask('steps.due', {})).items.map(({ dueOn, state, repeatMonths }) => [
        dueOn,
        state,
        repeatMonths,
      ])
    expect(await due()).toEqual([['2026-11-20', 'overdue', 12]])
    const path = test.path('due.ics')
    const everything = { kinds: [], owner: null, overdueOnly: false, until: null }
    await test.ask('steps.export-calendar', { ...everything, language: 'ne', file: test.saving(path) })
    expect(readFileSync(path, 'utf8').replaceAll('\r\n ', '')).toMatch(/SUMMARY:[^\n]*भूमिका/)
    const kept = await test.ask('steps.done', {
      requirementId: 'S1.03',
      doneOn: '2026-11-24',
      note: 'held with all site managers',
    })
    expect(kept).toMatchObject({ lastDoneOn: '2026-11-24', dueOn: '2027-11-20', maturity: 3 })
    expect(await due()).toEqual([['2027-11-20', 'later', 12]])
    const history = await test.ask('trail.list', {
      topic: null,
      recordId: kept.id,
      text: null,
      before: null,
      limit: 5,
    })
    expect(history.entries[0]).toMatchObject({
      action: 'steps.done',
      reason: 'held with all site managers',
    })
    await test.ask('trail.undo', {})
    expect(await due()).toEqual([['2026-11-20', 'overdue', 12]])
  })

  it('is not done in the future, nor for a requirement of others', async () => {
    const done = (requirementId: string, doneOn: string) =>
      test.refusal('steps.done', { requirementId, doneOn, note: null })
    expect(await done('S1.03', '2026-11-25')).toBe('refused')
    expect(await done('S4.09', '2026-11-24')).toBe('not-found')
    expect(
      (await test.ask('steps.done', { requirementId: 'S1.03', doneOn: '2026-11-24', note: null })).dueOn,
    ).toBe(null)
  })
})

describe('progress over the years', () => {
  it('is rebuilt from the history, with what was undone left out', async () => {
    let now = Date.parse('2024-06-01T08:00:00Z')
    const long = await withWorkspace({ now: () => new Date((now += 1000)) })
    try {
      const level = (maturity: number) =>
        long.ask('steps.answer', { answer: draft('S1.01', { maturity }), reason: null })
      await level(1)
      now = Date.parse('2025-03-01T08:00:00Z')
      await level(2)
      await level(4)
      await long.ask('trail.undo', {})
      now = Date.parse('2026-11-24T08:00:00Z')
      await level(3)
      const { years } = await long.ask('steps.years', {})
      expect(years.map(({ on, isToday, steps }) => [on, isToday, steps[0]!.scorePct])).toEqual([
        ['2024-12-31', false, 25 / 13],
        ['2025-12-31', false, 50 / 13],
        ['2026-11-24', true, 75 / 13],
      ])
    } finally {
      long.close()
    }
  })
})
