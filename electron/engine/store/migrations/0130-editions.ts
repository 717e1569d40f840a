import type { Database } from 'better-sqlite3'

export const version = 130
export const name = 'editions'

/**
 * Editions get a state (a proposed one changes no number until somebody accepts it), a family (what a newer one stands in
 * for), a giver, and two places for bulky content: blobs under their hash. New columns have defaults, so that
 * rows logged before can still be undone and redone. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE edition_next (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN
        ('countries', 'hotspots', 'routes', 'sectors', 'events', 'areas', 'indicators', 'profile', 'sector-scores',
        'override', 'flags')),
      name TEXT NOT NULL,
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
      loaded_at TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      family TEXT NOT NULL DEFAULT 'own',
      state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('proposed', 'active', 'retired', 'rejected')),
      giver TEXT,
      content_blob TEXT CHECK (content_blob IS NULL OR length(content_blob) = 64),
      labels_blob TEXT CHECK (labels_blob IS NULL OR length(labels_blob) = 64),
      verdicts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(verdicts)),
      decided_at TEXT,
      decided_by TEXT,
      decided_reason TEXT,
      CHECK ((kind = 'events') = (content_blob IS NOT NULL)),
      CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_reason IS NULL))
    ) STRICT;
    INSERT INTO edition_next (id, kind, name, as_of, file_name, sha256, entry_count, loaded_at, content)
      SELECT id, kind, name, as_of, file_name, sha256, entry_count, loaded_at, content FROM edition;
    DROP TABLE edition;
    ALTER TABLE edition_next RENAME TO edition;
    CREATE INDEX edition_by_state ON edition (state, kind, id);
  `)
}
