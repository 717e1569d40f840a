import type { assessmentEndpoints } from '@shared/contract/assessment'
import type { Assessment } from '@shared/assessment/record'
import type { HandlersOf } from '../call'
import { readAssessmentAnswers, readAssessments } from '../store/assessment'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'
import { assessmentFacts, factsOf } from './facts'
import { recordRedFlags } from './red-flags'
import { planPack, removePack, takePack, writePack } from './own-packs'
import { confirmLanguage, earlierVersions, packInfos, packVersions } from './pack-info'
import { formView, rowView } from './views'
import { answerQuestion, confirmPrevious, declareAssessment, removeAssessment, startAssessment } from './work'

export { factsOf } from './facts'

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
  'assessment.packs': async (_, call) => ({ packs: await packInfos(call) }),
  'assessment.pack': ({ packId }, call) => packVersions(packId, call),
  'assessment.write-pack': writePack,
  'assessment.plan-pack': async (input, call) => (await planPack(input, call)).plan,
  'assessment.take-pack': takePack,
  'assessment.remove-pack': removePack,
  'assessment.confirm-language': confirmLanguage,
  'assessment.list': async ({ subjectType, subjectId }, call) => {
    const assessments = (await readAssessments(call.store)).filter(
      one =>
        subjectType === null ||
        (one.subjectType === subjectType && (subjectId === null || one.subjectId === subjectId)),
    )
    const nameOf = await namesOf(call.store, assessments)
    const facts = await Promise.all(assessments.map(one => factsOf(call, one)))
    return { assessments: facts.map(one => rowView(one, nameOf(one.assessment))) }
  },
  'assessment.form': async ({ id, everything }, call) => {
    const facts = await assessmentFacts(call, id)
    const { previousId } = facts.assessment
    const [previous, nameOf, kept] = await Promise.all([
      previousId === null ? new Map() : readAssessmentAnswers(call.store, previousId),
      namesOf(call.store, [facts.assessment]),
      earlierVersions(facts.pack, call),
    ])
    return formView(facts, previous, nameOf(facts.assessment), { everything, ...kept })
  },
  'assessment.start': ({ packId, subjectType, subjectId }, call) =>
    startAssessment(packId, subjectType, subjectId, call),
  'assessment.answer': answerQuestion,
  'assessment.confirm': ({ id, questionIds }, call) => confirmPrevious(id, questionIds, call),
  'assessment.declare': declareAssessment,
  'assessment.record-flags': ({ id }, call) => recordRedFlags(id, call),
  'assessment.remove': ({ id, reason }, call) => removeAssessment(id, reason, call),
}
