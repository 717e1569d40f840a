import type { Database } from 'better-sqlite3'

export const version = 510
export const name = 'screening-index'

/**
 * The built index over the names of the current editions. It can be made again from them at any time, so it stands
 * outside the trail: nothing of it is anybody's work.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE screening_index (
      key TEXT PRIMARY KEY,
      head TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
  `)
}
