import { stillCounts } from './floors'
import type { Finding, SubjectType } from './finding'
import type { INDICATOR_STRENGTHS, SOURCE_GRADES, TEST_SIDES } from './indicators'

type Strength = (typeof INDICATOR_STRENGTHS)[number]
type Grade = (typeof SOURCE_GRADES)[number]
type Side = (typeof TEST_SIDES)[number]

export const TRIAGES = ['probable', 'possible', 'monitor', 'weak'] as const
type Triage = (typeof TRIAGES)[number]

type Observation = Pick<
  Finding,
  'id' | 'subjectType' | 'subjectId' | 'indicatorId' | 'indicatorStrength' | 'sourceGrade' | 'closing'
>

/** What is observed of one indicator at one place: the strongest sign, the best source for it, and all findings. */
export interface ClusterCell {
  readonly indicatorId: string
  readonly strength: Strength
  readonly grade: Grade
  readonly findingIds: readonly string[]
}

/** The indicators observed at one site, in one corridor, at one supplier or recruiter. */
interface Cluster {
  readonly subjectType: SubjectType
  readonly subjectId: string | null
  readonly triage: Triage
  /** Sides of the legal test that anything observed speaks for: both are needed, and even both prove nothing. */
  readonly sides: readonly Side[]
  readonly cells: readonly ClusterCell[]
}

const STRENGTH_ORDER: readonly Strength[] = ['weak', 'medium', 'strong']
const weight = (strength: Strength): number => STRENGTH_ORDER.indexOf(strength)

/**
 * Observations by place, the gravest first. Closed findings count until their resolution is verified, as for the floors of the
 * risk score. An indicator twice observed is still one indicator.
 */
export function clustersOf(
  findings: readonly Observation[],
  sidesOf: ReadonlyMap<string, readonly Side[]>,
): Cluster[] {
  const places = new Map<string, Observation[]>()
  for (const finding of findings) {
    if (finding.indicatorId === null || !stillCounts(finding)) continue
    const key = `${finding.subjectType} ${finding.subjectId ?? ''}`
    places.set(key, [...(places.get(key) ?? []), finding])
  }
  return [...places.values()].flatMap(group => clusterOf(group, sidesOf)).sort(byGravity)
}

function clusterOf(group: readonly Observation[], sidesOf: ReadonlyMap<string, readonly Side[]>): Cluster[] {
  const [first] = group
  if (first === undefined) return []
  const ids = [...new Set(group.flatMap(one => one.indicatorId ?? []))].sort()
  const cells = ids.map(id =>
    cellOf(
      id,
      group.filter(one => one.indicatorId === id),
    ),
  )
  const sides = (['involuntariness', 'penalty'] as const).filter(side =>
    cells.some(cell => (sidesOf.get(cell.indicatorId) ?? []).includes(side)),
  )
  return [
    {
      subjectType: first.subjectType,
      subjectId: first.subjectId,
      triage: triageOf(cells, sidesOf),
      sides,
      cells,
    },
  ]
}

function cellOf(indicatorId: string, seen: readonly Observation[]): ClusterCell {
  const strongest = [...seen].sort(
    (a, b) =>
      weight(b.indicatorStrength ?? 'weak') - weight(a.indicatorStrength ?? 'weak') ||
      (a.sourceGrade < b.sourceGrade ? -1 : 1),
  )
  return {
    indicatorId,
    strength: strongest[0]?.indicatorStrength ?? 'weak',
    grade: strongest[0]?.sourceGrade ?? 'F',
    findingIds: strongest.map(one => one.id),
  }
}

/**
 * How pressing it is to look closer (`decisionRule.triage` of the framework): probable = a strong indicator of involuntariness and
 * another, strong or medium, of penalty, both from sources graded C or better; possible = one strong or two medium;
 * monitor = one medium. Two signs on one side of the test don't add up to the other.
 */
export function triageOf(
  cells: readonly ClusterCell[],
  sidesOf: ReadonlyMap<string, readonly Side[]>,
): Triage {
  const speaksFor = (cell: ClusterCell, side: Side) => (sidesOf.get(cell.indicatorId) ?? []).includes(side)
  const sourced = cells.filter(cell => cell.grade <= 'C')
  const probable = sourced
    .filter(cell => cell.strength === 'strong' && speaksFor(cell, 'involuntariness'))
    .some(strong =>
      sourced.some(other => other !== strong && other.strength !== 'weak' && speaksFor(other, 'penalty')),
    )
  if (probable) return 'probable'
  const count = (strength: Strength) => cells.filter(cell => cell.strength === strength).length
  if (count('strong') > 0 || count('medium') > 1) return 'possible'
  return count('medium') > 0 ? 'monitor' : 'weak'
}

function byGravity(a: Cluster, b: Cluster): number {
  return (
    TRIAGES.indexOf(a.triage) - TRIAGES.indexOf(b.triage) ||
    b.cells.length - a.cells.length ||
    (String(a.subjectId) < String(b.subjectId) ? -1 : 1)
  )
}
