import { describe, expect, it } from 'vitest'
import { rowsOn, yearEnds } from './years'

describe('progress over the years', () => {
  it.each([
    ['a calendar year', '2026-12-31', '2023-05-01', '2026-11-24', ['2023-12-31', '2024-12-31', '2025-12-31']],
    ['a year that ends in June', '2026-06-30', '2025-01-01', '2026-11-24', ['2025-06-30', '2026-06-30']],
    ['a first year', '2026-12-31', '2026-01-01', '2026-11-24', []],
    ['a leap day', '2024-02-29', '2023-01-01', '2024-06-01', ['2023-02-28', '2024-02-29']],
  ])('is compared at the ends of %s', (_, endsOn, firstOn, today, days) => {
    expect(yearEnds(endsOn, firstOn, today, 5)).toEqual(days)
  })

  it('looks back no further than asked', () => {
    expect(yearEnds('2026-12-31', '2000-01-01', '2026-11-24', 2)).toEqual(['2024-12-31', '2025-12-31'])
  })

  it('rebuilds rows from their changes', () => {
    const changes = [
      { id: 'a', at: '2025-01-01T00:00:00Z', before: null, after: { x: 1, y: 1 } },
      { id: 'a', at: '2025-06-01T00:00:00Z', before: { x: 1 }, after: { x: 2 } },
      { id: 'b', at: '2026-01-01T00:00:00Z', before: null, after: { x: 9, y: 9 } },
      { id: 'a', at: '2026-02-01T00:00:00Z', before: { x: 2, y: 1 }, after: null },
    ]
    expect(rowsOn<{ x: number; y: number }>(changes, '2025-03-01')).toEqual([{ x: 1, y: 1 }])
    expect(rowsOn<{ x: number; y: number }>(changes, '2025-12-31')).toEqual([{ x: 2, y: 1 }])
    expect(rowsOn<{ x: number; y: number }>(changes, '2026-12-31')).toEqual([{ x: 9, y: 9 }])
  })
})
