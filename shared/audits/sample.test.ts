import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample } from './sample'

const population = (scores: readonly (number | null)[]) =>
  scores.map((residual, at) => ({ id: `s${String(at).padStart(3, '0')}`, residual }))
const ids = (drawn: readonly { readonly id: string }[]) => drawn.map(({ id }) => id)
const somebody = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), { maxLength: 60 })
const anySeed = fc.integer({ min: 0, max: 999_999_999 })
const anyMethod = fc.constantFrom('random' as const, 'risk-weighted' as const)

describe('a sample', () => {
  // The expected ids were computed by another program in another language from the description alone.
  it('is the same for the same seed on every run and every computer', () => {
    const twelve = population([90, 80, 70, 60, 50, 40, 30, 20, 10, 0, null, 55])
    expect(ids(drawSample(twelve, 4, 20_261_126, 'risk-weighted'))).toEqual(['s002', 's010', 's005', 's011'])
    expect(ids(drawSample(twelve, 4, 20_261_126, 'random'))).toEqual(['s002', 's005', 's009', 's011'])
  })

  it('holds nobody twice, as many as asked for, and does not hang on the order of the list', () => {
    fc.assert(
      fc.property(somebody, fc.nat(70), anySeed, anyMethod, (scores, size, seed, method) => {
        const all = population(scores)
        const drawn = ids(drawSample(all, size, seed, method))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn).toHaveLength(Math.min(size, all.length))
        expect(ids(drawSample(all.toReversed(), size, seed, method))).toEqual(drawn)
      }),
    )
  })

  it('grows by adding: a larger sample of the same seed begins with the smaller', () => {
    fc.assert(
      fc.property(somebody, fc.nat(30), anySeed, anyMethod, (scores, size, seed, method) => {
        const all = population(scores)
        const small = ids(drawSample(all, size, seed, method))
        expect(ids(drawSample(all, size + 5, seed, method)).slice(0, small.length)).toEqual(small)
      }),
    )
  })

  it('weighted by risk draws the risky first, about in proportion', () => {
    const one = population([80, 20])
    const first = Array.from({ length: 4000 }, (_, seed) => drawSample(one, 1, seed, 'risk-weighted')[0]?.id)
    const share = first.filter(id => id === 's000').length / first.length
    expect(share).toBeGreaterThan(0.77)
    expect(share).toBeLessThan(0.83)
  })

  it('counts who is not scored as risky, and leaves nobody without a chance', () => {
    const drawn = Array.from(
      { length: 2000 },
      (_, seed) => drawSample(population([0, null]), 1, seed, 'risk-weighted')[0]?.id,
    )
    const unknown = drawn.filter(id => id === 's001').length
    expect(unknown).toBeGreaterThan(1900)
    expect(unknown).toBeLessThan(2000)
  })
})
