import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../units/calendar-date'
import { nextDueOn } from './recurrence'

describe('what comes again', () => {
  it.each([
    ['on its day', '2026-03-31', '2026-03-31', 3, '2026-06-30'],
    ['early', '2026-12-01', '2026-11-20', 12, '2027-12-01'],
    ['late', '2026-01-15', '2026-02-20', 1, '2026-03-15'],
    ['after a year of silence', '2025-01-31', '2026-02-28', 6, '2026-07-31'],
    ['without a due date', null, '2026-08-31', 6, '2027-02-28'],
    ['once only', '2026-01-01', '2026-01-01', null, null],
  ])('done %s is due next', (_, dueOn, doneOn, months, next) => {
    expect(nextDueOn(dueOn, doneOn, months)).toBe(next)
  })

  const day = fc.integer({ min: 0, max: 20_000 }).map(n => addDays('2000-01-01', n))
  it('is always due later than it was done and than it was due', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 60 }), (dueOn, doneOn, months) => {
        const next = nextDueOn(dueOn, doneOn, months)!
        expect(daysBetween(doneOn, next)).toBeGreaterThan(0)
        expect(daysBetween(dueOn, next)).toBeGreaterThan(0)
      }),
    )
  })
})
