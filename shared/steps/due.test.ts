import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../units/calendar-date'
import { addMonths } from './add-months'
import { byDueDate, dueInDays, dueState, type DueItem } from './due'

const today = '2026-11-24'

describe('a due date', () => {
  it.each([
    [null, false, 'none'],
    ['2026-11-23', false, 'overdue'],
    ['2026-11-24', false, 'soon'],
    ['2026-12-24', false, 'soon'],
    ['2026-12-25', false, 'later'],
    ['2026-11-23', true, 'done'],
  ] as const)('%s, done %s: %s', (dueOn, done, expected) => {
    expect(dueState(dueOn, done, today)).toBe(expected)
  })

  it('counts whole days', () => {
    expect(dueInDays('2026-11-20', today)).toBe(-4)
    expect(dueInDays(null, today)).toBeNull()
  })

  it('sorts earliest first', () => {
    const item = (id: string, dueOn: string): DueItem => ({
      kind: 'action',
      id,
      title: id,
      owner: null,
      dueOn,
      state: 'soon',
      supplierId: null,
      repeatMonths: null,
      restricted: false,
      count: null,
    })
    const sorted = [item('b', '2026-12-01'), item('a', '2026-12-01'), item('c', '2026-11-30')].sort(byDueDate)
    expect(sorted.map(one => one.id)).toEqual(['c', 'a', 'b'])
  })
})

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-24', 12, '2027-11-24'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('%s plus %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it('never lands outside the month it aims at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 60 }), (days, months) => {
        const date = addDays('1970-01-01', days)
        const [year, month] = date.split('-').map(Number) as [number, number]
        const aimed = year * 12 + month - 1 + months
        const [foundYear, foundMonth] = addMonths(date, months).split('-').map(Number) as [number, number]
        expect(foundYear * 12 + foundMonth - 1).toBe(aimed)
      }),
    )
  })
})
