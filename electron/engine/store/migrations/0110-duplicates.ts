import type { Database } from 'better-sqlite3'

export const version = 110
export const name = 'duplicates'

/**
 * Decisions about likely duplicates, by names and, where they had one, by records, so that they hold for rows of lists
 * that come later; and records that were merged, with the rows that moved, so that they can be taken apart again.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE duplicate_decision (
      id TEXT PRIMARY KEY,
      subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'site', 'recruiter')),
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'open')),
      left_key TEXT NOT NULL CHECK (length(left_key) >= 1),
      left_id TEXT,
      left_party TEXT NOT NULL CHECK (json_valid(left_party)),
      right_key TEXT NOT NULL CHECK (length(right_key) >= 1),
      right_id TEXT,
      right_party TEXT NOT NULL CHECK (json_valid(right_party)),
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
      note TEXT,
      decided_at TEXT NOT NULL,
      decided_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX duplicate_decision_by_time ON duplicate_decision (decided_at, id);

    CREATE TABLE party_merge (
      id TEXT PRIMARY KEY,
      subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'site', 'recruiter')),
      kept_id TEXT NOT NULL,
      lost_id TEXT NOT NULL CHECK (lost_id <> kept_id),
      lost_name TEXT NOT NULL CHECK (length(lost_name) >= 1),
      moved TEXT NOT NULL CHECK (json_valid(moved) AND json_type(moved) = 'array'),
      filled TEXT NOT NULL CHECK (json_valid(filled) AND json_type(filled) = 'object'),
      note TEXT,
      merged_at TEXT NOT NULL,
      merged_by TEXT NOT NULL,
      parted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX party_merge_once ON party_merge (lost_id) WHERE parted_at IS NULL;
    CREATE INDEX party_merge_by_kept ON party_merge (kept_id);
  `)
}
