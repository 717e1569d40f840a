import { Refusal } from '@shared/contract/error'
import type { StepAnswer, StepAnswerDraft } from '@shared/steps/answer'
import { isMeantFor } from '@shared/steps/applicability'
import { requirementsOf, type Requirement } from '@shared/steps/framework'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../call'
import { insertAnswer, updateAnswer } from '../store/steps'
import { stepFacts } from './overview'

/** Sets the answer to one requirement; nothing is written when nothing differs. */
export async function answerRequirement(
  call: Call,
  draft: StepAnswerDraft,
  reason: string | null,
): Promise<StepAnswer> {
  const { framework, answers, kind } = await stepFacts(call.store, call.assetsDir)
  const requirement = requirementsOf(framework).find(one => one.id === draft.requirementId)
  if (!requirement || !isMeantFor(requirement, kind))
    throw new Refusal({ code: 'not-found', params: { table: 'requirement', id: draft.requirementId } })
  mustNotExcuseGate(requirement, draft)
  const before = answers.get(requirement.id) ?? null
  const after = answered(call, draft, before, framework.version)
  if (before !== null && sameAnswer(before, after)) return before
  await call.change({
    topic: 'steps',
    action: 'steps.answer',
    summary: {
      requirement: requirement.id,
      title: textIn(requirement.title, 'en'),
      maturity: after.maturity,
      before: before?.maturity ?? null,
    },
    reason,
    undo: 'step',
    rows: [before === null ? insertAnswer(after) : updateAnswer(after)],
    touched: ['steps'],
  })
  return after
}

function mustNotExcuseGate(requirement: Requirement, draft: StepAnswerDraft): void {
  if (requirement.gate && draft.notApplicableReason !== null)
    throw new Refusal({
      code: 'refused',
      detail: 'gate-not-excusable',
      params: { requirement: requirement.id },
    })
}

/** The answer as it is kept; the day of assessment moves when level or verification do. */
export function answered(
  call: Call,
  draft: StepAnswerDraft,
  before: StepAnswer | null,
  frameworkVersion: string,
): StepAnswer {
  const assessedAnew = draft.maturity !== before?.maturity || draft.verification !== before.verification
  const assessedOn = assessedAnew ? call.today() : before.assessedOn
  return {
    ...draft,
    id: before?.id ?? call.newId(),
    lastDoneOn: before?.lastDoneOn ?? null,
    assessedOn: draft.maturity === null ? null : assessedOn,
    frameworkVersion,
    updatedAt: call.now(),
  }
}

const sameAnswer = (a: StepAnswer, b: StepAnswer): boolean =>
  a.maturity === b.maturity &&
  a.verification === b.verification &&
  a.note === b.note &&
  a.owner === b.owner &&
  a.dueOn === b.dueOn &&
  a.repeatMonths === b.repeatMonths &&
  a.notApplicableReason === b.notApplicableReason
