import { describe, expect, it } from 'vitest'
import { findingDraftSchema, type FindingDraft } from './finding'
import { severityOf } from './severity'
import { findingDraft, SUPPLIER_ID } from './testing/finding'

describe('a finding', () => {
  it('may know little', () => {
    expect(findingDraftSchema.safeParse(findingDraft()).success).toBe(true)
  })

  const wrong: readonly (readonly [string, Partial<FindingDraft>, string])[] = [
    ['about a supplier that is not named', { subjectId: null }, 'subject-missing'],
    ['about the entity and a record', { subjectType: 'entity' }, 'subject-missing'],
    ['an indicator without saying which', { kind: 'indicator' }, 'indicator-missing'],
    ['an indicator without its strength', { indicatorId: 'FL07' }, 'strength-missing'],
    ['a strength of nothing', { indicatorStrength: 'strong' }, 'strength-missing'],
    ['a red flag without its severity', { kind: 'red-flag' }, 'red-flag-severity-missing'],
    ['a red flag severity on something else', { redFlagSeverity: 'major' }, 'red-flag-severity-missing'],
    ['an audit finding without a grade', { auditId: SUPPLIER_ID }, 'grade-missing'],
    ['a grade without an audit', { grade: 'major' }, 'grade-missing'],
    ['a rating of 6', { scale: 6 }, 'Too big'],
    ['no title', { title: '  ' }, 'Too small'],
    ['half a worker', { workersAffected: 0.5 }, 'Invalid input'],
    ['a day that does not exist', { observedOn: '2026-02-30' }, 'Invalid ISO date'],
  ]
  it.each(wrong)('is refused: %s', (_, more, message) => {
    const result = findingDraftSchema.safeParse(findingDraft(more))
    expect(result.error?.issues.map(issue => issue.message).join()).toContain(message)
  })
})

describe('severity', () => {
  it.each([
    [1, 2, 5, 5],
    [3, null, null, 3],
    [null, null, null, null],
    [2, 2, 2, 2],
  ])('scale %s, scope %s, irremediability %s: %s', (scale, scopeOfImpact, irremediability, expected) => {
    expect(severityOf({ scale, scopeOfImpact, irremediability })).toBe(expected)
  })
})
