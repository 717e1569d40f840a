import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnswerValue } from '@shared/assessment/answer'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const PACK = 'recruiter-self-assessment'
const choice = (option: string): AnswerValue => ({ kind: 'choice', option })
const start = () =>
  test.ask('assessment.start', { packId: PACK, subjectType: 'entity', subjectId: null }).then(one => one.id)
const answer = (id: string, questionId: string, value: AnswerValue | null, verification = 'self' as const) =>
  test.ask('assessment.answer', { id, questionId, value, verification, note: null, reason: null })
const form = (id: string, everything = false) => test.ask('assessment.form', { id, everything })

describe('an assessment', () => {
  it('begins with the short form, nothing known, nothing good', async () => {
    const { sections, result, pack } = await form(await start())
    expect(sections.flatMap(section => section.questions)).toHaveLength(pack.short)
    expect(result).toMatchObject({ score: 0, redFlags: [], floors: [], queries: [] })
    expect(result.nextSteps).toHaveLength(3)
  })

  it('keeps answers over a restart, opens what they call for, and counts what was said', async () => {
    const id = await start()
    await answer(id, 'P2.01', choice('yes'))
    await answer(id, 'P1.02', { kind: 'number', value: 400 })
    await test.ask('workspace.close', {})
    await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    const { sections, result } = await form(id)
    expect(sections.find(section => section.id === 'P2')?.questions).toHaveLength(7)
    expect(result.redFlags.map(flag => flag.questionId)).toEqual(['P1.02', 'P2.01'])
    expect(result.floors).toEqual(['F6'])
    expect(result.queries.map(query => query.id)).toEqual(['XC.07'])
  })

  it('takes an answer back, and undo brings it again', async () => {
    const id = await start()
    await answer(id, 'A.01', choice('yes'))
    expect(await answer(id, 'A.01', null)).toBeNull()
    expect((await form(id)).sections[0]!.questions[0]!.answer).toBeNull()
    await test.ask('trail.undo', {})
    expect((await form(id)).sections[0]!.questions[0]!.answer?.value).toEqual(choice('yes'))
  })

  it('is declared for twelve months; an answer after that lifts the declaration', async () => {
    const id = await start()
    const declared = await test.ask('assessment.declare', {
      id,
      declaration: { name: 'A. Gurung', position: 'Director' },
    })
    expect(declared).toMatchObject({ validUntil: '2027-11-24', declaration: { declaredOn: '2026-11-24' } })
    await answer(id, 'A.01', choice('no'))
    expect((await form(id)).assessment).toMatchObject({ declaration: null, validUntil: null })
  })

  it('offers the answers of the year before, and counts them only once confirmed, as self-declared', async () => {
    const before = await start()
    await answer(before, 'A.01', choice('yes'))
    await answer(before, 'A.04', choice('yes'))
    const id = await start()
    const offered = await form(id)
    expect(offered.sections[0]!.questions[0]).toMatchObject({ answer: null, previous: choice('yes') })
    expect(offered.result.score).toBe(0)
    expect(await test.ask('assessment.confirm', { id, questionIds: ['A.01', 'B.01'] })).toEqual({
      confirmed: 1,
    })
    const { sections, result } = await form(id)
    expect(sections[0]!.questions[0]!.answer).toMatchObject({ value: choice('yes'), verification: 'self' })
    expect(result.score).toBeGreaterThan(0)
  })

  it('records each red flag once as a finding, which raises the floor of the risk score', async () => {
    const id = await start()
    await answer(id, 'P2.01', choice('yes'))
    expect(await test.ask('assessment.record-flags', { id })).toEqual({ recorded: 1 })
    expect(await test.ask('assessment.record-flags', { id })).toEqual({ recorded: 0 })
    await answer(id, 'P2.03', choice('no'))
    expect(await test.ask('assessment.record-flags', { id })).toEqual({ recorded: 1 })
  })

  it('is listed with how far it is, for one subject or for all', async () => {
    const supplierId = await addSupplier(test)
    await start()
    const { id } = await test.ask('assessment.start', {
      packId: PACK,
      subjectType: 'supplier',
      subjectId: supplierId,
    })
    await answer(id, 'A.03', choice('no'))
    const all = await test.ask('assessment.list', { subjectType: null, subjectId: null })
    expect(all.assessments).toHaveLength(2)
    const { assessments } = await test.ask('assessment.list', {
      subjectType: 'supplier',
      subjectId: supplierId,
    })
    expect(assessments).toMatchObject([{ subjectName: 'Kosi Garments', answered: 1, criticalFlags: 1 }])
    await test.ask('assessment.remove', { id, reason: 'started twice' })
    expect(
      (await test.ask('assessment.list', { subjectType: null, subjectId: null })).assessments,
    ).toHaveLength(1)
  })

  it.each<[string, string, AnswerValue, string, string | undefined]>([
    ['an unknown question', 'Z.99', choice('yes'), 'not-found', undefined],
    ['a choice there is not', 'A.01', choice('maybe'), 'refused', 'answer-unknown-option'],
    ['a number for a choice', 'A.01', { kind: 'number', value: 1 }, 'refused', 'answer-wrong-kind'],
    ['a share of 101 per cent', 'P3.07', { kind: 'number', value: 101 }, 'refused', 'answer-too-high'],
    [
      'an excuse where none is taken',
      'A.01',
      { kind: 'not-applicable', reason: 'new' },
      'refused',
      'answer-always-applies',
    ],
  ])('refuses %s and keeps what was there', async (_, questionId, value, code, detail) => {
    const id = await start()
    const input = { id, questionId, value, verification: 'self', note: null, reason: null }
    expect(await refusalOf(test, 'assessment.answer', input)).toMatchObject({
      code,
      ...(detail === undefined ? {} : { detail }),
    })
    expect((await form(id)).result.missing.length).toBeGreaterThan(0)
  })

  it('refuses a pack, a subject or a year before that there is not', async () => {
    const missing = { packId: 'none', subjectType: 'entity', subjectId: null }
    expect(await refusalOf(test, 'assessment.start', missing)).toMatchObject({ code: 'not-found' })
    const nobody = { packId: PACK, subjectType: 'supplier', subjectId: null }
    expect(await refusalOf(test, 'assessment.start', nobody)).toMatchObject({ code: 'invalid-input' })
    const id = await start()
    expect(await refusalOf(test, 'assessment.confirm', { id, questionIds: ['A.01'] })).toMatchObject({
      detail: 'no-year-before',
    })
  })
})
