import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOOR_CODES, RISK_MODEL } from './model'
import { compareWork, workPriority, type Orderable, type WorkFacts } from './work-order'

const facts = (over: Partial<WorkFacts> = {}): WorkFacts => ({
  residual: 40,
  inherent: 45,
  floors: [],
  workersAtRisk: 0,
  ratedSeverity: null,
  ratedLikelihood: null,
  ...over,
})
const priority = (over: Partial<WorkFacts> = {}) => workPriority(facts(over), RISK_MODEL)

describe('what comes first', () => {
  it.each([
    ['a medium score', {}, 2, 2],
    ['a high score in its lower half', { residual: 55, inherent: 60 }, 3, 3],
    ['a high score in its upper half', { residual: 65, inherent: 70 }, 3, 4],
    ['a sign of forced labour', { residual: 75, floors: ['F3'] }, 5, 5],
    ['no answer for a year', { residual: 50, floors: ['F8'] }, 2, 4],
    ['a thousand workers at risk', { residual: 55, inherent: 60, workersAtRisk: 1000 }, 5, 3],
    ['many workers, none at risk', { workersAtRisk: 0 }, 2, 2],
  ] as const)('%s', (_, over, severity, likelihood) => {
    expect(priority(over)).toEqual({ severity, likelihood, basis: 'estimate' })
  })

  it('is what people rated, where they did', () => {
    expect(priority({ floors: ['F3'], ratedSeverity: 2 })).toMatchObject({ severity: 2, basis: 'findings' })
    expect(priority({ ratedLikelihood: 5 }).likelihood).toBe(5)
  })

  it('stays within 1 to 5 and grows with floors', () => {
    const some = fc.record({
      residual: fc.double({ min: 0, max: 100, noNaN: true }),
      inherent: fc.double({ min: 0, max: 100, noNaN: true }),
      floors: fc.subarray([...FLOOR_CODES]),
      workersAtRisk: fc.integer({ min: 0, max: 1e6 }),
    })
    fc.assert(
      fc.property(some, fc.constantFrom(...FLOOR_CODES), (over, code) => {
        const one = priority(over)
        const more = priority({ ...over, floors: [...over.floors, code] })
        for (const value of [one.severity, one.likelihood]) expect([1, 2, 3, 4, 5]).toContain(value)
        expect(more.severity).toBeGreaterThanOrEqual(one.severity)
        expect(more.likelihood).toBeGreaterThanOrEqual(one.likelihood)
      }),
    )
  })

  it('never lets a rare but grave harm sink below a common minor one', () => {
    const one = (severity: number, likelihood: number): Orderable => ({
      severity,
      likelihood,
      basis: 'findings',
      confidence: 0.5,
      residual: 50,
      id: `${severity}${likelihood}`,
    })
    const order = [one(2, 5), one(5, 1), one(3, 4), one(5, 2)].sort(compareWork)
    expect(order.map(({ id }) => id)).toEqual(['52', '51', '34', '25'])
  })
})
