import type { AuditRow } from '@shared/contract/audits'
import { FINDING_GRADES, type AuditFacts, type FindingGrade } from '@shared/disclosure/facts'
import type { Period } from '@shared/workspace/entity'
import { countChecks } from '@shared/audits/checklist'
import { textIn } from '@shared/steps/local-text'
import { checklistFacts, type ChecklistFacts } from '../../audits'
import type { Call } from '../../call'
import { touches } from './period'

/** A planned audit is no audit yet. */
const happened = (audit: AuditRow, period: Pick<Period, 'startsOn' | 'endsOn'>): boolean =>
  audit.status !== 'planned' && touches(period, audit.startsOn, audit.endsOn)

function gradeCounts(audit: AuditRow): Record<FindingGrade, number> {
  const of = (grade: FindingGrade) =>
    audit.findings
      .filter(entry => entry.grade === grade)
      .reduce((sum, entry) => sum + entry.open + entry.closed, 0)
  return Object.fromEntries(FINDING_GRADES.map(grade => [grade, of(grade)])) as Record<FindingGrade, number>
}

/** Named by number and kind of place: the title of an audit may name a supplier, which a statement does not do. */
const auditFacts = (
  audit: AuditRow,
  index: number,
  checklists: readonly ChecklistFacts[],
  language: string,
): AuditFacts => ({
  number: index + 1,
  subject: audit.subjectType,
  auditor: audit.auditor,
  kind: audit.auditorType,
  announcement: audit.announcement,
  startedOn: audit.startsOn,
  endedOn: audit.endsOn,
  criteria: audit.criteria.map(({ name, version }) => (version === null ? name : `${name} ${version}`)),
  interviews: audit.interviews,
  independence:
    audit.independence === null
      ? null
      : audit.independence.conflicts === null
        ? 'declared'
        : 'conflict-declared',
  findings: gradeCounts(audit),
  findingsClosed: audit.findings.reduce((sum, entry) => sum + entry.closed, 0),
  limitsRecorded: audit.notCovered !== null,
  takenOver: audit.sharedFrom !== null,
  checklists: checklists.map(({ checklist, checks }) => {
    const counts = countChecks(checklist.items, checks)
    return {
      title: textIn(checklist.title, language),
      met: counts.met,
      unproven: counts.unproven,
      partly: counts.partly,
      notMet: counts['not-met'],
      notLookedAt: counts['not-looked-at'],
    }
  }),
})

/** Audits that took place from one day to another, in the order in which a statement numbers them. */
export function auditsInPeriod(rows: readonly AuditRow[], startsOn: string, endsOn: string): AuditRow[] {
  const first = (audit: AuditRow) => audit.startsOn ?? audit.endsOn ?? ''
  return rows
    .filter(audit => happened(audit, { startsOn, endsOn }))
    .sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.id < b.id ? -1 : 1))
}

/** Audits that took place in the period, oldest first. */
export async function gatherAudits(
  call: Call,
  period: Period,
  language: string,
): Promise<readonly AuditFacts[]> {
  const { rows } = await call.ask('audits.list', {})
  const checklists = await checklistFacts(call)
  return auditsInPeriod(rows, period.startsOn, period.endsOn).map((audit, index) => {
    const own = checklists.filter(({ kept }) => kept.auditId === audit.id)
    return auditFacts(audit, index, own, language)
  })
}
