import type { Database } from 'better-sqlite3'

export const version = 100
export const name = 'list-formats'

/**
 * More kinds of files can be brought in. SQLite can't change a check, so both tables are made anew with their rows; the
 * old ones go child first, so that nothing cascades. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE import RENAME TO import_before;
    ALTER TABLE import_row RENAME TO import_row_before;

    CREATE TABLE import (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      file_name TEXT NOT NULL,
      size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      format TEXT NOT NULL CHECK (format IN ('xlsx', 'xls', 'ods', 'csv', 'html', 'json')),
      encoding TEXT,
      importer_version INTEGER NOT NULL CHECK (importer_version >= 1),
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      records TEXT NOT NULL CHECK (json_valid(records))
    ) STRICT;
    INSERT INTO import SELECT * FROM import_before;

    CREATE TABLE import_row (
      import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('supplier', 'site', 'recruiter', 'corridor')),
      sheet TEXT NOT NULL,
      row INTEGER NOT NULL CHECK (row >= 1),
      record_id TEXT NOT NULL,
      PRIMARY KEY (import_id, kind, sheet, row)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO import_row SELECT * FROM import_row_before;

    DROP TABLE import_row_before;
    DROP TABLE import_before;
    CREATE INDEX import_at ON import (at);
    CREATE INDEX import_file ON import (sha256);
  `)
}
