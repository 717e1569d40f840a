import type { StepAnswer } from '@shared/steps/answer'
import type { RowChange } from '@shared/steps/years'
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
  repeat_months: number | null
  last_done_on: string | null
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
  repeat_months: answer.repeatMonths,
  last_done_on: answer.lastDoneOn,
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
  repeatMonths: row.repeat_months,
  lastDoneOn: row.last_done_on,
})

export const insertAnswer = (answer: StepAnswer): RowOp => insert('step_answer', answerToRow(answer))
export const updateAnswer = (answer: StepAnswer): RowOp =>
  update('step_answer', answer.id, answerToRow(answer))

/** All answers, by requirement. */
export async function readAnswers(store: Store): Promise<Map<string, StepAnswer>> {
  const rows = await store.db.selectFrom('step_answer').selectAll().orderBy('requirement_id').execute()
  return answersByRequirement(rows)
}

export const answersByRequirement = (rows: readonly StepAnswerRow[]): Map<string, StepAnswer> =>
  new Map(rows.map(row => [row.requirement_id, rowToAnswer(row)]))

const NOT_ASKED_THEN = { repeat_months: null, last_done_on: null }

/** Every change of an answer since the workspace was made, in order: undone ones are in it twice. */
export function answerChanges(store: Store): RowChange<StepAnswerRow>[] {
  const rows = store.sqlite
    .prepare<[], { id: string; at: string; before: string | null; after: string | null }>(
      `SELECT r.row_id AS id, t.at, r.before, r.after FROM trail_row r JOIN trail t ON t.seq = r.seq
       WHERE r.table_name = 'step_answer' ORDER BY r.seq, r.n`,
    )
    .all()
  const values = (text: string | null) =>
    text === null ? null : (JSON.parse(text) as Partial<StepAnswerRow>)
  return rows.map(({ id, at, before, after }) => {
    const was = values(before)
    const is = values(after)
    return { id, at, before: was, after: was === null && is !== null ? { ...NOT_ASKED_THEN, ...is } : is }
  })
}
