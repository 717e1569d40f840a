import type { AuditPoint } from '@shared/contract/audits'
import { actionDue } from '@shared/response/action'
import { FINDING_GRADES, type Finding } from '@shared/response/finding'
import type { Call } from '../call'
import { readAudits } from '../store/audits'
import { grouped } from '../store/by-id'
import { countByTarget } from '../store/evidence'
import { readActions, readFindings } from '../store/response'
import { auditsBefore } from './carry-over'

type Graded = Finding & { readonly grade: NonNullable<Finding['grade']> }
const isGraded = (finding: Finding): finding is Graded => finding.grade !== null

/** The plan of corrective action: findings of an audit and what audits before left open, the gravest and open first. */
export async function auditPoints(auditId: string, call: Call): Promise<AuditPoint[]> {
  const [audits, findings, actions, onFindings, onActions] = await Promise.all([
    readAudits(call.store),
    readFindings(call.store),
    readActions(call.store),
    countByTarget(call.store, 'finding'),
    countByTarget(call.store, 'action'),
  ])
  const before = new Set(auditsBefore(audits, auditId))
  const actionsOf = grouped(actions, action => action.findingId)
  const point = (finding: Graded): AuditPoint => {
    const own = actionsOf(finding.id)
    const { closing } = finding
    return {
      findingId: finding.id,
      title: finding.title,
      grade: finding.grade,
      before: finding.auditId !== auditId,
      rootCause: finding.rootCause,
      actions: own.map(action => ({
        title: action.title,
        owner: action.owner,
        dueOn: action.dueOn,
        due: actionDue(action, call.today()),
      })),
      evidence: own.reduce((sum, { id }) => sum + (onActions.get(id) ?? 0), onFindings.get(finding.id) ?? 0),
      closed: closing === null ? null : closedView(closing),
    }
  }
  const rank = ({ grade, closed }: AuditPoint) =>
    FINDING_GRADES.indexOf(grade) + (closed === null ? 0 : FINDING_GRADES.length)
  return findings
    .filter(isGraded)
    .filter(({ auditId: of, status }) => of === auditId || (status === 'open' && before.has(of ?? '')))
    .map(point)
    .sort((a, b) => rank(a) - rank(b))
}

const closedView = ({ outcome, verification, verifiedBy, closedOn }: NonNullable<Finding['closing']>) => ({
  outcome,
  verification,
  verifiedBy,
  on: closedOn,
})
