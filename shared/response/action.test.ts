import { describe, expect, it } from 'vitest'
import { actionDraftSchema, actionDue, type ActionDraft } from './action'
import { stageOf } from './stage'
import { findingOf, SUPPLIER_ID } from './testing/finding'

const draft = (more: Partial<ActionDraft> = {}): ActionDraft => ({
  findingId: SUPPLIER_ID,
  cost: null,
  dependsOn: [],
  partners: [],
  kind: 'remedy',
  title: 'Return all passports',
  description: null,
  owner: 'S. Thapa',
  startsOn: null,
  dueOn: '2026-12-01',
  status: 'open',
  measure: null,
  completedOn: null,
  completionNote: null,
  verification: 'none',
  ...more,
})

describe('an action', () => {
  it.each([
    ['due before it starts', { startsOn: '2026-12-02' }, 'due-before-start'],
    ['done without a day', { status: 'done', completionNote: 'seen' }, 'completion-date'],
    ['open with a day of completion', { completedOn: '2026-11-24' }, 'completion-date'],
    ['done without what shows it', { status: 'done', completedOn: '2026-11-24' }, 'completion-needs-proof'],
    ['cancelled without a reason', { status: 'cancelled' }, 'completion-needs-proof'],
    ['owned by nobody', { owner: '' }, 'Too small'],
  ] as const)('is refused: %s', (_, more, message) => {
    const result = actionDraftSchema.safeParse(draft(more))
    expect(result.error?.issues.map(issue => issue.message).join()).toContain(message)
  })

  it.each([
    ['2026-12-01', 'soon'],
    ['2026-12-02', 'overdue'],
    ['2026-10-01', 'later'],
  ])('on %s is %s', (today, state) => {
    expect(actionDue(draft(), today)).toBe(state)
  })

  it('is never overdue once settled', () => {
    expect(actionDue(draft({ status: 'cancelled' }), '2027-01-01')).toBe('done')
  })
})

describe('the way of a finding', () => {
  it.each([
    [false, [], 'to-decide'],
    [true, [], 'to-act'],
    [true, ['open', 'done'], 'acting'],
    [true, ['done', 'cancelled'], 'to-close'],
  ] as const)('decided %s, actions %j: %s', (decided, statuses, stage) => {
    expect(
      stageOf(
        findingOf(),
        decided,
        statuses.map(status => ({ status })),
      ),
    ).toBe(stage)
  })

  it('ends closed', () => {
    expect(stageOf(findingOf({ status: 'closed' }), true, [{ status: 'open' }])).toBe('closed')
  })
})
