import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsFrameworkSchema } from './framework'
import { allProgress, isNotReady, stepProgress, type Answered } from './progress'

const path = join(import.meta.dirname, '../../assets/frameworks/five-steps.json')
const framework = stepsFrameworkSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
const step1 = framework.steps[0]!
const today = '2026-11-24'

const answered = (
  requirementId: string,
  maturity: number | null,
  more: Partial<Answered> = {},
): Answered => ({
  requirementId,
  maturity,
  notApplicableReason: null,
  assessedOn: maturity === null ? null : '2026-11-01',
  ...more,
})
const byId = (answers: readonly Answered[]) => new Map(answers.map(one => [one.requirementId, one]))
const all = (maturity: number, more: Partial<Answered> = {}) =>
  step1.requirements.map(one => answered(one.id, maturity, more))
const progress = (answers: readonly Answered[], kind: 'company' | 'recruiter' = 'company') =>
  stepProgress(framework, step1, byId(answers), kind, today)

describe('progress of a step', () => {
  it('starts with nothing known, not with zero', () => {
    expect(progress([])).toEqual({
      stepId: 'S1',
      state: 'not-started',
      scorePct: null,
      applicable: 13,
      assessed: 0,
      done: 0,
      gatesTotal: 4,
      gatesOpen: ['S1.01', 'S1.02', 'S1.06', 'S1.08'],
    })
  })

  it('counts what is not assessed as 0 once something is', () => {
    expect(progress([answered('S1.01', 4)])).toMatchObject({
      state: 'in-progress',
      scorePct: 100 / 13,
      gatesOpen: ['S1.02', 'S1.06', 'S1.08'],
    })
  })

  it('is ready when all is done', () => {
    expect(progress(all(3))).toMatchObject({ state: 'ready', scorePct: 75, done: 13, gatesOpen: [] })
  })

  it('is not ready with one gate below level 2, whatever the mean', () => {
    const answers = [...all(4), answered('S1.08', 1)]
    const found = progress(answers)
    expect(found.scorePct).toBeCloseTo(94.23, 2)
    expect(found).toMatchObject({ state: 'in-progress', gatesOpen: ['S1.08'] })
    expect(isNotReady(found)).toBe(true)
  })

  it('wants a review twelve months after an assessment', () => {
    expect(progress(all(4, { assessedOn: '2025-11-24' })).state).toBe('ready')
    expect(progress(all(4, { assessedOn: '2025-11-23' })).state).toBe('needs-review')
  })

  it('leaves out what does not apply, but never a gate', () => {
    const excuse = { notApplicableReason: 'no recruiters used' }
    expect(progress([answered('S1.12', null, excuse)])).toMatchObject({ applicable: 12 })
    expect(progress([answered('S1.01', null, excuse)])).toMatchObject({ applicable: 13, gatesTotal: 4 })
  })

  it('leaves out what is meant for the other kind of entity', () => {
    expect(progress([], 'recruiter').applicable).toBe(12)
    const counts = (kind: 'company' | 'recruiter') =>
      allProgress(framework, new Map(), kind, today).map(one => one.applicable)
    expect(counts('company')).toEqual([13, 13, 13, 8, 11])
    expect(counts('recruiter')).toEqual([12, 13, 12, 9, 11])
  })
})

const maturity = fc.option(fc.integer({ min: 0, max: 4 }))
const answersOfStep = fc.tuple(
  ...step1.requirements.map(one => maturity.map(level => answered(one.id, level))),
)

describe('for any answers', () => {
  it('the score stays in 0 to 100 and open gates mean not ready', () => {
    fc.assert(
      fc.property(answersOfStep, answers => {
        const found = progress(answers)
        expect(found.scorePct ?? 0).toBeGreaterThanOrEqual(0)
        expect(found.scorePct ?? 0).toBeLessThanOrEqual(100)
        if (isNotReady(found)) expect(found.state).not.toBe('ready')
      }),
    )
  })

  it('raising a maturity never lowers the score nor opens a gate', () => {
    fc.assert(
      fc.property(answersOfStep, fc.nat(step1.requirements.length - 1), (answers, at) => {
        const before = progress(answers)
        const raised = answers.map((one, i) =>
          i === at ? answered(one.requirementId, Math.min(4, (one.maturity ?? -1) + 1)) : one,
        )
        const after = progress(raised)
        expect(after.scorePct ?? 0).toBeGreaterThanOrEqual(before.scorePct ?? 0)
        expect(after.gatesOpen.length).toBeLessThanOrEqual(before.gatesOpen.length)
      }),
    )
  })

  it('not knowing is never better than any known level', () => {
    fc.assert(
      fc.property(answersOfStep, fc.nat(step1.requirements.length - 1), maturity, (answers, at, level) => {
        const withLevel = (value: number | null) =>
          progress(answers.map((one, i) => (i === at ? answered(one.requirementId, value) : one)))
        expect(withLevel(null).scorePct ?? 0).toBeLessThanOrEqual(withLevel(level).scorePct ?? 0)
        expect(withLevel(null).done).toBeLessThanOrEqual(withLevel(level).done)
      }),
    )
  })
})
