import type { InputOf } from '@shared/contract/contract'
import type { ListedMerge, MergePreview } from '@shared/contract/duplicates'
import { Refusal } from '@shared/contract/error'
import { mergeConflicts, mergedRecord } from '@shared/duplicates/merge'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Topic } from '@shared/contract/topic'
import type { Call } from '../call'
import { insert, update, type RowOp } from '../store/change'
import { movedRowSchema, openMerges, type MovedRow } from '../store/duplicates'
import { isBelow, movesOf } from '../store/party-references'
import type { TableName } from '../store/tables'
import { decidedRow } from './decide'
import { changedParty, partyRecord, type PartyRecord } from './parties'

export const TOUCHED: readonly Topic[] = [
  'duplicates',
  'suppliers',
  'corridors',
  'risk',
  'screening',
  'response',
  'remedy',
  'grievances',
  'audits',
  'disclosure',
]

type MergeInput = Omit<InputOf<'duplicates.merge'>, 'take' | 'note'>

async function bothSides(
  call: Call,
  { kind, keepId, loseId }: MergeInput,
): Promise<[PartyRecord, PartyRecord]> {
  if (keepId === loseId) throw new Refusal({ code: 'refused', detail: 'same-record' })
  const kept = await partyRecord(call.store, kind, keepId)
  const lost = await partyRecord(call.store, kind, loseId)
  if (kept.ref.supplierId !== lost.ref.supplierId)
    throw new Refusal({ code: 'refused', detail: 'sites-of-two-suppliers' })
  if (kind === 'recruiter' && isBelow(call.store, keepId, loseId))
    throw new Refusal({ code: 'refused', detail: 'keeps-agent', params: { name: kept.record.name } })
  return [kept, lost]
}

/** What a merge would do, for the person to look at first. */
export async function previewMerge(call: Call, input: MergeInput): Promise<MergePreview> {
  const [kept, lost] = await bothSides(call, input)
  const { filled } = mergedRecord(input.kind, { ...kept.record }, { ...lost.record })
  return {
    kept: kept.ref,
    lost: lost.ref,
    moves: { ...movesOf(call.store, input.kind, lost.record.id, kept.record.id).counts },
    fills: Object.keys(filled).filter(field => field !== 'aliases' && field !== 'custom'),
    conflicts: [...mergeConflicts(input.kind, { ...kept.record }, { ...lost.record })],
  }
}

/** Points a moved row to another party. Column names come from our own list of references. */
export const pointedTo = ({ table, id, column }: MovedRow, partyId: string): RowOp => ({
  op: 'update',
  table: table as TableName,
  id,
  values: { [column]: partyId },
})

/**
 * Makes two records one, in one step that undo takes back: sites, relations, findings, answers and decisions go to the
 * kept record, the losing record goes into the bin whole, with its file, sheet and row, and its name stays as another name.
 */
export async function merge(call: Call, input: InputOf<'duplicates.merge'>): Promise<{ mergeId: string }> {
  const [kept, lost] = await bothSides(call, input)
  const at = call.now()
  const { values, filled } = mergedRecord(input.kind, { ...kept.record }, { ...lost.record }, input.take)
  const { moved } = movesOf(call.store, input.kind, lost.record.id, kept.record.id)
  const mergeId = call.newId()
  await call.change({
    topic: 'duplicates',
    action: 'duplicates.merge',
    summary: { kept: kept.record.name, lost: lost.record.name, moved: moved.length },
    reason: input.note,
    undo: 'step',
    rows: [
      changedParty(kept, { ...values, updatedAt: at }),
      ...moved.map(row => pointedTo(row, kept.record.id)),
      update(input.kind, lost.record.id, { deleted_at: at, updated_at: at }),
      await decidedRow(call, 'same', lost, kept, input.note),
      insert('party_merge', {
        id: mergeId,
        subject_type: input.kind,
        kept_id: kept.record.id,
        lost_id: lost.record.id,
        lost_name: lost.record.name,
        moved: canonicalJson(moved),
        filled: canonicalJson(filled),
        note: input.note,
        merged_at: at,
        merged_by: call.actor,
        parted_at: null,
      }),
    ],
    touched: TOUCHED,
  })
  return { mergeId }
}

export async function listMerges(call: Call, keptId: string): Promise<ListedMerge[]> {
  const rows = await openMerges(call.store, keptId)
  return rows.map(row => ({
    id: row.id,
    kind: row.subject_type,
    keptId: row.kept_id,
    lostId: row.lost_id,
    lostName: row.lost_name,
    moved: movedRowSchema.array().parse(JSON.parse(row.moved)).length,
    note: row.note,
    mergedAt: row.merged_at,
    mergedBy: row.merged_by,
  }))
}
