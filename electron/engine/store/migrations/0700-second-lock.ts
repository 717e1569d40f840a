import type { Database } from 'better-sqlite3'

export const version = 700
export const name = 'second-lock'

/**
 * Locks of what could lead to a person: how their keys are made from a passphrase, and the key of the texts sealed with it.
 * More than one stands here only where copies that were locked apart were merged. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE second_lock (
      id TEXT PRIMARY KEY,
      salt TEXT NOT NULL CHECK (length(salt) = 32),
      work INTEGER NOT NULL CHECK (work BETWEEN 15 AND 20),
      sealed_key TEXT NOT NULL,
      set_at TEXT NOT NULL
    ) STRICT;
  `)
}
