import type { AssessmentRow } from '@shared/contract/assessment'
import type { Call } from '../call'
import { readAssessments } from '../store/assessment'
import { factsOf } from './facts'
import { rowView } from './views'

/** The newest self-assessment of each of these recruiters that has one. */
export async function newestOfRecruiters(
  { store, assetsDir }: Pick<Call, 'store' | 'assetsDir'>,
  recruiterIds: readonly string[],
): Promise<ReadonlyMap<string, AssessmentRow>> {
  const wanted = new Set(recruiterIds)
  const found = new Map<string, AssessmentRow>()
  // Newest first: the first of each recruiter stands.
  for (const assessment of await readAssessments(store)) {
    const { subjectType, subjectId } = assessment
    if (subjectType !== 'recruiter' || subjectId === null) continue
    if (!wanted.has(subjectId) || found.has(subjectId)) continue
    found.set(subjectId, rowView(await factsOf({ store, assetsDir }, assessment), null))
  }
  return found
}
