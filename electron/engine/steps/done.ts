import { Refusal } from '@shared/contract/error'
import type { InputOf } from '@shared/contract/contract'
import type { StepAnswer } from '@shared/steps/answer'
import { isMeantFor } from '@shared/steps/applicability'
import { requirementsOf } from '@shared/steps/framework'
import { textIn } from '@shared/steps/local-text'
import { nextDueOn } from '@shared/steps/recurrence'
import type { Call } from '../call'
import { insertAnswer, updateAnswer } from '../store/steps'
import { stepFacts } from './overview'

/** Says that a requirement was seen to: it gets the day, and its next due date where it comes again. */
export async function requirementDone(
  call: Call,
  { requirementId, doneOn, note }: InputOf<'steps.done'>,
): Promise<StepAnswer> {
  if (doneOn > call.today())
    throw new Refusal({ code: 'refused', detail: 'done-in-the-future', params: { date: doneOn } })
  const { framework, answers, kind } = await stepFacts(call.store, call.assetsDir)
  const requirement = requirementsOf(framework).find(one => one.id === requirementId)
  if (!requirement || !isMeantFor(requirement, kind))
    throw new Refusal({ code: 'not-found', params: { table: 'requirement', id: requirementId } })
  const before = answers.get(requirementId) ?? unanswered(call, requirementId, framework.version)
  const after: StepAnswer = {
    ...before,
    lastDoneOn: doneOn,
    dueOn: nextDueOn(before.dueOn, doneOn, before.repeatMonths),
    updatedAt: call.now(),
  }
  await call.change({
    topic: 'steps',
    action: 'steps.done',
    summary: {
      requirement: requirement.id,
      title: textIn(requirement.title, 'en'),
      doneOn,
      dueOn: before.dueOn,
      next: after.dueOn,
    },
    reason: note,
    undo: 'step',
    rows: [answers.has(requirementId) ? updateAnswer(after) : insertAnswer(after)],
    touched: ['steps'],
  })
  return after
}

/** An answer of which nothing is known yet. */
const unanswered = (call: Call, requirementId: string, frameworkVersion: string): StepAnswer => ({
  id: call.newId(),
  requirementId,
  maturity: null,
  verification: 'none',
  note: null,
  owner: null,
  dueOn: null,
  repeatMonths: null,
  lastDoneOn: null,
  notApplicableReason: null,
  assessedOn: null,
  frameworkVersion,
  updatedAt: call.now(),
})
