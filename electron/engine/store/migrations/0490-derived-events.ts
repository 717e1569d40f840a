import type { Database } from 'better-sqlite3'

export const version = 490
export const name = 'derived-events'

/**
 * What follows from the editions of events in use and takes its time to make: one row each for the places that scores ask and
 * for the hotspots made of events. A cache: `key` says what it was made of, and it can go at any time. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE derived_events (
      kind TEXT PRIMARY KEY CHECK (kind IN ('places', 'hotspots')),
      key TEXT NOT NULL CHECK (length(key) = 64),
      words TEXT NOT NULL,
      columns BLOB NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT;
  `)
}
