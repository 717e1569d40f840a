import type { OutputOf } from '@shared/contract/contract'
import type { ListFormat, PlanInput } from '@shared/contract/intake'
import type { SheetMapping } from '@shared/intake/mapping'
import type { ImportPlan } from '@shared/intake/plan/plan'
import type { Call } from '../call'
import { insert, type ChangeDraft, type RowOp } from '../store/change'
import { decisionRow, keptDecisions } from '../store/duplicates'
import { insertEvidence } from '../store/evidence'
import { importToRow, matchRows, plannedCount, plannedRows } from '../store/intake'
import { givesWay } from '../gives-way'
import { IMPORTER_VERSION } from './importer-version'
import type { LoadedList } from './load-list'
import { makePlan, type MadePlan } from './make-plan'
import { isEmpty, planResult, recordCounts } from './plan-view'
import { mappingsToRemember, rememberMappings } from './remember-mapping'
import { writeReturned } from './returned'

/**
 * Plans the list anew and writes it in one change: the import, its file's bytes, and every record. Refused when the
 * workspace changed in between; a list that brings nothing new writes nothing.
 */
export async function commitList(call: Call, input: PlanInput): Promise<OutputOf<'intake.commit'>> {
  const { result, mappings, bringing } = await readyToWrite(call, input)
  if (bringing !== null) {
    call.progress({ phase: 'write', done: 0, total: plannedCount(bringing.plan) })
    await givesWay(call)
    await write(call, bringing)
  }
  await rememberMappings(call, mappings, bringing?.file.name ?? '')
  return { ...result, importId: bringing?.importId ?? null }
}

/** What is to be written: the plan without the list's cells, which would lie in memory while a large list is written. */
interface Bringing extends Pick<MadePlan, 'importId' | 'plan' | 'head' | 'declaration'> {
  readonly file: Pick<LoadedList, 'name' | 'bytes' | 'sha256'>
  readonly format: ListFormat
  readonly encoding: string | null
  readonly mapping: readonly SheetMapping[]
}

/** Plans the list and writes the returned copy, for which its cells are needed; `bringing` is null when nothing is new. */
async function readyToWrite(call: Call, input: PlanInput) {
  const made = await makePlan(call, input)
  const { importId, plan, head, declaration, list, sheets } = made
  if (input.returnTo !== null) await writeReturned(call, input.returnTo, made)
  const mappings = input.sheets === null ? [] : await mappingsToRemember(call, sheets, list.name)
  const isNothing = isEmpty(plan) && plan.decided.length === 0
  const { name, bytes, sha256 } = list
  const { format, encoding } = list.content
  const bringing: Bringing = {
    ...{ importId, plan, head, declaration, format, encoding },
    file: { name, bytes, sha256 },
    mapping: sheets.map(sheet => sheet.mapping),
  }
  return { result: planResult(made), mappings, bringing: isNothing ? null : bringing }
}

async function write(call: Call, bringing: Bringing): Promise<void> {
  const { file, plan } = bringing
  const { added, updated, joined } = plan.counts
  const decided = await decidedRows(call, plan)
  const total = plannedCount(plan)
  const draft: ChangeDraft = {
    topic: 'intake',
    action: 'intake.commit',
    summary: { fileName: file.name, added, updated, count: added + updated + joined },
    undo: 'step',
    rows: rowsOf(call, bringing, decided),
    bulk: [
      { table: 'blob', rows: [blobRow(bringing)], onConflict: 'ignore' },
      { table: 'import_row', rows: matchRows(bringing.importId, plan) },
    ],
    touched: ['intake', 'duplicates', 'suppliers', 'corridors', 'risk', 'screening', 'evidence'],
    expectHead: bringing.head,
  }
  await call.changeAtLength(draft, rows =>
    call.progress({ phase: 'write', done: Math.min(rows, total), total }),
  )
}

function* rowsOf(call: Call, bringing: Bringing, decided: readonly RowOp[]): Generator<RowOp> {
  yield insert('import', importRow(call, bringing))
  yield* evidenceRows(call, bringing)
  yield* plannedRows(bringing.plan)
  yield* decided
}

/** What was decided about likely duplicates stays with the import: one undo takes both back. */
async function decidedRows(call: Call, { decided }: ImportPlan): Promise<RowOp[]> {
  if (decided.length === 0) return []
  const known = await keptDecisions(call.store)
  const kept = { note: null, decidedAt: call.now(), decidedBy: call.actor }
  return decided.map(each => decisionRow({ ...each, ...kept, id: call.newId() }, known))
}

function importRow(call: Call, { importId, file, format, encoding, mapping, plan }: Bringing) {
  return importToRow({
    id: importId,
    at: call.now(),
    fileName: file.name,
    sizeBytes: file.bytes.byteLength,
    sha256: file.sha256,
    format,
    encoding,
    importerVersion: IMPORTER_VERSION,
    mapping,
    counts: plan.counts,
    records: recordCounts(plan),
  })
}

/** The file of a declaration is evidence; it names persons, so it leaves in no bundle unless somebody says so. */
function evidenceRows(call: Call, { file, plan, declaration }: Bringing): RowOp[] {
  if (declaration === null || declaration.isKept || plan.records.declarations.length === 0) return []
  return [
    insertEvidence({
      id: declaration.evidenceId,
      title: `${declaration.template.profile.id} ${declaration.template.revision ?? ''} ${file.name}`.trim(),
      note: null,
      validUntil: null,
      language: null,
      restricted: true,
      fileName: file.name,
      sha256: file.sha256,
      sizeBytes: file.bytes.byteLength,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      addedAt: call.now(),
      addedBy: call.actor,
      pages: null,
      replacedBy: null,
    }),
  ]
}

function blobRow({ file }: Bringing) {
  return { sha256: file.sha256, size_bytes: file.bytes.byteLength, bytes: file.bytes }
}
