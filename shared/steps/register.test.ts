import { describe, expect, it } from 'vitest'
import {
  emptyEntry,
  isKeptLongEnough,
  newestEntries,
  registerDraftOf,
  registerDraftSchema,
  trainedPct,
  type RegisterEntry,
} from './register'

const SUPPLIER = '01900000-0000-7000-8000-000000000001'
const issues = (draft: unknown) =>
  (registerDraftSchema.safeParse(draft).error?.issues ?? []).map(issue => issue.message)

describe('an entry of a register', () => {
  it.each([
    ['a policy', { ...emptyEntry('policy'), title: 'P', approvedBy: 'Board', approvedOn: '2026-01-01' }],
    ['a contract', { ...emptyEntry('clause'), title: 'C', supplierId: SUPPLIER, clauses: ['no-fees'] }],
    ['a rule', { ...emptyEntry('retention'), title: 'R' }],
  ])('%s fits', (_, draft) => expect(issues(draft)).toEqual([]))
  it.each([
    [
      'an approval without a day',
      { ...emptyEntry('policy'), title: 'P', approvedBy: 'Board' },
      'approval-whole',
    ],
    [
      'more trained than there are',
      { ...emptyEntry('training'), title: 'T', audience: 1, covered: 2 },
      'covered-too-many',
    ],
    [
      'a contract with nobody',
      { ...emptyEntry('clause'), title: 'C', clauses: ['no-fees'] },
      'supplier-missing',
    ],
    [
      'a contract without clauses',
      { ...emptyEntry('clause'), title: 'C', supplierId: SUPPLIER },
      'clauses-missing',
    ],
    [
      'a rule without a period',
      { ...emptyEntry('retention'), title: 'R', keepMonths: null },
      'period-missing',
    ],
    [
      'a role with a period',
      { ...emptyEntry('role'), title: 'R', recordKind: 'evidence', keepMonths: 60 },
      'period-missing',
    ],
  ])('%s is refused', (_, draft, code) => expect(issues(draft)).toContain(code))
})

describe('registers', () => {
  const entry = (id: string, more: Partial<RegisterEntry>): RegisterEntry => ({
    ...emptyEntry('training'),
    title: id,
    id,
    previousId: null,
    updatedAt: '2026-01-01T00:00:00Z',
    ...more,
  })
  it('give back what a person filled in', () => {
    const draft = { ...emptyEntry('training'), title: 'a' }
    expect(registerDraftOf(entry('a', {}))).toEqual(draft)
  })
  it('count people who are trained, and say nothing where nothing is known', () => {
    expect(trainedPct([entry('a', {}), entry('b', { audience: 5 })])).toBeNull()
    expect(
      trainedPct([entry('a', { audience: 40, covered: 30 }), entry('b', { audience: 10, covered: 0 })]),
    ).toBe(60)
  })
  it('know which version is the newest', () => {
    const found = newestEntries([entry('a', {}), entry('b', { previousId: 'a' }), entry('c', {})])
    expect(found.map(one => one.id)).toEqual(['b', 'c'])
  })
  it.each([
    ['2021-11-23', true],
    ['2021-11-24', false],
    [null, false],
  ])('a record that ended on %s has been kept for 60 months: %s', (endedOn, kept) => {
    expect(isKeptLongEnough(endedOn, 60, '2026-11-24')).toBe(kept)
  })
})
