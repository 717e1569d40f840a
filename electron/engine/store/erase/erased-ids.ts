import type { Database } from 'better-sqlite3'

/** Ids of everything that was removed here for good. */
export function erasedIds(db: Database): ReadonlySet<string> {
  const found = db.prepare<[], string>(
    `SELECT json_extract(r.value, '$[1]') FROM erasure, json_each(records) r`,
  )
  return new Set(found.pluck().all())
}
