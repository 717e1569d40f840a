import type { FloorCode } from '../risk/model'
import type { Finding, SubjectType } from './finding'

/** Floors of the risk score that findings can raise; F1, F4, F5 and F8 come from elsewhere. */
export const FINDING_FLOORS = ['F2', 'F3', 'F6', 'F7', 'F9'] as const satisfies readonly FloorCode[]
export type FindingFloor = (typeof FINDING_FLOORS)[number]

type Weighed = Pick<
  Finding,
  | 'id'
  | 'subjectType'
  | 'subjectId'
  | 'kind'
  | 'source'
  | 'sourceGrade'
  | 'indicatorStrength'
  | 'redFlagSeverity'
  | 'section'
  | 'closing'
>

/** A floor and the findings that raise it. */
export interface RaisedFloor {
  readonly floor: FindingFloor
  readonly subjectType: SubjectType
  readonly subjectId: string | null
  readonly findingIds: readonly string[]
}

/**
 * Whether a finding still counts: it is open, or its closing says "resolved" without anybody having verified it.
 * Floors are lifted only by recorded, verified resolution, with date and person (method 4.4).
 */
export function stillCounts(finding: Pick<Finding, 'closing'>): boolean {
  const { closing } = finding
  if (closing === null) return true
  if (closing.outcome === 'duplicate') return false
  const verified = closing.verification === 'doc' || closing.verification === 'indep'
  return !(verified && closing.verifiedBy !== null)
}

/**
 * The floors that a finding raises on its own (method 4.4):
 * F2 credible evidence of support to a non-state armed group: any source but inference from country data (F); a supplier's
 * own admission (E) counts, because it speaks against its interest. F3 a strong indicator with source grade A to C.
 * F6 a critical red flag of a recruiter's self-assessment. F7 access refused to auditors, unions or workers.
 */
export function floorsOf(finding: Weighed): FindingFloor[] {
  if (!stillCounts(finding)) return []
  const raised: FindingFloor[] = []
  if (finding.kind === 'armed-group-support' && finding.sourceGrade !== 'F') raised.push('F2')
  if (finding.indicatorStrength === 'strong' && finding.sourceGrade <= 'C') raised.push('F3')
  if (isCriticalSelfAssessment(finding)) raised.push('F6')
  if (finding.kind === 'access-refused') raised.push('F7')
  return raised
}

const isCriticalSelfAssessment = (finding: Weighed): boolean =>
  finding.subjectType === 'recruiter' &&
  finding.source === 'questionnaire' &&
  finding.redFlagSeverity === 'critical'

/** All floors that findings raise, one entry per subject and floor; F9 needs two or more major red flags in one section. */
export function raisedFloors(findings: readonly Weighed[]): RaisedFloor[] {
  const found = new Map<string, { floor: FindingFloor; finding: Weighed; findingIds: string[] }>()
  const raise = (floor: FindingFloor, finding: Weighed) => {
    const key = `${floor} ${subjectKey(finding)}`
    const entry = found.get(key) ?? { floor, finding, findingIds: [] }
    if (!entry.findingIds.includes(finding.id)) entry.findingIds.push(finding.id)
    found.set(key, entry)
  }
  for (const finding of findings) for (const floor of floorsOf(finding)) raise(floor, finding)
  for (const group of majorFlagGroups(findings)) for (const finding of group) raise('F9', finding)
  return [...found.values()].map(({ floor, finding, findingIds }) => ({
    floor,
    subjectType: finding.subjectType,
    subjectId: finding.subjectId,
    findingIds,
  }))
}

const subjectKey = (finding: Weighed): string => `${finding.subjectType} ${finding.subjectId ?? ''}`

/** Groups of two or more major red flags that still count, of one subject and one section. */
function majorFlagGroups(findings: readonly Weighed[]): Weighed[][] {
  const groups = new Map<string, Weighed[]>()
  for (const finding of findings) {
    if (finding.redFlagSeverity !== 'major' || finding.section === null || !stillCounts(finding)) continue
    const key = `${subjectKey(finding)} ${finding.section}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].filter(group => group.length >= 2)
}
