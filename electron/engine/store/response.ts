import { Refusal } from '@shared/contract/error'
import { actionSchema, type Action, type ActionPartner } from '@shared/response/action'
import { decisionSchema, type Decision } from '@shared/response/decision'
import type { Closing, Finding } from '@shared/response/finding'
import { grouped } from './by-id'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

type FindingRow = {
  id: string
  title: string
  description: string | null
  subject_type: Finding['subjectType']
  subject_id: string | null
  kind: Finding['kind']
  source: Finding['source']
  source_grade: Finding['sourceGrade']
  observed_on: string | null
  indicator_id: string | null
  indicator_strength: Finding['indicatorStrength']
  red_flag_severity: Finding['redFlagSeverity']
  section: string | null
  scale: number | null
  scope_of_impact: number | null
  irremediability: number | null
  likelihood: number | null
  leverage: number | null
  workers_affected: number | null
  involvement: Finding['involvement']
  involvement_reason: string | null
  audit_id: string | null
  grade: Finding['grade']
  criterion: string | null
  requirement_id: string | null
  root_cause: string | null
  status: Finding['status']
  closing_outcome: Closing['outcome'] | null
  closing_reason: string | null
  closing_verification: Closing['verification'] | null
  verified_by: string | null
  duplicate_of: string | null
  closed_on: string | null
  created_at: string
  updated_at: string
}

type DecisionRow = {
  id: string
  finding_id: string
  option: Decision['option']
  reasons: string
  effect_on_workers: string | null
  leverage_tried: string | null
  approver: string
  decided_on: string
  review_on: string
  exit_stages: string
  created_at: string
}

type ActionRow = {
  id: string
  finding_id: string
  kind: Action['kind']
  title: string
  description: string | null
  owner: string
  starts_on: string | null
  due_on: string
  status: Action['status']
  measure: string | null
  completed_on: string | null
  completion_note: string | null
  verification: Action['verification']
  cost_minor: number | null
  cost_currency: string | null
  depends_on: string
  created_at: string
  updated_at: string
}

export interface ResponseTables {
  finding: FindingRow
  decision: DecisionRow
  action: ActionRow
  action_partner: PartnerRow
}

type PartnerRow = {
  id: string
  action_id: string
  subject_type: ActionPartner['subjectType']
  subject_id: string
  status: ActionPartner['status']
  done_on: string | null
  note: string | null
}

const findingToRow = (finding: Finding): FindingRow => ({
  id: finding.id,
  title: finding.title,
  description: finding.description,
  subject_type: finding.subjectType,
  subject_id: finding.subjectId,
  kind: finding.kind,
  source: finding.source,
  source_grade: finding.sourceGrade,
  observed_on: finding.observedOn,
  indicator_id: finding.indicatorId,
  indicator_strength: finding.indicatorStrength,
  red_flag_severity: finding.redFlagSeverity,
  section: finding.section,
  scale: finding.scale,
  scope_of_impact: finding.scopeOfImpact,
  irremediability: finding.irremediability,
  likelihood: finding.likelihood,
  leverage: finding.leverage,
  workers_affected: finding.workersAffected,
  involvement: finding.involvement,
  involvement_reason: finding.involvementReason,
  audit_id: finding.auditId,
  grade: finding.grade,
  criterion: finding.criterion,
  requirement_id: finding.requirementId,
  root_cause: finding.rootCause,
  status: finding.status,
  ...closingToColumns(finding.closing),
  created_at: finding.createdAt,
  updated_at: finding.updatedAt,
})

const closingToColumns = (closing: Closing | null) => ({
  closing_outcome: closing?.outcome ?? null,
  closing_reason: closing?.reason ?? null,
  closing_verification: closing?.verification ?? null,
  verified_by: closing?.verifiedBy ?? null,
  closed_on: closing?.closedOn ?? null,
  duplicate_of: closing?.duplicateOf ?? null,
})

/** The parts of a closing are there together or not at all; the table checks it. */
function columnsToClosing(row: FindingRow): Closing | null {
  const { closing_outcome, closing_reason, closing_verification, verified_by, closed_on } = row
  if (
    closing_outcome === null ||
    closing_reason === null ||
    closing_verification === null ||
    closed_on === null
  )
    return null
  return {
    outcome: closing_outcome,
    reason: closing_reason,
    verification: closing_verification,
    verifiedBy: verified_by,
    closedOn: closed_on,
    duplicateOf: row.duplicate_of,
  }
}

const rowToFinding = (row: FindingRow): Finding => ({
  id: row.id,
  title: row.title,
  description: row.description,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  kind: row.kind,
  source: row.source,
  sourceGrade: row.source_grade,
  observedOn: row.observed_on,
  indicatorId: row.indicator_id,
  indicatorStrength: row.indicator_strength,
  redFlagSeverity: row.red_flag_severity,
  section: row.section,
  scale: row.scale,
  scopeOfImpact: row.scope_of_impact,
  irremediability: row.irremediability,
  likelihood: row.likelihood,
  leverage: row.leverage,
  workersAffected: row.workers_affected,
  involvement: row.involvement,
  involvementReason: row.involvement_reason,
  auditId: row.audit_id,
  grade: row.grade,
  criterion: row.criterion,
  requirementId: row.requirement_id,
  rootCause: row.root_cause,
  status: row.status,
  closing: columnsToClosing(row),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const exitStagesSchema = decisionSchema.shape.exitStages

const rowToDecision = (row: DecisionRow): Decision => ({
  id: row.id,
  findingId: row.finding_id,
  option: row.option,
  reasons: row.reasons,
  effectOnWorkers: row.effect_on_workers,
  leverageTried: row.leverage_tried,
  approver: row.approver,
  decidedOn: row.decided_on,
  reviewOn: row.review_on,
  exitStages: exitStagesSchema.parse(JSON.parse(row.exit_stages)),
  createdAt: row.created_at,
})

const actionToRow = (action: Action): ActionRow => ({
  id: action.id,
  finding_id: action.findingId,
  kind: action.kind,
  title: action.title,
  description: action.description,
  owner: action.owner,
  starts_on: action.startsOn,
  due_on: action.dueOn,
  status: action.status,
  measure: action.measure === null ? null : JSON.stringify(action.measure),
  completed_on: action.completedOn,
  completion_note: action.completionNote,
  verification: action.verification,
  cost_minor: action.cost?.minor ?? null,
  cost_currency: action.cost?.currency ?? null,
  depends_on: JSON.stringify(action.dependsOn),
  created_at: action.createdAt,
  updated_at: action.updatedAt,
})

const measureSchema = actionSchema.shape.measure
const dependsOnSchema = actionSchema.shape.dependsOn

function costOf({ cost_minor: minor, cost_currency: currency }: ActionRow): Action['cost'] {
  return minor === null || currency === null ? null : { minor, currency, rateDate: null }
}

const rowToPartner = (row: PartnerRow): ActionPartner => ({
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  status: row.status,
  doneOn: row.done_on,
  note: row.note,
})

const rowToAction = (row: ActionRow, partners: readonly PartnerRow[]): Action => ({
  id: row.id,
  findingId: row.finding_id,
  kind: row.kind,
  title: row.title,
  description: row.description,
  owner: row.owner,
  startsOn: row.starts_on,
  dueOn: row.due_on,
  status: row.status,
  measure: row.measure === null ? null : measureSchema.parse(JSON.parse(row.measure)),
  completedOn: row.completed_on,
  completionNote: row.completion_note,
  verification: row.verification,
  cost: costOf(row),
  dependsOn: dependsOnSchema.parse(JSON.parse(row.depends_on)),
  partners: partners.map(rowToPartner),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export const insertFinding = (finding: Finding): RowOp => insert('finding', findingToRow(finding))
export const updateFinding = (finding: Finding): RowOp => update('finding', finding.id, findingToRow(finding))
export const insertAction = (action: Action): RowOp => insert('action', actionToRow(action))
export const updateAction = (action: Action): RowOp => update('action', action.id, actionToRow(action))

export const insertDecision = (decision: Decision): RowOp =>
  insert('decision', {
    id: decision.id,
    finding_id: decision.findingId,
    option: decision.option,
    reasons: decision.reasons,
    effect_on_workers: decision.effectOnWorkers,
    leverage_tried: decision.leverageTried,
    approver: decision.approver,
    decided_on: decision.decidedOn,
    review_on: decision.reviewOn,
    exit_stages: JSON.stringify(decision.exitStages),
    created_at: decision.createdAt,
  })

/** Changes the stages of an exit; the decision itself stays as it was taken. */
export const updateExitStages = ({ id, exitStages }: Pick<Decision, 'id' | 'exitStages'>): RowOp =>
  update('decision', id, { exit_stages: JSON.stringify(exitStages) })

/** All findings, open and closed. */
export async function readFindings(store: Store): Promise<Finding[]> {
  const rows = await store.db.selectFrom('finding').selectAll().orderBy('id').execute()
  return rows.map(rowToFinding)
}

export async function readDecisions(store: Store): Promise<Decision[]> {
  const rows = await store.db.selectFrom('decision').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(rowToDecision)
}

export async function readActions(store: Store): Promise<Action[]> {
  const [rows, partners] = await Promise.all([
    store.db.selectFrom('action').selectAll().orderBy('due_on').orderBy('id').execute(),
    store.db.selectFrom('action_partner').selectAll().orderBy('id').execute(),
  ])
  const partnersOf = grouped(partners, partner => partner.action_id)
  return rows.map(row => rowToAction(row, partnersOf(row.id)))
}

/** Rows that bring the partners of an action from how they were to how they are: unchanged ones are left alone. */
export async function partnerOps(
  store: Store,
  actionId: string,
  partners: readonly ActionPartner[],
  newId: () => string,
): Promise<RowOp[]> {
  const rows = await store.db
    .selectFrom('action_partner')
    .selectAll()
    .where('action_id', '=', actionId)
    .execute()
  const before = new Map(rows.map(row => [row.subject_id, row]))
  const kept = new Set(partners.map(({ subjectId }) => subjectId))
  return [
    ...rows.filter(row => !kept.has(row.subject_id)).map(row => remove('action_partner', row.id)),
    ...partners.flatMap(({ subjectType, subjectId, status, doneOn, note }) => {
      const found = before.get(subjectId)
      const values = { status, done_on: doneOn, note }
      if (found === undefined)
        return insert('action_partner', {
          id: newId(),
          action_id: actionId,
          subject_type: subjectType,
          subject_id: subjectId,
          ...values,
        })
      const same = found.status === status && found.done_on === doneOn && found.note === note
      return same ? [] : update('action_partner', found.id, values)
    }),
  ]
}

export async function oneFinding(store: Store, id: string): Promise<Finding> {
  const row = await store.db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'finding', id } })
  return rowToFinding(row)
}

export async function oneAction(store: Store, id: string): Promise<Action> {
  const found = (await readActions(store)).find(action => action.id === id)
  if (!found) throw new Refusal({ code: 'not-found', params: { table: 'action', id } })
  return found
}
