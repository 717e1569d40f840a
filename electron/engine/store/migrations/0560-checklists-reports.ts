import type { Database } from 'better-sqlite3'

export const version = 560
export const name = 'checklists-reports'

/**
 * Checklists of an audit with what was found on each point, reports taken in as files, root causes, and where an audit
 * comes from: the one it follows, or the organisation that shared it. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE finding ADD COLUMN root_cause TEXT;
    ALTER TABLE audit ADD COLUMN follows_id TEXT REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE audit ADD COLUMN shared_from TEXT CHECK (length(shared_from) >= 1);

    CREATE TABLE audit_checklist (
      id TEXT PRIMARY KEY,
      audit_id TEXT NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
      pack_id TEXT NOT NULL,
      pack_version TEXT NOT NULL,
      UNIQUE (audit_id, pack_id)
    ) STRICT;

    CREATE TABLE audit_check (
      id TEXT PRIMARY KEY,
      checklist_id TEXT NOT NULL REFERENCES audit_checklist (id) DEFERRABLE INITIALLY DEFERRED,
      item_id TEXT NOT NULL,
      result TEXT NOT NULL CHECK (result IN ('met', 'partly', 'not-met', 'not-looked-at')),
      note TEXT,
      proof TEXT,
      author TEXT NOT NULL CHECK (length(author) >= 1),
      checked_at TEXT NOT NULL,
      UNIQUE (checklist_id, item_id)
    ) STRICT;

    CREATE TABLE audit_report (
      id TEXT PRIMARY KEY,
      audit_id TEXT NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
      evidence_id TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      author TEXT NOT NULL CHECK (length(author) >= 1),
      findings INTEGER NOT NULL CHECK (findings >= 0),
      taken_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_report_by_audit ON audit_report (audit_id);
  `)
}
