import type { Database } from 'better-sqlite3'

export const version = 210
export const name = 'baseline'

/**
 * The built-in editions a workspace was scored with, kept in it: a newer program brings newer ones, which wait for a
 * decision like any other edition. `baseline_content` holds each content once, under the hash of its canonical JSON
 * (deflated); it hangs on the logged `baseline_edition`. One edition of a kind is in use. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE baseline_content (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE baseline_edition (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('countries', 'hotspots', 'routes', 'sectors')),
      name TEXT NOT NULL,
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      sha256 TEXT NOT NULL UNIQUE REFERENCES baseline_content (sha256) DEFERRABLE INITIALLY DEFERRED,
      kept_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'active', 'retired', 'rejected')),
      decided_at TEXT,
      decided_by TEXT,
      decided_reason TEXT,
      CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_reason IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX baseline_in_use ON baseline_edition (kind) WHERE state = 'active';
  `)
}
