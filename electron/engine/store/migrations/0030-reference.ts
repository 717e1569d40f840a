import type { Database } from 'better-sqlite3'

export const version = 30
export const name = 'reference'

/**
 * Editions of outside data that a person loaded beside the built-in ones. Small lists live whole in the logged row, so
 * that undo and redo bring back the same bytes. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE edition (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('countries', 'hotspots', 'routes', 'sectors')),
      name TEXT NOT NULL,
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
      loaded_at TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT;
    CREATE INDEX edition_by_kind ON edition (kind, id);
  `)
}
