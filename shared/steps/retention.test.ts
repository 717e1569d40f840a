import { describe, expect, it } from 'vitest'
import { removalOf, type RetentionRule } from './retention'

const rule = (id: string, over: Partial<RetentionRule> = {}): RetentionRule => ({
  ...{ id, title: id, recordKind: 'evidence', keepMonths: 60, eraseAfterDays: 90, ...over },
})
const record = { kind: 'evidence', endedOn: '2020-01-31', binnedAt: '2026-02-01T10:00:00.000Z' } as const

describe('a record that a rule put into the bin', () => {
  it.each<[string, RetentionRule[], string | null, string | null]>([
    ['waits for so many days in the bin', [rule('a')], 'a', '2026-05-02'],
    ['stays where no rule asks for more', [rule('a', { eraseAfterDays: null })], null, null],
    ['is left alone by rules on another kind', [rule('a', { recordKind: 'assessment' })], null, null],
    ['stays where there is no rule any more', [], null, null],
    ['waits for the longest of several', [rule('a'), rule('b', { eraseAfterDays: 180 })], 'b', '2026-07-31'],
    [
      'does not go before a rule that never removes has run out',
      [rule('a', { eraseAfterDays: null, keepMonths: 120 }), rule('b')],
      'b',
      '2030-02-01',
    ],
    ['waits when its rule was made longer since', [rule('a', { keepMonths: 84 })], 'a', '2027-02-01'],
  ])('%s', (_, rules, id, dueOn) => {
    const found = removalOf(record, rules)
    expect([found?.rule.id ?? null, found?.dueOn ?? null]).toEqual([id, dueOn])
  })
})
