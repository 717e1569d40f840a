import type { Database } from 'better-sqlite3'

export const version = 460
export const name = 'audit-remarks'

/** What auditors wrote into a returned kit: of what, by whom, with the hash of the file it came in. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE audit_remark (
      id TEXT PRIMARY KEY,
      audit_id TEXT NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
      target TEXT NOT NULL CHECK (target IN ('finding', 'sample', 'evidence')),
      target_id TEXT NOT NULL,
      verdict TEXT CHECK (verdict IN ('confirmed', 'partly', 'not-confirmed')),
      text TEXT,
      author TEXT NOT NULL CHECK (length(author) >= 1),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      taken_at TEXT NOT NULL,
      CHECK (verdict IS NOT NULL OR text IS NOT NULL)
    ) STRICT;
    CREATE INDEX audit_remark_by_audit ON audit_remark (audit_id);
  `)
}
