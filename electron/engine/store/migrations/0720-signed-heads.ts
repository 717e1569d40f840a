import type { Database } from 'better-sqlite3'

export const version = 720
export const name = 'signed-heads'

/**
 * How far the history went when somebody signed it: number and hash of its last entry then. The entry that tells of the
 * signature comes after that one, so that nothing signs itself. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE signed_head (
      id TEXT PRIMARY KEY,
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) >= 1),
      entries INTEGER NOT NULL CHECK (entries >= 1),
      last_hash TEXT NOT NULL CHECK (length(last_hash) = 64),
      signed_at TEXT NOT NULL,
      signature TEXT NOT NULL CHECK (json_valid(signature) AND json_type(signature) = 'object')
    ) STRICT;
  `)
}
