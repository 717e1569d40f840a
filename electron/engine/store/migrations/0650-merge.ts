import type { Database } from 'better-sqlite3'

export const version = 650
export const name = 'merge'

/**
 * Which copies were taken in: up to which entry of theirs, where the other trail is kept (`extract_sha256`, a blob), and
 * which of their rows stand for which of ours. `import_row` stays when its import is undone, as file bytes do, so that a
 * redo finds it again; it is only ever read through its import.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE merged_copy (
      id TEXT PRIMARY KEY,
      file_name TEXT NOT NULL CHECK (length(file_name) >= 1),
      base_hash TEXT NOT NULL CHECK (length(base_hash) = 64),
      head_seq INTEGER NOT NULL CHECK (head_seq >= 1),
      head_hash TEXT NOT NULL CHECK (length(head_hash) = 64),
      entry_count INTEGER NOT NULL CHECK (entry_count >= 1),
      extract_sha256 TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
      stands_for TEXT NOT NULL CHECK (json_valid(stands_for) AND json_type(stands_for) = 'object'),
      verdicts TEXT NOT NULL CHECK (json_valid(verdicts) AND json_type(verdicts) = 'array'),
      merged_at TEXT NOT NULL,
      merged_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX merged_copy_by_head ON merged_copy (head_hash);

    ALTER TABLE import_row RENAME TO import_row_before;
    CREATE TABLE import_row (
      import_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('supplier', 'site', 'recruiter', 'corridor')),
      sheet TEXT NOT NULL,
      row INTEGER NOT NULL CHECK (row >= 1),
      record_id TEXT NOT NULL,
      PRIMARY KEY (import_id, kind, sheet, row)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO import_row SELECT * FROM import_row_before;
    DROP TABLE import_row_before;
  `)
}
