import type { Assessment, AssessedType, KeptAnswer } from '@shared/assessment/record'
import { answerValueSchema } from '@shared/assessment/answer'
import { Refusal } from '@shared/contract/error'
import { canonicalJson } from '@shared/text/canonical-json'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

type AssessmentRow = {
  id: string
  pack_id: string
  pack_version: string
  subject_type: AssessedType
  subject_id: string | null
  started_on: string
  previous_id: string | null
  declared_name: string | null
  declared_position: string | null
  declared_on: string | null
  valid_until: string | null
  deleted_at: string | null
  updated_at: string
}

type AnswerRow = {
  id: string
  assessment_id: string
  question_id: string
  value: string
  verification: KeptAnswer['verification']
  note: string | null
  answered_at: string
}

export interface AssessmentTables {
  assessment: AssessmentRow
  assessment_answer: AnswerRow
}

const toRow = (assessment: Assessment): AssessmentRow => ({
  id: assessment.id,
  pack_id: assessment.packId,
  pack_version: assessment.packVersion,
  subject_type: assessment.subjectType,
  subject_id: assessment.subjectId,
  started_on: assessment.startedOn,
  previous_id: assessment.previousId,
  declared_name: assessment.declaration?.name ?? null,
  declared_position: assessment.declaration?.position ?? null,
  declared_on: assessment.declaration?.declaredOn ?? null,
  valid_until: assessment.validUntil,
  deleted_at: null,
  updated_at: assessment.updatedAt,
})

const fromRow = (row: AssessmentRow): Assessment => ({
  id: row.id,
  packId: row.pack_id,
  packVersion: row.pack_version,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  startedOn: row.started_on,
  previousId: row.previous_id,
  declaration: declarationOf(row),
  validUntil: row.valid_until,
  updatedAt: row.updated_at,
})

function declarationOf(row: AssessmentRow): Assessment['declaration'] {
  const { declared_name: name, declared_position: position, declared_on: declaredOn } = row
  if (name === null || position === null || declaredOn === null) return null
  return { name, position, declaredOn }
}

const answerToRow = (answer: KeptAnswer): AnswerRow => ({
  id: answer.id,
  assessment_id: answer.assessmentId,
  question_id: answer.questionId,
  value: canonicalJson(answer.value),
  verification: answer.verification,
  note: answer.note,
  answered_at: answer.answeredAt,
})

const rowToAnswer = (row: AnswerRow): KeptAnswer => ({
  id: row.id,
  assessmentId: row.assessment_id,
  questionId: row.question_id,
  value: answerValueSchema.parse(JSON.parse(row.value)),
  verification: row.verification,
  note: row.note,
  answeredAt: row.answered_at,
})

export const insertAssessment = (assessment: Assessment): RowOp => insert('assessment', toRow(assessment))
export const updateAssessment = (assessment: Assessment): RowOp =>
  update('assessment', assessment.id, toRow(assessment))
export const binAssessment = (id: string, at: string): RowOp =>
  update('assessment', id, { deleted_at: at, updated_at: at })
export const insertAssessmentAnswer = (answer: KeptAnswer): RowOp =>
  insert('assessment_answer', answerToRow(answer))
export const updateAssessmentAnswer = (answer: KeptAnswer): RowOp =>
  update('assessment_answer', answer.id, answerToRow(answer))

/** Assessments that aren't in the bin, newest first. */
export async function readAssessments(store: Store): Promise<Assessment[]> {
  const rows = await store.db
    .selectFrom('assessment')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** One assessment; refuses with `not-found` where there is none or it lies in the bin. */
export async function readAssessment(store: Store, id: string): Promise<Assessment> {
  const row = await store.db
    .selectFrom('assessment')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'assessment', id } })
  return fromRow(row)
}

/** The answers of one assessment, by question. */
export async function readAssessmentAnswers(
  store: Store,
  assessmentId: string,
): Promise<Map<string, KeptAnswer>> {
  const rows = await store.db
    .selectFrom('assessment_answer')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('question_id')
    .execute()
  return new Map(rows.map(row => [row.question_id, rowToAnswer(row)]))
}

/** The edge of a hotspot within this distance makes a place one near conflict (risk model 4.8). */
const NEAR_CONFLICT_KM = 100

/**
 * Whether the last score run puts the subject near conflict: a site within 100 km of a hotspot's edge, or a corridor in
 * band high or critical; of a recruiter its corridors, of the entity everything. Without a run nothing is known to be.
 */
export async function isNearConflict(store: Store, type: AssessedType, id: string | null): Promise<boolean> {
  const run = await store.db
    .selectFrom('score_run')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!run) return false
  const found = await store.db
    .selectFrom('score')
    .leftJoin('corridor', 'corridor.id', 'score.subject_id')
    .select('score.subject_id')
    .where('score.run_id', '=', run.id)
    .where(where =>
      where.or([
        where('score.nearest_edge_km', '<=', NEAR_CONFLICT_KM),
        where.and([
          where('score.subject_type', '=', 'corridor'),
          where('score.band', 'in', ['high', 'critical']),
        ]),
      ]),
    )
    .$if(type === 'recruiter', query => query.where('corridor.recruiter_id', '=', id))
    .$if(type !== 'entity' && type !== 'recruiter', query =>
      query.where(where => where.or([where('score.subject_id', '=', id), where('score.parent_id', '=', id)])),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether a corridor of the recruiter, or any of the entity's, crosses a border. */
export async function crossesBorder(store: Store, type: AssessedType, id: string | null): Promise<boolean> {
  const found = await store.db
    .selectFrom('corridor_stop')
    .innerJoin('corridor', 'corridor.id', 'corridor_stop.corridor_id')
    .select('corridor.id')
    .where('corridor.deleted_at', 'is', null)
    .$if(type === 'recruiter', query => query.where('corridor.recruiter_id', '=', id))
    .$if(type === 'supplier', query => query.where('corridor.supplier_id', '=', id))
    .$if(type === 'corridor', query => query.where('corridor.id', '=', id))
    .groupBy('corridor.id')
    .having(where => where.fn.count('corridor_stop.country').distinct(), '>', 1)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
