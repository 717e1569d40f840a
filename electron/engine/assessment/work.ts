import { answerProblem } from '@shared/assessment/answer'
import { questionsIn, type Question } from '@shared/assessment/pack'
import {
  SUBJECTS_OF_KIND,
  type Assessment,
  type AssessedType,
  type KeptAnswer,
} from '@shared/assessment/record'
import { Refusal } from '@shared/contract/error'
import type { InputOf } from '@shared/contract/contract'
import { addMonths } from '@shared/steps/add-months'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../call'
import {
  binAssessment,
  insertAssessment,
  insertAssessmentAnswer,
  readAssessment,
  readAssessmentAnswers,
  readAssessments,
  updateAssessment,
  updateAssessmentAnswer,
} from '../store/assessment'
import { remove, type RowOp } from '../store/change'
import { mustBeKnown } from '../store/subjects'
import { keepVersion, packOf } from '../packs'
import { assessmentFacts } from './facts'

const TOUCHED = ['assessment'] as const

/** Starts an assessment. The subject's latest of the same pack becomes the one whose answers are offered. */
export async function startAssessment(
  packId: string,
  subjectType: AssessedType,
  subjectId: string | null,
  call: Call,
): Promise<Assessment> {
  const pack = await packOf(call, packId)
  if (!SUBJECTS_OF_KIND[pack.kind].includes(subjectType))
    throw new Refusal({
      code: 'refused',
      detail: 'subject-unfit',
      params: { pack: textIn(pack.title, 'en') },
    })
  await mustBeKnown(call.store, { subjectType, subjectId })
  const previous = (await readAssessments(call.store)).find(
    one => one.packId === packId && one.subjectType === subjectType && one.subjectId === subjectId,
  )
  const assessment: Assessment = {
    id: call.newId(),
    packId,
    packVersion: pack.version,
    subjectType,
    subjectId,
    startedOn: call.today(),
    previousId: previous?.id ?? null,
    declaration: null,
    validUntil: null,
    updatedAt: call.now(),
  }
  const kept = await keepVersion(call, pack)
  await call.change({
    topic: 'assessment',
    action: 'assessment.start',
    summary: { title: textIn(pack.title, 'en') },
    undo: 'step',
    rows: [insertAssessment(assessment), ...kept.rows],
    bulk: kept.bulk,
    touched: TOUCHED,
  })
  return assessment
}

/** Sets one answer or takes it back. A declaration covers the answers it was made for: a later answer lifts it. */
export async function answerQuestion(
  input: InputOf<'assessment.answer'>,
  call: Call,
): Promise<KeptAnswer | null> {
  const { assessment, pack, kept } = await assessmentFacts(call, input.id)
  const question = questionsIn(pack).find(one => one.id === input.questionId)
  if (!question) throw new Refusal({ code: 'not-found', params: { table: 'question', id: input.questionId } })
  const before = kept.get(question.id)
  const after =
    input.value === null ? null : answerOf(call, question, { ...input, value: input.value }, before)
  const rows = answerRows(before, after)
  if (rows.length === 0) return before ?? null
  const version = await keepVersion(call, pack)
  await call.change({
    topic: 'assessment',
    action: after === null ? 'assessment.take-back' : 'assessment.answer',
    summary: { question: question.id },
    reason: input.reason,
    undo: 'step',
    rows: [...rows, reopened(call, assessment, pack.version), ...version.rows],
    bulk: version.bulk,
    touched: TOUCHED,
  })
  return after
}

type Given = Pick<InputOf<'assessment.answer'>, 'id' | 'verification' | 'note'> & Pick<KeptAnswer, 'value'>

function answerOf(call: Call, question: Question, given: Given, before: KeptAnswer | undefined): KeptAnswer {
  const problem = answerProblem(question, given.value)
  if (problem !== null)
    throw new Refusal({ code: 'refused', detail: `answer-${problem}`, params: { question: question.id } })
  return {
    id: before?.id ?? call.newId(),
    assessmentId: given.id,
    questionId: question.id,
    value: given.value,
    verification: given.verification,
    note: given.note,
    answeredAt: call.now(),
  }
}

function answerRows(before: KeptAnswer | undefined, after: KeptAnswer | null): RowOp[] {
  if (after === null) return before === undefined ? [] : [remove('assessment_answer', before.id)]
  return [before === undefined ? insertAssessmentAnswer(after) : updateAssessmentAnswer(after)]
}

const reopened = (call: Call, assessment: Assessment, packVersion: string): RowOp =>
  updateAssessment({ ...assessment, packVersion, declaration: null, validUntil: null, updatedAt: call.now() })

/**
 * Takes over answers of the year before, as said again today: self-declared, because what was checked then was not
 * checked now. Questions that are answered already, or were not answered then, are left as they are.
 */
export async function confirmPrevious(
  id: string,
  questionIds: readonly string[],
  call: Call,
): Promise<{ confirmed: number }> {
  const { assessment, pack, kept } = await assessmentFacts(call, id)
  if (assessment.previousId === null) throw new Refusal({ code: 'refused', detail: 'no-year-before' })
  const earlier = await readAssessmentAnswers(call.store, assessment.previousId)
  const wanted = new Set(questionIds)
  const answers = questionsIn(pack).flatMap(question => {
    const before = earlier.get(question.id)
    if (!wanted.has(question.id) || before === undefined || kept.has(question.id)) return []
    if (answerProblem(question, before.value) !== null) return []
    return [answerOf(call, question, { ...before, id, verification: 'self' }, undefined)]
  })
  if (answers.length === 0) return { confirmed: 0 }
  await call.change({
    topic: 'assessment',
    action: 'assessment.confirm',
    summary: { count: answers.length },
    undo: 'step',
    rows: [...answers.map(insertAssessmentAnswer), reopened(call, assessment, pack.version)],
    touched: TOUCHED,
  })
  return { confirmed: answers.length }
}

/** Records who declared the answers; from then on it counts as current for the months the pack says. */
export async function declareAssessment(
  { id, declaration }: InputOf<'assessment.declare'>,
  call: Call,
): Promise<Assessment> {
  const { assessment, pack } = await assessmentFacts(call, id)
  const declaredOn = call.today()
  const declared: Assessment = {
    ...assessment,
    declaration: { ...declaration, declaredOn },
    validUntil: addMonths(declaredOn, pack.validMonths),
    updatedAt: call.now(),
  }
  await call.change({
    topic: 'assessment',
    action: 'assessment.declare',
    summary: { title: textIn(pack.title, 'en') },
    undo: 'step',
    rows: [updateAssessment(declared)],
    touched: TOUCHED,
  })
  return declared
}

/** Puts an assessment into the bin. */
export async function removeAssessment(id: string, reason: string | null, call: Call): Promise<null> {
  const assessment = await readAssessment(call.store, id)
  const pack = await packOf(call, assessment.packId)
  await call.change({
    topic: 'assessment',
    action: 'assessment.remove',
    summary: { title: textIn(pack.title, 'en') },
    reason,
    undo: 'step',
    rows: [binAssessment(id, call.now())],
    touched: TOUCHED,
  })
  return null
}
