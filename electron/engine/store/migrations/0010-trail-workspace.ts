import type { Database } from 'better-sqlite3'

export const version = 10
export const name = 'trail-workspace'

/** The file itself: its entity and period, settings, blobs by hash, and the trail of every change. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE workspace (
      id TEXT PRIMARY KEY,
      entity TEXT NOT NULL CHECK (json_valid(entity)),
      period TEXT NOT NULL CHECK (json_valid(period)),
      sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      id TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;

    CREATE TABLE blob (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE trail (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      topic TEXT NOT NULL,
      action TEXT NOT NULL,
      summary TEXT NOT NULL CHECK (json_valid(summary)),
      reason TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('step', 'record', 'undo', 'redo')),
      refers_to INTEGER REFERENCES trail (seq),
      row_count INTEGER NOT NULL,
      rows_hash TEXT NOT NULL,
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE trail_row (
      seq INTEGER NOT NULL REFERENCES trail (seq),
      n INTEGER NOT NULL,
      table_name TEXT NOT NULL,
      row_id TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (seq, n)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX trail_row_record ON trail_row (row_id, seq);

    CREATE TRIGGER trail_is_kept BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
    CREATE TRIGGER trail_is_fixed BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
    CREATE TRIGGER trail_row_is_kept BEFORE DELETE ON trail_row BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
    CREATE TRIGGER trail_row_is_fixed BEFORE UPDATE ON trail_row BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
  `)
}
