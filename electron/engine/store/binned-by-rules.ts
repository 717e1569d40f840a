import type { BinnedByRule } from '@shared/steps/retention'
import type { Store } from './store'

export type RetiredRecord = BinnedByRule & { readonly id: string }

/** Records with a last valid day that lie in the bin because a rule on how long they are kept put them there, and nobody by hand. */
export function readBinnedByRules({ sqlite }: Store): RetiredRecord[] {
  // The history says who put a record there: the entry that wrote this very moment, also where it was undone and done again.
  const sql = (kind: BinnedByRule['kind']) =>
    `SELECT '${kind}' AS kind, x.id, x.valid_until AS endedOn, x.deleted_at AS binnedAt FROM ${kind} x
     WHERE x.deleted_at IS NOT NULL AND x.valid_until IS NOT NULL AND EXISTS (
       SELECT 1 FROM trail_row r JOIN trail t ON t.seq = r.seq
       WHERE r.row_id = x.id AND r.table_name = '${kind}' AND t.action = 'steps.apply-retention'
         AND json_extract(r.after, '$.deleted_at') = x.deleted_at)`
  return sqlite.prepare<[], RetiredRecord>(`${sql('evidence')} UNION ALL ${sql('assessment')}`).all()
}
