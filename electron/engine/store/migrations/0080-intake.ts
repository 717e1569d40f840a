import type { Database } from 'better-sqlite3'

export const version = 80
export const name = 'intake'

/**
 * Lists that were brought in. The file itself is kept as a blob under its hash; records point here by
 * `source_import_id`, and `import_row` remembers which record each row of a file meant. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE import (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      file_name TEXT NOT NULL,
      size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
      encoding TEXT,
      importer_version INTEGER NOT NULL CHECK (importer_version >= 1),
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      records TEXT NOT NULL CHECK (json_valid(records))
    ) STRICT;
    CREATE INDEX import_at ON import (at);
    CREATE INDEX import_file ON import (sha256);

    CREATE TABLE import_row (
      import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('supplier', 'site', 'recruiter', 'corridor')),
      sheet TEXT NOT NULL,
      row INTEGER NOT NULL CHECK (row >= 1),
      record_id TEXT NOT NULL,
      PRIMARY KEY (import_id, kind, sheet, row)
    ) STRICT, WITHOUT ROWID;
  `)
}
