import { describe, expect, it } from 'vitest'
import { decisionDraftSchema, decisionInForce, decisionRemarks, type DecisionDraft } from './decision'
import { SUPPLIER_ID } from './testing/finding'

const draft = (more: Partial<DecisionDraft> = {}): DecisionDraft => ({
  findingId: SUPPLIER_ID,
  option: 'continue',
  reasons: 'The supplier cooperates and workers keep their jobs',
  effectOnWorkers: null,
  leverageTried: null,
  exitStages: [],
  approver: 'A. Gurung, head of purchasing',
  decidedOn: '2026-11-24',
  reviewOn: '2027-05-24',
  ...more,
})

describe('a decision', () => {
  it.each([
    ['a review on the day of the decision', { reviewOn: '2026-11-24' }, 'review-before-decision'],
    ['a review before the decision', { reviewOn: '2026-11-01' }, 'review-before-decision'],
    ['suspending without the effect on workers', { option: 'suspend' }, 'effect-on-workers-missing'],
    ['leaving without the effect on workers', { option: 'disengage' }, 'effect-on-workers-missing'],
    ['no reasons', { reasons: ' ' }, 'Too small'],
    ['no approver', { approver: '' }, 'Too small'],
  ] as const)('is refused: %s', (_, more, message) => {
    const result = decisionDraftSchema.safeParse(draft(more))
    expect(result.error?.issues.map(issue => issue.message).join()).toContain(message)
  })

  it.each([
    [{}, []],
    [{ reviewOn: '2027-05-25' }, ['review-after-six-months']],
    [{ option: 'suspend', effectOnWorkers: 'wages go on', reviewOn: '2026-12-25' }, []],
    [
      { option: 'suspend', effectOnWorkers: 'wages go on', reviewOn: '2026-12-26' },
      ['review-after-one-month'],
    ],
    [
      { option: 'disengage', effectOnWorkers: 'three months notice' },
      ['leverage-not-recorded', 'exit-not-staged'],
    ],
  ] as const)('%j is asked about: %j', (more, remarks) => {
    expect(decisionRemarks(draft(more))).toEqual(remarks)
  })

  it('in force is the newest', () => {
    const at = (decidedOn: string, createdAt: string) => ({ decidedOn, createdAt })
    const newest = at('2026-11-20', '2026-11-20T09:00:00.000Z')
    expect(
      decisionInForce([
        at('2026-11-20', '2026-11-20T08:00:00.000Z'),
        newest,
        at('2026-01-01', '2026-11-24T08:00:00.000Z'),
      ]),
    ).toBe(newest)
    expect(decisionInForce([])).toBeNull()
  })
})
