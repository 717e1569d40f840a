import type { Database } from 'better-sqlite3'
import type { Store } from '../store'

/** Whether the history of a file still has texts of these records. */
export const holdsTexts = (db: Database, ids: readonly string[]): boolean =>
  db
    .prepare(
      `SELECT 1 FROM trail_row WHERE row_id IN (SELECT value FROM json_each(?))
       AND (before IS NOT NULL OR after IS NOT NULL) LIMIT 1`,
    )
    .get(JSON.stringify(ids)) !== undefined

/** Whether pages of the file can still hold what was removed for good: it was written, and the file not yet made anew. */
export const isUnclean = ({ sqlite }: Store): boolean =>
  sqlite.prepare('SELECT 1 FROM unclean LIMIT 1').get() !== undefined

/** Notes that the file was made anew since. Not by way of the trail: it says nothing of the records. */
export function noteClean({ sqlite }: Store): void {
  sqlite.exec('DELETE FROM unclean')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}
