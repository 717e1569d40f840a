import { FINDING_GRADES, type FindingGrade } from '../response/finding'

export interface GradeCount {
  readonly grade: FindingGrade
  readonly open: number
  readonly closed: number
}

interface Graded {
  readonly grade: FindingGrade | null
  readonly status: 'open' | 'closed'
}

/** How many findings of each grade are open and closed, the gravest first; ungraded ones are no audit findings. */
export function countByGrade(findings: readonly Graded[]): GradeCount[] {
  return FINDING_GRADES.map(grade => {
    const ofGrade = findings.filter(finding => finding.grade === grade)
    const closed = ofGrade.filter(finding => finding.status === 'closed').length
    return { grade, open: ofGrade.length - closed, closed }
  })
}
