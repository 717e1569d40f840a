import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SOURCE_GRADES } from './indicators'
import { compareForWork, inOrderOfWork } from './order'
import { severityOf } from './severity'
import { findingOf } from './testing/finding'

const order = (...findings: ReturnType<typeof findingOf>[]) => inOrderOfWork(findings).map(one => one.id)

describe('order of work', () => {
  it('puts a rare but lethal harm before a common minor one', () => {
    const rare = findingOf({ id: 'rare', scale: 5, likelihood: 1 })
    const common = findingOf({ id: 'common', scale: 3, likelihood: 5 })
    expect(order(common, rare)).toEqual(['rare', 'common'])
  })

  it.each([
    ['likelihood', { likelihood: 4 }, { likelihood: 3 }],
    ['leverage', { leverage: 4 }, { leverage: 3 }],
    ['any leverage before unknown leverage', { leverage: 1 }, { leverage: null }],
    ['a surer source', { sourceGrade: 'A' }, { sourceGrade: 'B' }],
    ['the one seen first', { observedOn: '2026-01-01' }, { observedOn: '2026-01-02' }],
    ['a dated one before an undated one', { observedOn: '2026-01-01' }, { observedOn: null }],
    ['what is not rated before what is rated 4', { scale: null }, { scale: 4 }],
    ['what is rated 5 before what is not rated', { scale: 5 }, { scale: null }],
  ] as const)('then %s', (_, first, second) => {
    expect(order(findingOf({ id: 'a', ...second }), findingOf({ id: 'b', ...first }))).toEqual(['b', 'a'])
  })
})

const rating = fc.option(fc.integer({ min: 1, max: 5 }))
const anyFinding = fc
  .record({
    id: fc.uuid(),
    scale: rating,
    scopeOfImpact: rating,
    irremediability: rating,
    likelihood: rating,
    leverage: rating,
    sourceGrade: fc.constantFrom(...SOURCE_GRADES),
    observedOn: fc.constantFrom(null, '2025-01-01', '2026-01-01'),
  })
  .map(findingOf)

describe('for any findings', () => {
  it('the order does not depend on how they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFinding, { selector: one => one.id, maxLength: 12 }), findings => {
        expect(order(...[...findings].reverse())).toEqual(order(...findings))
      }),
    )
  })

  it('a known graver one never comes after a known lighter one', () => {
    fc.assert(
      fc.property(anyFinding, anyFinding, (a, b) => {
        const [graveA, graveB] = [severityOf(a), severityOf(b)]
        if (graveA !== null && graveB !== null && graveA > graveB)
          expect(compareForWork(a, b)).toBeLessThan(0)
      }),
    )
  })
})
