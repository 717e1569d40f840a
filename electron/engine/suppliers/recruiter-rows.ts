import type { AssessmentRow } from '@shared/contract/assessment'
import { SANCTIONS_STATES, type RecruiterListRow, type SanctionsState } from '@shared/contract/suppliers'
import type { Call } from '../call'
import { registeredRecruiters, type RegisteredRecruiter } from '../store/recruiters-list'
import { latestRun } from '../store/screening'
import { standingOf } from '../store/screening-candidates'

type ForRows = Pick<Call, 'store' | 'ask'>

/** List rows of some recruiters, in the order of the ids: register, self-assessment, sanctions. */
export async function recruiterRows(call: ForRows, ids: readonly string[]): Promise<RecruiterListRow[]> {
  const registered = await registeredRecruiters(call.store, ids)
  const [assessments, sanctions] = await Promise.all([newestAssessments(call), sanctionsOf(call, registered)])
  return registered.map(recruiter => ({
    ...recruiter,
    selfAssessment: resultOf(assessments.get(recruiter.id)),
    sanctions: sanctions.get(recruiter.id) ?? 'never',
  }))
}

/** The newest self-assessment of each recruiter that has one. Asked for like a page would: assessments lean on suppliers, not the other way. */
async function newestAssessments(call: ForRows): Promise<ReadonlyMap<string, AssessmentRow>> {
  const { assessments } = await call.ask('assessment.list', { subjectType: 'recruiter', subjectId: null })
  // Newest first: the first of each recruiter stands.
  return new Map(assessments.toReversed().map(row => [row.assessment.subjectId ?? '', row]))
}

function resultOf(row: AssessmentRow | undefined): RecruiterListRow['selfAssessment'] {
  if (row === undefined) return null
  const { assessment, score, answered, asked, criticalFlags, majorFlags } = row
  return {
    id: assessment.id,
    startedOn: assessment.startedOn,
    declaredOn: assessment.declaration?.declaredOn ?? null,
    ...{ score, answered, asked, criticalFlags, majorFlags },
  }
}

const graver = (a: SanctionsState, b: SanctionsState): SanctionsState =>
  SANCTIONS_STATES.indexOf(a) < SANCTIONS_STATES.indexOf(b) ? a : b

/** The gravest state of each recruiter in the newest screening; what was entered or changed since is not called clean. */
async function sanctionsOf(
  { store }: ForRows,
  recruiters: readonly RegisteredRecruiter[],
): Promise<ReadonlyMap<string, SanctionsState>> {
  const run = await latestRun(store)
  if (run === undefined) return new Map()
  const states = new Map<string, SanctionsState>()
  for (const { id, createdAt, updatedAt } of recruiters)
    if (createdAt <= run.at) states.set(id, updatedAt > run.at ? 'changed' : 'none')
  const ids = recruiters.map(({ id }) => id)
  for (const { subjectId, state, verdict } of await standingOf(store, run.id, 'recruiter', ids)) {
    const here = state === 'decided' ? (verdict ?? 'open') : state
    states.set(subjectId, graver(states.get(subjectId) ?? 'none', here))
  }
  return states
}
