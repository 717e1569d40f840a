import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CLOSING_OUTCOMES,
  CLOSING_VERIFICATIONS,
  FINDING_KINDS,
  FINDING_SOURCES,
  RED_FLAG_SEVERITIES,
  SUBJECT_TYPES,
  type Closing,
  type Finding,
} from './finding'
import { floorsOf, raisedFloors, stillCounts } from './floors'
import { INDICATOR_STRENGTHS, SOURCE_GRADES } from './indicators'
import { findingOf, SUPPLIER_ID } from './testing/finding'

const strong = { kind: 'indicator', indicatorId: 'FL07', indicatorStrength: 'strong' } as const
const criticalFlag = { kind: 'red-flag', redFlagSeverity: 'critical', source: 'questionnaire' } as const
const majorFlag = { kind: 'red-flag', redFlagSeverity: 'major' } as const

const closing = (more: Partial<Closing>): Closing => ({
  outcome: 'resolved',
  reason: 'Passports returned, checked by interview',
  verification: 'indep',
  verifiedBy: 'M. Rai',
  duplicateOf: null,
  closedOn: '2026-11-24',
  ...more,
})

describe('floors of one finding', () => {
  const cases: readonly (readonly [string, Partial<Finding>, readonly string[]])[] = [
    ['support to an armed group, from the press', { kind: 'armed-group-support', sourceGrade: 'D' }, ['F2']],
    ['support to an armed group, admitted', { kind: 'armed-group-support', sourceGrade: 'E' }, ['F2']],
    ['support to an armed group, inferred', { kind: 'armed-group-support', sourceGrade: 'F' }, []],
    ['a strong indicator from a hotline', { ...strong, sourceGrade: 'C' }, ['F3']],
    ['a strong indicator from the press', { ...strong, sourceGrade: 'D' }, []],
    [
      'a medium indicator from an interview',
      { ...strong, indicatorStrength: 'medium', sourceGrade: 'A' },
      [],
    ],
    ["a recruiter's critical red flag", { ...criticalFlag, subjectType: 'recruiter' }, ['F6']],
    ["a supplier's critical red flag", { ...criticalFlag, subjectType: 'supplier' }, []],
    [
      "a recruiter's critical flag from an audit",
      { ...criticalFlag, subjectType: 'recruiter', source: 'audit' },
      [],
    ],
    ['access refused', { kind: 'access-refused' }, ['F7']],
    ['one major red flag', { ...majorFlag, section: 'fees' }, []],
    ['anything else', {}, []],
  ]
  it.each(cases)('%s', (_, more, expected) => {
    expect(floorsOf(findingOf(more))).toEqual(expected)
  })
})

describe('two major red flags', () => {
  const flag = (id: string, more: Partial<Finding> = {}) =>
    findingOf({ id, ...majorFlag, section: 'fees', ...more })

  it('in one section raise F9 once, with both findings', () => {
    expect(raisedFloors([flag('a'), flag('b')])).toEqual([
      { floor: 'F9', subjectType: 'supplier', subjectId: SUPPLIER_ID, findingIds: ['a', 'b'] },
    ])
  })

  it.each([
    ['in two sections', flag('b', { section: 'contracts' })],
    ['of two subjects', flag('b', { subjectId: '01900000-0000-7000-8000-000000000002' })],
    ['one of them without a section', flag('b', { section: null })],
    ['one of them resolved and verified', flag('b', { status: 'closed', closing: closing({}) })],
  ])('%s raise nothing', (_, second) => {
    expect(raisedFloors([flag('a'), second])).toEqual([])
  })
})

describe('a floor goes', () => {
  it.each([
    ['verified by documents', closing({ verification: 'doc' }), false],
    ['verified independently', closing({}), false],
    ["on the supplier's word", closing({ verification: 'self' }), true],
    ['verified by nobody named', closing({ verifiedBy: null }), true],
    ['as unfounded, checked', closing({ outcome: 'unfounded', verification: 'doc' }), false],
    ['as unfounded, unchecked', closing({ outcome: 'unfounded', verification: 'none' }), true],
    [
      'as a duplicate: the other finding stands',
      closing({ outcome: 'duplicate', verification: 'none' }),
      false,
    ],
  ])('closed %s', (_, how, counts) => {
    const finding = findingOf({ ...strong, status: 'closed', closing: how })
    expect(stillCounts(finding)).toBe(counts)
    expect(floorsOf(finding)).toEqual(counts ? ['F3'] : [])
  })
})

const anyClosing = fc.option(
  fc.record({
    outcome: fc.constantFrom(...CLOSING_OUTCOMES),
    verification: fc.constantFrom(...CLOSING_VERIFICATIONS),
  }),
)
const anyFinding = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...FINDING_KINDS),
    source: fc.constantFrom(...FINDING_SOURCES),
    sourceGrade: fc.constantFrom(...SOURCE_GRADES),
    subjectType: fc.constantFrom(...SUBJECT_TYPES),
    indicatorStrength: fc.option(fc.constantFrom(...INDICATOR_STRENGTHS)),
    redFlagSeverity: fc.option(fc.constantFrom(...RED_FLAG_SEVERITIES)),
    section: fc.constantFrom(null, 'fees', 'contracts'),
    closed: anyClosing,
  })
  .map(({ closed, ...more }) => findingOf({ ...more, closing: closed === null ? null : closing(closed) }))
const anyFindings = fc.uniqueArray(anyFinding, { selector: one => one.id, maxLength: 8 })

describe('for any findings', () => {
  it('one more never takes a floor away', () => {
    fc.assert(
      fc.property(anyFindings, anyFinding, (findings, more) => {
        const keys = (list: readonly Finding[]) =>
          raisedFloors(list).map(one => `${one.floor} ${one.subjectType} ${one.subjectId}`)
        expect(keys([...findings, more])).toEqual(expect.arrayContaining(keys(findings)))
      }),
    )
  })

  it('an open one weighs at least as much as a closed one', () => {
    fc.assert(
      fc.property(anyFinding, finding => {
        expect(floorsOf({ ...finding, closing: null })).toEqual(expect.arrayContaining(floorsOf(finding)))
      }),
    )
  })
})
