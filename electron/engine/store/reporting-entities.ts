import { Refusal } from '@shared/contract/error'
import { NO_ANSWERS, reportingAnswersSchema } from '@shared/disclosure/applies'
import {
  reportingEntitySchema,
  type ReportingEntity,
  type ReportingEntityDraft,
} from '@shared/disclosure/reporting-entity'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'
import { readWorkspace } from './workspace'

export interface ReportingEntityRow {
  id: string
  relation: ReportingEntity['relation']
  name: string
  country: string | null
  registration_number: string | null
  answers: string
  regimes: string
  created_at: string
}

/** Questions that came after an answer was saved are open, not wrong. */
const answersOf = (text: string) =>
  reportingAnswersSchema.parse({ ...NO_ANSWERS, ...(JSON.parse(text) as object) })

const fromRow = (row: ReportingEntityRow): ReportingEntity =>
  reportingEntitySchema.parse({
    id: row.id,
    relation: row.relation,
    name: row.name,
    country: row.country,
    registrationNumber: row.registration_number,
    answers: answersOf(row.answers),
    regimes: JSON.parse(row.regimes) as unknown,
  })

/** The workspace's own entity first, by its name of today; then the others in the order in which they were added. */
export async function readReportingEntities(store: Store): Promise<ReportingEntity[]> {
  const rows = await store.db.selectFrom('reporting_entity').selectAll().orderBy('id').execute()
  const kept = rows.map(fromRow)
  const { entity } = await readWorkspace(store)
  const own = kept.find(one => one.relation === 'self')
  const { name, country, registrationNumber } = entity
  const known = {
    ...NO_ANSWERS,
    seat: country === null ? null : [country],
    employees: entity.employees,
  }
  const self: ReportingEntity = {
    id: own?.id ?? null,
    relation: 'self',
    name,
    country,
    registrationNumber,
    answers: own?.answers ?? known,
    regimes: own?.regimes ?? [],
  }
  return [self, ...kept.filter(one => one.relation !== 'self')]
}

const columns = (draft: ReportingEntityDraft) => ({
  relation: draft.relation,
  name: draft.name,
  country: draft.country,
  registration_number: draft.registrationNumber,
  answers: JSON.stringify(draft.answers),
  regimes: JSON.stringify(draft.regimes),
})

export const insertReportingEntity = (id: string, draft: ReportingEntityDraft, at: string): RowOp =>
  insert('reporting_entity', { id, ...columns(draft), created_at: at })

export const updateReportingEntity = (id: string, draft: ReportingEntityDraft): RowOp =>
  update('reporting_entity', id, columns(draft))

export const removeReportingEntity = (id: string): RowOp => remove('reporting_entity', id)

/** Refuses with `not-found` when there is no such entity. */
export async function oneReportingEntity(store: Store, id: string): Promise<ReportingEntity> {
  const found = (await readReportingEntities(store)).find(one => one.id === id)
  if (found === undefined) throw new Refusal({ code: 'not-found', detail: 'reporting-entity' })
  return found
}
