import type { StepAnswer } from '@shared/steps/answer'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

type StepAnswerRow = {
  id: string
  requirement_id: string
  maturity: number | null
  verification: StepAnswer['verification']
  note: string | null
  owner: string | null
  due_on: string | null
  not_applicable_reason: string | null
  assessed_on: string | null
  framework_version: string
  updated_at: string
}

export interface StepsTables {
  step_answer: StepAnswerRow
}

const answerToRow = (answer: StepAnswer): StepAnswerRow => ({
  id: answer.id,
  requirement_id: answer.requirementId,
  maturity: answer.maturity,
  verification: answer.verification,
  note: answer.note,
  owner: answer.owner,
  due_on: answer.dueOn,
  not_applicable_reason: answer.notApplicableReason,
  assessed_on: answer.assessedOn,
  framework_version: answer.frameworkVersion,
  updated_at: answer.updatedAt,
})

const rowToAnswer = (row: StepAnswerRow): StepAnswer => ({
  id: row.id,
  requirementId: row.requirement_id,
  maturity: row.maturity,
  verification: row.verification,
  note: row.note,
  owner: row.owner,
  dueOn: row.due_on,
  notApplicableReason: row.not_applicable_reason,
  assessedOn: row.assessed_on,
  frameworkVersion: row.framework_version,
  updatedAt: row.updated_at,
})

export const insertAnswer = (answer: StepAnswer): RowOp => insert('step_answer', answerToRow(answer))
export const updateAnswer = (answer: StepAnswer): RowOp =>
  update('step_answer', answer.id, answerToRow(answer))

/** All answers, by requirement. */
export async function readAnswers(store: Store): Promise<Map<string, StepAnswer>> {
  const rows = await store.db.selectFrom('step_answer').selectAll().orderBy('requirement_id').execute()
  return new Map(rows.map(row => [row.requirement_id, rowToAnswer(row)]))
}
