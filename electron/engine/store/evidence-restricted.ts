import type { Store } from './store'

/** Entries of the trail about evidence that is restricted now or, where it was undone, ever was. */
export function evidenceToHide(store: Store): ReadonlySet<number> {
  const found = store.sqlite
    .prepare<[], { seq: number }>(
      `WITH hidden AS (
         SELECT id FROM evidence WHERE restricted = 1
         UNION
         SELECT row_id FROM trail_row
         WHERE table_name = 'evidence' AND row_id NOT IN (SELECT id FROM evidence)
           AND 1 IN (json_extract(before, '$.restricted'), json_extract(after, '$.restricted'))
       ), uses AS (
         SELECT row_id FROM trail_row
         WHERE table_name = 'evidence_link'
           AND coalesce(json_extract(after, '$.evidence_id'), json_extract(before, '$.evidence_id')) IN (SELECT id FROM hidden)
       )
       SELECT DISTINCT trail_row.seq FROM trail_row JOIN trail ON trail.seq = trail_row.seq
       WHERE trail.topic = 'evidence'
         AND (row_id IN (SELECT id FROM hidden) OR row_id IN (SELECT row_id FROM uses))`,
    )
    .all()
  return new Set(found.map(({ seq }) => seq))
}
