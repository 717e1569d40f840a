import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../units/calendar-date'
import { daysToAnswer, grievanceFigures } from './figures'
import { GRIEVANCE_OUTCOMES, GRIEVANCE_STEPS, grievanceDraftSchema, type GrievanceClosing } from './record'
import { doNoHarm, grievanceClosingProblem, stepProblem } from './rules'

const TODAY = '2026-11-26'
const complaint = {
  receivedOn: '2026-11-01',
  urgent: false,
  consent: true as boolean | null,
  topic: 'wages-hours' as const,
  answerDueOn: null,
  closing: null as GrievanceClosing | null,
}
const closing: GrievanceClosing = {
  outcome: 'remedied',
  reason: 'paid',
  content: true,
  closedOn: '2026-11-20',
}
const step = (kind: (typeof GRIEVANCE_STEPS)[number], takenOn: string) => ({ step: kind, takenOn })

describe('a step', () => {
  const taken = (
    kind: (typeof GRIEVANCE_STEPS)[number],
    takenOn = '2026-11-02',
    referredTo: string | null = null,
  ) => ({
    ...step(kind, takenOn),
    referredTo,
  })
  it.each([
    ['in a closed case', { closing }, taken('note'), 'grievance-closed'],
    ['of a day to come', {}, taken('note', '2026-11-27'), 'in-the-future'],
    ['before the complaint', {}, taken('note', '2026-10-31'), 'before-received'],
    ['of referral without consent asked', { consent: null }, taken('referred'), 'referred-without-consent'],
    ['of referral against the will', { consent: false }, taken('referred'), 'referred-without-consent'],
    ['of referral to nobody', {}, taken('referred'), 'referral-to-whom'],
    ['of referral as it should be', {}, taken('referred', '2026-11-02', 'Shelter of the city'), null],
    ['on the day itself', {}, taken('acknowledged', '2026-11-01'), null],
  ] as const)('%s: %s', (_, more, one, problem) => {
    expect(stepProblem({ ...complaint, ...more }, one, TODAY)).toBe(problem)
  })
})

describe('closing', () => {
  it.each([
    [{}, '2026-11-20', null],
    [{ closing }, '2026-11-20', 'closed-already'],
    [{}, '2026-11-27', 'closed-in-the-future'],
    [{}, '2026-10-31', 'closed-before-received'],
  ] as const)('%j on %s: %s', (more, closedOn, problem) => {
    expect(grievanceClosingProblem({ ...complaint, ...more }, { closedOn }, TODAY)).toBe(problem)
  })
})

describe('prompts', () => {
  it('put protection first and fall silent once the case is closed', () => {
    expect(doNoHarm({ ...complaint, urgent: true, consent: null }, [])).toEqual([
      'protection-first',
      'ask-consent',
      'answer-the-person',
      'no-confrontation',
    ])
    expect(
      doNoHarm({ ...complaint, urgent: true, topic: 'documents-movement' }, [
        step('protection-checked', TODAY),
        step('acknowledged', TODAY),
        step('investigated', TODAY),
      ]),
    ).toEqual(['no-punishment'])
    expect(doNoHarm({ ...complaint, topic: 'retaliation', closing }, [])).toEqual([])
  })
})

describe('figures', () => {
  const answered = (days: number, closed: GrievanceClosing | null = null) => ({
    grievance: { receivedOn: '2026-03-01', closing: closed },
    steps: [step('note', '2026-03-01'), step('acknowledged', addDays('2026-03-01', days))],
  })
  it('count by the day a complaint came in: four received, two answered after 2 and 5 days, one remedied', () => {
    const all = [
      answered(2, closing),
      answered(5, { ...closing, outcome: 'withdrawn' }),
      { grievance: { receivedOn: '2026-12-31', closing: null }, steps: [] },
      { grievance: { receivedOn: '2026-01-01', closing: null }, steps: [step('investigated', TODAY)] },
      { grievance: { receivedOn: '2025-12-31', closing }, steps: [] },
    ]
    expect(grievanceFigures(all, { startsOn: '2026-01-01', endsOn: '2026-12-31' })).toEqual({
      received: 4,
      resolved: 1,
      closed: 2,
      medianDaysToFirstResponse: 3.5,
      unanswered: 2,
    })
    expect(grievanceFigures(all, null).received).toBe(5)
  })

  it('of no complaints say that no answer is known, not zero days', () => {
    expect(grievanceFigures([], null).medianDaysToFirstResponse).toBeNull()
  })

  it('take the first answer, whatever the order of the steps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...GRIEVANCE_STEPS), fc.nat(60))), found => {
        const steps = found.map(([kind, days]) => step(kind, addDays('2026-03-01', days)))
        const first = daysToAnswer({ receivedOn: '2026-03-01' }, steps)
        expect(daysToAnswer({ receivedOn: '2026-03-01' }, steps.toReversed())).toBe(first)
        const days = found.flatMap(([kind, n]) => (kind === 'acknowledged' || kind === 'informed' ? [n] : []))
        expect(first).toBe(days.length === 0 ? null : Math.min(...days))
      }),
    )
  })

  it('never call more resolved than closed, nor more closed than received', () => {
    const one = fc.record({
      grievance: fc.record({
        receivedOn: fc.constantFrom('2026-03-01', '2025-03-01'),
        closing: fc.option(
          fc.constantFrom(...GRIEVANCE_OUTCOMES).map(outcome => ({ ...closing, outcome })),
          { nil: null },
        ),
      }),
      steps: fc.constant([]),
    })
    fc.assert(
      fc.property(fc.array(one), all => {
        const { received, closed, resolved } = grievanceFigures(all, null)
        expect(resolved).toBeLessThanOrEqual(closed)
        expect(closed).toBeLessThanOrEqual(received)
      }),
    )
  })
})

it.each([
  [{ number: ' ' }, 'number: too_small'],
  [{ subjectType: 'supplier' }, 'subjectId: subject-missing'],
  [{ answerDueOn: '2026-10-01' }, 'answerDueOn: due-before-start'],
  [{ language: 'Nepali, spoken' }, 'language: invalid_format'],
  [{ workers: 0 }, 'workers: too_small'],
])('%j is named where it is wrong', (more, problem) => {
  const draft = {
    number: 'G-1',
    receivedOn: '2026-11-01',
    channel: 'hotline',
    language: null,
    voice: 'worker',
    topic: 'other',
    subjectType: 'entity',
    subjectId: null,
    workers: null,
    indicatorId: null,
    urgent: false,
    consent: null,
    owner: null,
    answerDueOn: null,
    findingId: null,
    remedyId: null,
  }
  expect(grievanceDraftSchema.safeParse(draft).success).toBe(true)
  const { error } = grievanceDraftSchema.safeParse({ ...draft, ...more })
  const found = (error?.issues ?? []).map(
    issue => `${issue.path.join('.')}: ${issue.code === 'custom' ? issue.message : issue.code}`,
  )
  expect(found).toContain(problem)
})
