import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyOf, type Money } from '../units/money'
import {
  REMEDY_EVENTS,
  remedyClosingSchema,
  remedyDraftSchema,
  remedyEntryDraftSchema,
  type RemedyEntryDraft,
} from './record'
import { closingProblem, entryProblem, remedyRemarks } from './rules'
import { converted, remedyStanding } from './standing'
import { paidIn, remedyTotals } from './totals'

const TODAY = '2026-11-26'
const remedy = {
  kind: 'fees' as const,
  workers: 41 as number | null,
  owed: [moneyOf(133_250, 'QAR'), moneyOf(2_050_000, 'NPR')] as Money[] | null,
  startsOn: '2026-01-10' as string | null,
  agreement: 'With the workers’ committee',
  closing: null,
}
type Entry = Omit<RemedyEntryDraft, 'remedyId'>
const entry = (
  event: Entry['event'],
  happenedOn: string,
  workers: number | null,
  more: Partial<Entry> = {},
): Entry => ({
  event,
  happenedOn,
  workers,
  amount: null,
  rate: null,
  note: null,
  ...more,
})

/** Worked by hand: 41 workers, 3 750 QAR and 50 000 NPR each in all; 38 paid in both currencies, 3 never found after three tries. */
const LEDGER: readonly Entry[] = [
  entry('offered', '2026-02-01', 41, { amount: moneyOf(133_250, 'QAR') }),
  entry('paid', '2026-03-01', 38, {
    amount: moneyOf(123_500, 'QAR'),
    rate: { to: 'USD', perUnit: 0.2747, on: '2026-03-01' },
  }),
  entry('paid', '2026-03-15', 0, {
    amount: moneyOf(1_900_000, 'NPR'),
    rate: { to: 'USD', perUnit: 0.0069, on: '2026-03-15' },
  }),
  entry('confirmed', '2026-04-02', 38),
  entry('tried', '2026-04-03', 3),
  entry('tried', '2026-05-03', 3),
  entry('tried', '2026-06-03', 3),
  entry('unreachable', '2026-06-04', 3),
]

describe('a remedy of 41 workers, three of them unreachable, in two currencies', () => {
  const standing = remedyStanding(remedy, LEDGER)

  it('says what is open in each currency, never added up', () => {
    expect(standing.currencies).toEqual([
      { currency: 'NPR', owed: 205_000_000, offered: 0, paid: 190_000_000, open: 15_000_000 },
      { currency: 'QAR', owed: 13_325_000, offered: 13_325_000, paid: 12_350_000, open: 975_000 },
    ])
  })

  it('says how many have confirmed and who is left', () => {
    expect(standing.workers).toEqual({
      owedTo: 41,
      reached: 38,
      confirmed: 38,
      declined: 0,
      unreachable: 3,
      open: 0,
    })
    expect(standing.tries).toBe(3)
    expect(standing.complete).toBe(false)
  })

  it('is not complete, so it closes with a reason only', () => {
    const closing = { outcome: 'complete' as const, reason: null, closedOn: TODAY }
    expect(closingProblem(remedy, LEDGER, closing, TODAY)).toBe('not-complete')
    const told = { ...closing, reason: 'the share of the three is held in trust until 2029' }
    expect(closingProblem(remedy, LEDGER, told, TODAY)).toBeNull()
    expect(remedyClosingSchema.safeParse({ ...closing, outcome: 'partly' }).success).toBe(false)
  })

  it('adds up in one currency at the rates of the days: 33 925.45 + 13 110.00', () => {
    const all = [{ remedy, entries: LEDGER }]
    expect(paidIn('USD', all)).toEqual({
      sum: { minor: 4_703_545, currency: 'USD', rateDate: null },
      leftOut: 0,
    })
    expect(paidIn('EUR', all)).toEqual({ sum: { minor: 0, currency: 'EUR', rateDate: null }, leftOut: 2 })
  })

  it('counts in a statement what happened within its period', () => {
    const inMarch = remedyTotals([{ remedy, entries: LEDGER }], {
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
    })
    expect(inMarch).toMatchObject({
      remedies: 1,
      workersOwed: 41,
      workersHelped: 38,
      workersRepaid: 38,
      workersConfirmed: 0,
      workersUnreachable: 0,
      notKnown: 0,
    })
    const later = remedyTotals([{ remedy, entries: LEDGER }], {
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    })
    expect(later).toMatchObject({
      workersHelped: 0,
      currencies: [{ paid: 0 }, { paid: 0, open: 13_325_000 }],
    })
  })

  it('raises no question but that not everybody is complete', () => {
    expect(remedyRemarks(remedy, LEDGER)).toEqual([])
    expect(
      remedyRemarks({ ...remedy, agreement: null, workers: null, owed: null }, LEDGER.slice(0, 2)),
    ).toEqual(['workers-not-known', 'owed-not-known', 'not-agreed', 'given-not-confirmed'])
  })
})

describe('an entry that can’t be', () => {
  it.each([
    ['of tomorrow', [], entry('offered', '2026-11-27', 1), 'in-the-future'],
    ['before the remedy began', [], entry('offered', '2026-01-09', 1), 'before-start'],
    [
      'that pays more than is owed without a word',
      LEDGER,
      entry('paid', '2026-07-01', 0, { amount: moneyOf(10_000, 'QAR') }),
      'paid-over-owed',
    ],
    [
      'for more people than it is owed to',
      LEDGER,
      entry('declined', '2026-07-01', 1),
      'more-workers-than-owed',
    ],
    [
      'confirmed before anything was given',
      [],
      entry('confirmed', '2026-02-01', 1),
      'confirmed-before-given',
    ],
    ['that gives people up untried', [], entry('unreachable', '2026-02-01', 1), 'unreachable-without-try'],
  ] as const)('%s is refused', (_, before, one, problem) => {
    expect(entryProblem(remedy, before, one, TODAY)).toBe(problem)
  })

  it('paid over what is owed passes with the reason, and shows', () => {
    const more = entry('paid', '2026-07-01', 0, {
      amount: moneyOf(10_000, 'QAR'),
      note: 'interest of two years',
    })
    expect(entryProblem(remedy, LEDGER, more, TODAY)).toBeNull()
    expect(remedyRemarks(remedy, [...LEDGER, more])).toContain('overpaid')
  })

  it('in a closed remedy is refused', () => {
    const closing = { outcome: 'partly' as const, reason: 'x', closedOn: TODAY }
    expect(entryProblem({ ...remedy, closing }, [], entry('offered', TODAY, 1), TODAY)).toBe('remedy-closed')
  })

  it('of a number of people that is not known is let through', () => {
    const unknown = { ...remedy, workers: null }
    expect(entryProblem(unknown, LEDGER, entry('declined', '2026-07-01', 9), TODAY)).toBeNull()
  })
})

const issuesOf = (result: {
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined
}) => (result.error?.issues ?? []).map(issue => `${issue.path.join('.')}: ${issue.message}`)

describe('what a person types', () => {
  const draft = {
    title: 'Repay fees',
    kind: 'fees',
    subjectType: 'entity',
    subjectId: null,
    findingId: null,
    cohortId: null,
    workers: null,
    owed: null,
    basis: null,
    agreement: null,
    owner: null,
    startsOn: null,
    dueOn: null,
  }
  it.each([
    [{ owed: [moneyOf(1, 'XQZ')] }, 'owed.0.currency: currency-not-known'],
    [{ owed: [moneyOf(1, 'QAR'), moneyOf(2, 'QAR')] }, 'owed: currency-twice'],
    [{ owed: [moneyOf(0, 'QAR')] }, 'owed.0.minor: amount-not-positive'],
    [{ startsOn: '2026-02-01', dueOn: '2026-01-01' }, 'dueOn: due-before-start'],
    [{ subjectType: 'supplier' }, 'subjectId: subject-missing'],
    [{ cohortId: '01900000-0000-7000-8000-000000000001' }, 'cohortId: cohort-without-corridor'],
  ])('%j is named where it is wrong', (more, problem) => {
    expect(issuesOf(remedyDraftSchema.safeParse({ ...draft, ...more }))).toContain(problem)
  })

  const kept = { remedyId: '01900000-0000-7000-8000-000000000001' }
  it.each([
    [entry('paid', TODAY, 1), 'amount: amount-missing'],
    [entry('confirmed', TODAY, null), 'workers: workers-missing'],
    [entry('tried', TODAY, 1, { amount: moneyOf(1, 'QAR') }), 'amount: amount-not-here'],
    [entry('offered', TODAY, 1, { rate: { to: 'USD', perUnit: 1, on: TODAY } }), 'rate: rate-without-amount'],
  ])('%j is named where it is wrong', (one, problem) => {
    expect(issuesOf(remedyEntryDraftSchema.safeParse({ ...kept, ...one }))).toContain(problem)
  })
})

const anEntry = fc.record({
  event: fc.constantFrom(...REMEDY_EVENTS),
  happenedOn: fc.constantFrom('2026-02-01', '2026-03-01', '2026-04-01'),
  workers: fc.option(fc.nat(60), { nil: null }),
  amount: fc.option(
    fc.record({
      minor: fc.integer({ min: 1, max: 10_000_000 }),
      currency: fc.constantFrom('QAR', 'NPR', 'KWD'),
      rateDate: fc.constant(null),
    }),
    { nil: null },
  ),
  note: fc.option(fc.constant('why'), { nil: null }),
})

describe('sums', () => {
  it('of a ledger that the rules let through never count more people than it is owed to', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 25 }), tried => {
        const kept: (typeof tried)[number][] = []
        for (const one of tried) if (entryProblem(remedy, kept, one, TODAY) === null) kept.push(one)
        const { workers, currencies } = remedyStanding(remedy, kept)
        expect(workers.confirmed + workers.declined + workers.unreachable + (workers.open ?? 0)).toBe(41)
        for (const line of currencies)
          expect((line.open ?? 0) + line.paid).toBeGreaterThanOrEqual(line.owed ?? 0)
      }),
    )
  })

  it('do not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 15 }), entries => {
        expect(remedyStanding(remedy, entries.toReversed())).toEqual(remedyStanding(remedy, entries))
      }),
    )
  })

  it('convert by the decimals of both currencies', () => {
    expect(converted(moneyOf(1000, 'JPY'), { to: 'KWD', perUnit: 0.002, on: TODAY })).toEqual({
      minor: 2000,
      currency: 'KWD',
      rateDate: TODAY,
    })
    expect(converted(moneyOf(1, 'QAR'), null)).toBeNull()
  })
})
