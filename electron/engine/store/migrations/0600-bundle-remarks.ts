import type { Database } from 'better-sqlite3'

export const version = 600
export const name = 'bundle-remarks'

/** What auditors said of bundles of this workspace: of which item, by whom, signed with which key. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE bundle_remark (
      id TEXT PRIMARY KEY,
      bundle TEXT NOT NULL CHECK (length(bundle) = 64),
      path TEXT NOT NULL CHECK (length(path) >= 1),
      line INTEGER CHECK (line >= 1),
      record_id TEXT,
      about TEXT NOT NULL,
      verdict TEXT CHECK (verdict IN ('confirmed', 'partly', 'not-confirmed')),
      text TEXT,
      author TEXT NOT NULL CHECK (length(author) >= 1),
      signer TEXT CHECK (length(signer) = 64),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      taken_at TEXT NOT NULL,
      CHECK (verdict IS NOT NULL OR text IS NOT NULL)
    ) STRICT;
    CREATE INDEX bundle_remark_by_bundle ON bundle_remark (bundle);
  `)
}
