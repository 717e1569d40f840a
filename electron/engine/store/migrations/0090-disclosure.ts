import type { Database } from 'better-sqlite3'

export const version = 90
export const name = 'disclosure'

/** Statements by regime, period and edition, and everything that was exported. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE statement (
      id TEXT PRIMARY KEY,
      regime TEXT NOT NULL,
      period TEXT NOT NULL,
      edition INTEGER NOT NULL CHECK (edition >= 1),
      status TEXT NOT NULL CHECK (status IN ('draft', 'final')),
      approver_name TEXT,
      approver_role TEXT,
      approved_on TEXT CHECK (approved_on IS NULL OR approved_on GLOB '????-??-??'),
      own_words TEXT NOT NULL CHECK (json_valid(own_words)),
      reason TEXT,
      created_at TEXT NOT NULL,
      UNIQUE (regime, period, edition),
      CHECK ((approver_name IS NULL) = (approver_role IS NULL) AND (approver_name IS NULL) = (approved_on IS NULL)),
      CHECK (status = 'draft' OR approver_name IS NOT NULL)
    ) STRICT;

    CREATE TABLE statement_export (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('files', 'bundle')),
      regime TEXT NOT NULL,
      period TEXT NOT NULL,
      edition INTEGER NOT NULL CHECK (edition >= 1),
      status TEXT NOT NULL CHECK (status IN ('draft', 'final')),
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      files TEXT NOT NULL CHECK (json_valid(files)),
      figures TEXT NOT NULL CHECK (json_valid(figures)),
      fingerprint TEXT CHECK (fingerprint IS NULL OR length(fingerprint) = 64)
    ) STRICT;
    CREATE INDEX statement_export_edition ON statement_export (regime, period, edition);
  `)
}
