import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf, triageOf, TRIAGES, type ClusterCell } from './clusters'
import { INDICATOR_STRENGTHS, SOURCE_GRADES } from './indicators'

const SIDES = new Map([
  ['FL02', ['involuntariness'] as const],
  ['FL03', ['involuntariness', 'penalty'] as const],
  ['FL07', ['penalty'] as const],
  ['FL08', ['penalty'] as const],
  ['FL11', ['involuntariness'] as const],
])
type Sign = readonly [string, ClusterCell['strength'], ClusterCell['grade']]
const cells = (...signs: Sign[]): ClusterCell[] =>
  signs.map(([indicatorId, strength, grade]) => ({ indicatorId, strength, grade, findingIds: [] }))

describe('how pressing a cluster is', () => {
  it.each<[string, Sign[], string]>([
    ['one weak sign', [['FL11', 'weak', 'A']], 'weak'],
    ['one medium sign', [['FL11', 'medium', 'A']], 'monitor'],
    [
      'two medium signs',
      [
        ['FL11', 'medium', 'A'],
        ['FL02', 'medium', 'E'],
      ],
      'possible',
    ],
    ['one strong sign', [['FL07', 'strong', 'F']], 'possible'],
    ['one strong sign of both sides alone', [['FL03', 'strong', 'A']], 'possible'],
    [
      'two strong signs of penalty',
      [
        ['FL07', 'strong', 'A'],
        ['FL08', 'strong', 'A'],
      ],
      'possible',
    ],
    [
      'both sides, well sourced',
      [
        ['FL03', 'strong', 'C'],
        ['FL08', 'medium', 'C'],
      ],
      'probable',
    ],
    [
      'both sides, one from the press',
      [
        ['FL03', 'strong', 'A'],
        ['FL08', 'medium', 'D'],
      ],
      'possible',
    ],
    [
      'both sides, penalty only weak',
      [
        ['FL02', 'strong', 'A'],
        ['FL08', 'weak', 'A'],
      ],
      'possible',
    ],
  ])('%s', (_, signs, triage) => {
    expect(triageOf(cells(...signs), SIDES)).toBe(triage)
  })

  it('never becomes less pressing by one more sign', () => {
    const sign = fc.tuple(
      fc.constantFrom(...SIDES.keys()),
      fc.constantFrom(...INDICATOR_STRENGTHS),
      fc.constantFrom(...SOURCE_GRADES),
    )
    fc.assert(
      fc.property(fc.uniqueArray(sign, { selector: ([id]) => id, maxLength: 4 }), signs => {
        const places = signs.map((_, at) =>
          TRIAGES.indexOf(triageOf(cells(...signs.slice(0, at + 1)), SIDES)),
        )
        expect(places).toEqual([...places].sort((a, b) => b - a))
      }),
    )
  })
})

describe('clusters', () => {
  const finding = (id: string, subjectId: string, more: object = {}) => ({
    id,
    subjectType: 'site' as const,
    subjectId,
    indicatorId: 'FL07',
    indicatorStrength: 'medium' as const,
    sourceGrade: 'E' as const,
    closing: null,
    ...more,
  })
  it('gather by place, keep the strongest sign of each indicator, leave out what was resolved and verified', () => {
    const verified = {
      outcome: 'resolved',
      reason: 'x',
      verification: 'indep',
      verifiedBy: 'A',
      closedOn: '2026-01-01',
    }
    const found = clustersOf(
      [
        finding('1', 's1'),
        finding('2', 's1', { indicatorStrength: 'strong', sourceGrade: 'B' }),
        finding('3', 's2'),
        finding('4', 's2', { indicatorId: 'FL11', closing: verified as never }),
        finding('5', 's3', { indicatorId: null, indicatorStrength: null }),
      ],
      SIDES,
    )
    expect(found).toEqual([
      {
        subjectType: 'site',
        subjectId: 's1',
        triage: 'possible',
        sides: ['penalty'],
        cells: [{ indicatorId: 'FL07', strength: 'strong', grade: 'B', findingIds: ['2', '1'] }],
      },
      {
        subjectType: 'site',
        subjectId: 's2',
        triage: 'monitor',
        sides: ['penalty'],
        cells: [{ indicatorId: 'FL07', strength: 'medium', grade: 'E', findingIds: ['3'] }],
      },
    ])
  })
})
