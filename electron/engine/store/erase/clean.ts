import type { Store } from '../store'

/** Whether pages of the file can still hold what was removed for good: it was written, and the file not yet made anew. */
export const isUnclean = ({ sqlite }: Store): boolean =>
  sqlite.prepare('SELECT 1 FROM unclean LIMIT 1').get() !== undefined

/** Notes that the file was made anew since. Not by way of the trail: it says nothing of the records. */
export function noteClean({ sqlite }: Store): void {
  sqlite.exec('DELETE FROM unclean')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}
