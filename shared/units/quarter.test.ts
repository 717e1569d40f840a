import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './calendar-date'
import { quarterOf, quartersBack, quarterSchema, quarterSpan } from './quarter'

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2024-02-29', '2024-Q1', '2024-01-01', '2024-03-31'],
    ['2026-06-30', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
  ])('of %s is %s, from %s to %s', (day, quarter, startsOn, endsOn) => {
    expect(quarterOf(day)).toBe(quarter)
    expect(quarterSpan(quarter)).toEqual({ startsOn, endsOn })
  })

  it('holds each of its days and no other', () => {
    fc.assert(
      fc.property(fc.nat(40_000), days => {
        const day = addDays('1970-01-01', days)
        const { startsOn, endsOn } = quarterSpan(quarterOf(day))
        expect(startsOn <= day && day <= endsOn).toBe(true)
        expect(quarterOf(addDays(endsOn, 1))).not.toBe(quarterOf(day))
      }),
    )
  })

  it('goes back over the turn of the year', () => {
    expect(quartersBack('2026-05-01', 4)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3'])
  })

  it.each(['2026-Q0', '2026-Q5', '26-Q1', '2026Q1', ''])('%s is none', text => {
    expect(quarterSchema.safeParse(text).success).toBe(false)
  })
})
