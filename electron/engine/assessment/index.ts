import type { assessmentEndpoints } from '@shared/contract/assessment'
import type { Assessment } from '@shared/assessment/record'
import type { HandlersOf } from '../call'
import { assessmentPacks } from '../frameworks'
import { readAssessmentAnswers, readAssessments } from '../store/assessment'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'
import { assessmentFacts, factsOf } from './facts'
import { recordRedFlags } from './red-flags'
import { formView, packInfo, rowView } from './views'
import { answerQuestion, confirmPrevious, declareAssessment, removeAssessment, startAssessment } from './work'

export { factsOf, packOf } from './facts'
export { newestOfRecruiters } from './newest'

async function namesOf(
  store: Store,
  assessments: readonly Assessment[],
): Promise<(one: Assessment) => string | null> {
  const subjects = await readSubjects(store, assessments)
  return one => (one.subjectId === null ? null : (subjects.get(one.subjectId)?.name ?? null))
}

export { assessmentDueItems } from './due'
export { factsOf as loadedAssessment, type AssessmentFacts } from './facts'
export { flagsWithoutFinding } from './red-flags'

export const assessmentHandlers: HandlersOf<typeof assessmentEndpoints> = {
  'assessment.packs': async (_, call) => ({ packs: (await assessmentPacks(call.assetsDir)).map(packInfo) }),
  'assessment.list': async ({ subjectType, subjectId }, call) => {
    const assessments = (await readAssessments(call.store)).filter(
      one => subjectType === null || (one.subjectType === subjectType && one.subjectId === subjectId),
    )
    const nameOf = await namesOf(call.store, assessments)
    const facts = await Promise.all(assessments.map(one => factsOf(call.store, call.assetsDir, one)))
    return { assessments: facts.map(one => rowView(one, nameOf(one.assessment))) }
  },
  'assessment.form': async ({ id, everything }, call) => {
    const facts = await assessmentFacts(call.store, call.assetsDir, id)
    const { previousId } = facts.assessment
    const [previous, nameOf] = await Promise.all([
      previousId === null ? new Map() : readAssessmentAnswers(call.store, previousId),
      namesOf(call.store, [facts.assessment]),
    ])
    return formView(facts, previous, nameOf(facts.assessment), everything)
  },
  'assessment.start': ({ packId, subjectType, subjectId }, call) =>
    startAssessment(packId, subjectType, subjectId, call),
  'assessment.answer': answerQuestion,
  'assessment.confirm': ({ id, questionIds }, call) => confirmPrevious(id, questionIds, call),
  'assessment.declare': declareAssessment,
  'assessment.record-flags': ({ id }, call) => recordRedFlags(id, call),
  'assessment.remove': ({ id, reason }, call) => removeAssessment(id, reason, call),
}
