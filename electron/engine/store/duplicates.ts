import { z } from 'zod'
import type { DuplicateDecision, DuplicateVerdict } from '@shared/duplicates/decisions'
import { partySchema, type Party, type PartyKind } from '@shared/duplicates/party'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

export type DuplicateDecisionRow = {
  id: string
  subject_type: PartyKind
  verdict: DuplicateVerdict
  left_key: string
  left_id: string | null
  left_party: string
  right_key: string
  right_id: string | null
  right_party: string
  score: number
  note: string | null
  decided_at: string
  decided_by: string
}

export type PartyMergeRow = {
  id: string
  subject_type: PartyKind
  kept_id: string
  lost_id: string
  lost_name: string
  moved: string
  filled: string
  note: string | null
  merged_at: string
  merged_by: string
  parted_at: string | null
}

export interface DuplicatesTables {
  duplicate_decision: DuplicateDecisionRow
  party_merge: PartyMergeRow
}

/** A decision as it is kept: with both sides as they were when it was made. */
export interface KeptDecision extends DuplicateDecision {
  readonly id: string
  readonly leftParty: Party
  readonly rightParty: Party
  readonly score: number
  readonly note: string | null
  readonly decidedAt: string
  readonly decidedBy: string
}

const decisionToRow = (decision: KeptDecision): DuplicateDecisionRow => ({
  id: decision.id,
  subject_type: decision.kind,
  verdict: decision.verdict,
  left_key: decision.left.key,
  left_id: decision.left.recordId,
  left_party: JSON.stringify(decision.leftParty),
  right_key: decision.right.key,
  right_id: decision.right.recordId,
  right_party: JSON.stringify(decision.rightParty),
  score: decision.score,
  note: decision.note,
  decided_at: decision.decidedAt,
  decided_by: decision.decidedBy,
})

const rowToDecision = (row: DuplicateDecisionRow): KeptDecision => ({
  id: row.id,
  kind: row.subject_type,
  verdict: row.verdict,
  left: { key: row.left_key, recordId: row.left_id },
  right: { key: row.right_key, recordId: row.right_id },
  leftParty: partySchema.parse(JSON.parse(row.left_party)),
  rightParty: partySchema.parse(JSON.parse(row.right_party)),
  score: row.score,
  note: row.note,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
})

/** All decisions, the oldest first, so that later ones about the same pair are heard last. */
export async function keptDecisions(store: Store): Promise<KeptDecision[]> {
  const rows = await store.db
    .selectFrom('duplicate_decision')
    .selectAll()
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows.map(rowToDecision)
}

export async function decisionById(store: Store, id: string): Promise<KeptDecision | null> {
  const row = await store.db
    .selectFrom('duplicate_decision')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? rowToDecision(row) : null
}

/** Writes a decision; one about the same two sides is changed, not doubled. */
export function decisionRow(decision: KeptDecision, known: readonly KeptDecision[]): RowOp {
  const before = known.find(each => each.kind === decision.kind && sidesOf(each) === sidesOf(decision))
  const row = decisionToRow(decision)
  return before
    ? update('duplicate_decision', before.id, { ...row, id: before.id })
    : insert('duplicate_decision', row)
}

/** By records where both have one, else by names. */
function sidesOf({ left, right }: DuplicateDecision): string {
  const both = left.recordId !== null && right.recordId !== null
  const sides = both ? [left.recordId, right.recordId] : [left.key, right.key]
  return [...sides].sort().join('\n')
}

export const reopenedRow = (id: string, at: string, by: string): RowOp =>
  update('duplicate_decision', id, { verdict: 'open', decided_at: at, decided_by: by })

/** A row that a merge moved: where it lies, and the column that points to the party. */
export const movedRowSchema = z.strictObject({ table: z.string(), id: z.string(), column: z.string() })
export type MovedRow = z.infer<typeof movedRowSchema>

/** Records that were merged and not taken apart since: of one kept record, or all. */
export async function openMerges(store: Store, keptId: string | null = null): Promise<PartyMergeRow[]> {
  let query = store.db.selectFrom('party_merge').selectAll().where('parted_at', 'is', null)
  if (keptId !== null) query = query.where('kept_id', '=', keptId)
  return query.orderBy('merged_at').execute()
}

export async function mergeById(store: Store, id: string): Promise<PartyMergeRow | null> {
  const row = await store.db.selectFrom('party_merge').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The record each merged one went into, followed to the last: A into B, B into C makes A → C. */
export async function mergedInto(store: Store): Promise<ReadonlyMap<string, string>> {
  const merges = await openMerges(store)
  const next = new Map(merges.map(merge => [merge.lost_id, merge.kept_id]))
  const last = (id: string): string => {
    const seen = new Set<string>()
    let at = id
    for (let to = next.get(at); to !== undefined && !seen.has(at); to = next.get(at)) {
      seen.add(at)
      at = to
    }
    return at
  }
  return new Map([...next.keys()].map(id => [id, last(id)]))
}
