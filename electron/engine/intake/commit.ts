import type { OutputOf } from '@shared/contract/contract'
import type { PlanInput } from '@shared/contract/intake'
import type { Call } from '../call'
import { insert, type ChangeDraft, type RowOp } from '../store/change'
import { decisionRow, keptDecisions } from '../store/duplicates'
import { insertEvidence } from '../store/evidence'
import { importToRow, matchRows, plannedCount, plannedRows } from '../store/intake'
import { givesWay } from '../gives-way'
import { IMPORTER_VERSION } from './importer-version'
import { makePlan, type MadePlan } from './make-plan'
import { isEmpty, planResult, recordCounts } from './plan-view'
import { rememberMappings } from './remember-mapping'
import { writeReturned } from './returned'

/**
 * Plans the list anew and writes it in one change: the import, its file's bytes, and every record. Refused when the
 * workspace changed in between; a list that brings nothing new writes nothing.
 */
export async function commitList(call: Call, input: PlanInput): Promise<OutputOf<'intake.commit'>> {
  const made = await makePlan(call, input)
  const result = planResult(made)
  if (input.returnTo !== null) await writeReturned(call, input.returnTo, made)
  const isNothing = isEmpty(made.plan) && made.plan.decided.length === 0
  if (!isNothing) {
    call.progress({ phase: 'write', done: 0, total: plannedCount(made.plan) })
    await givesWay(call)
    await write(call, made)
  }
  if (input.sheets !== null) await rememberMappings(call, made.sheets, made.list.name)
  return { ...result, importId: isNothing ? null : made.importId }
}

async function write(call: Call, made: MadePlan): Promise<void> {
  const { list, plan } = made
  const { added, updated, joined } = plan.counts
  const decided = await decidedRows(call, plan)
  const total = plannedCount(plan)
  const draft: ChangeDraft = {
    topic: 'intake',
    action: 'intake.commit',
    summary: { fileName: list.name, added, updated, count: added + updated + joined },
    undo: 'step',
    rows: rowsOf(call, made, decided),
    bulk: [
      { table: 'blob', rows: [blobRow(made)], onConflict: 'ignore' },
      { table: 'import_row', rows: matchRows(made.importId, plan) },
    ],
    touched: ['intake', 'duplicates', 'suppliers', 'corridors', 'risk', 'screening', 'evidence'],
    expectHead: made.head,
  }
  await call.changeAtLength(draft, rows =>
    call.progress({ phase: 'write', done: Math.min(rows, total), total }),
  )
}

function* rowsOf(call: Call, made: MadePlan, decided: readonly RowOp[]): Generator<RowOp> {
  yield insert('import', importRow(call, made))
  yield* evidenceRows(call, made)
  yield* plannedRows(made.plan)
  yield* decided
}

/** What was decided about likely duplicates stays with the import: one undo takes both back. */
async function decidedRows(call: Call, { decided }: MadePlan['plan']): Promise<RowOp[]> {
  if (decided.length === 0) return []
  const known = await keptDecisions(call.store)
  const kept = { note: null, decidedAt: call.now(), decidedBy: call.actor }
  return decided.map(each => decisionRow({ ...each, ...kept, id: call.newId() }, known))
}

function importRow(call: Call, { importId, list, sheets, plan }: MadePlan) {
  return importToRow({
    id: importId,
    at: call.now(),
    fileName: list.name,
    sizeBytes: list.bytes.byteLength,
    sha256: list.sha256,
    format: list.content.format,
    encoding: list.content.encoding,
    importerVersion: IMPORTER_VERSION,
    mapping: sheets.map(sheet => sheet.mapping),
    counts: plan.counts,
    records: recordCounts(plan),
  })
}

/** The file of a declaration is evidence; it names persons, so it leaves in no bundle unless somebody says so. */
function evidenceRows(call: Call, { list, plan, declaration }: MadePlan): RowOp[] {
  if (declaration === null || declaration.isKept || plan.records.declarations.length === 0) return []
  return [
    insertEvidence({
      id: declaration.evidenceId,
      title: `${declaration.template.profile.id} ${declaration.template.revision ?? ''} ${list.name}`.trim(),
      note: null,
      validUntil: null,
      language: null,
      restricted: true,
      fileName: list.name,
      sha256: list.sha256,
      sizeBytes: list.bytes.byteLength,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      addedAt: call.now(),
      addedBy: call.actor,
      pages: null,
      replacedBy: null,
    }),
  ]
}

function blobRow({ list }: MadePlan) {
  return { sha256: list.sha256, size_bytes: list.bytes.byteLength, bytes: list.bytes }
}
