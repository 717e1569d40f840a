import { listEntrySchema } from '@shared/screening/entry'
import type { ScreenedType } from '@shared/contract/screening'
import type { ListKind } from '@shared/screening/lists'
import { readConfirmed } from '../store/screening-decisions'
import type { Store } from '../store/store'

/** A match with a listed party that a person confirmed; the listing still stands on the current edition. */
export interface ConfirmedMatch {
  readonly subjectType: ScreenedType
  readonly subjectId: string
  readonly listCode: string
  readonly listTitle: string
  /** Only a match with a sanctions list is a prohibition. */
  readonly listKind: ListKind
  readonly entryKey: string
  /** The listed party's main name. */
  readonly caption: string
  readonly programmes: readonly string[]
  readonly decidedAt: string
  readonly reason: string
}

/** Every confirmed match, for floor F1 of the risk model and for statements. */
export async function confirmedMatches(store: Store): Promise<ConfirmedMatch[]> {
  const rows = await readConfirmed(store)
  return rows.map(row => {
    const entry = listEntrySchema.parse(JSON.parse(row.entry))
    return {
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      listCode: row.list_code,
      listTitle: row.list_title,
      listKind: row.list_kind,
      entryKey: row.entry_key,
      caption: entry.names[0]?.text ?? row.their_name,
      programmes: entry.programmes,
      decidedAt: row.decided_at,
      reason: row.reason,
    }
  })
}
