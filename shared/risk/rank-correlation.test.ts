import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from './rank-correlation'

const pairs = (a: readonly number[], b: readonly number[]) =>
  a.map((value, i) => [value, b[i] ?? 0] as [number, number])

describe('rank correlation', () => {
  it('is 1 where both rise, -1 where one falls, whatever the steps', () => {
    const rising = [1, 2, 3, 10, 1000]
    expect(rankCorrelation(pairs(rising, [2, 4, 8, 16, 17]))).toBeCloseTo(1)
    expect(rankCorrelation(pairs(rising, [9, 7, 5, 3, 1]))).toBeCloseTo(-1)
  })

  it('shares the ranks of ties (worked by hand: ranks 1.5, 1.5, 3, 4, 5 against 2, 1, 3, 5, 4)', () => {
    expect(rankCorrelation(pairs([1, 1, 2, 3, 4], [2, 1, 3, 5, 4]))).toBeCloseTo(0.872082, 5)
  })

  it('says nothing with few points, or where one side never varies', () => {
    expect(rankCorrelation(pairs([1, 2, 3, 4], [1, 2, 3, 4]))).toBeNull()
    expect(rankCorrelation(pairs([1, 1, 1, 1, 1], [1, 2, 3, 4, 5]))).toBeNull()
  })

  it('lies between -1 and 1 and does not mind which side is which', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 5,
    })
    fc.assert(
      fc.property(some, found => {
        const rho = rankCorrelation(found)
        const turned = rankCorrelation(found.map(([a, b]) => [b, a] as [number, number]))
        if (rho === null) expect(turned).toBeNull()
        else {
          expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12)
          expect(turned).toBeCloseTo(rho)
        }
      }),
    )
  })
})
