import type { Database } from 'better-sqlite3'

export const version = 50
export const name = 'screening'

/**
 * Editions of sanctions lists with their entries, runs with their candidates, and decisions. A decision hangs on the
 * party and the listed key, not on a run: it outlives both runs and editions. Fingerprints say whether the two sides
 * are still what they were when it was made.
 */
export function up(db: Database): void {
  db.exec(LIST_SQL)
  db.exec(RUN_SQL)
  db.exec(DECISION_SQL)
}

const LIST_SQL = `
CREATE TABLE sanctions_list (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  generated_at TEXT,
  loaded_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  entries INTEGER NOT NULL CHECK (entries >= 0),
  persons INTEGER NOT NULL CHECK (persons >= 0),
  organisations INTEGER NOT NULL CHECK (organisations >= 0),
  names INTEGER NOT NULL CHECK (names >= 0),
  rejected TEXT NOT NULL CHECK (json_valid(rejected) AND json_type(rejected) = 'array'),
  replaced_at TEXT,
  CHECK (persons + organisations <= entries)
) STRICT;

CREATE UNIQUE INDEX sanctions_list_current ON sanctions_list (code) WHERE replaced_at IS NULL;

CREATE TABLE sanctions_entry (
  list_id TEXT NOT NULL REFERENCES sanctions_list (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (list_id, key)
) STRICT, WITHOUT ROWID;
`

const SUBJECT_SQL = `
  subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'site', 'recruiter')),
  subject_id TEXT NOT NULL`

const RUN_SQL = `
CREATE TABLE screening_run (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  threshold REAL NOT NULL CHECK (threshold > 0 AND threshold < 1),
  editions TEXT NOT NULL CHECK (json_valid(editions)),
  facts_head INTEGER NOT NULL,
  subjects INTEGER NOT NULL CHECK (subjects >= 0),
  names_checked INTEGER NOT NULL CHECK (names_checked >= 0),
  names_uncheckable INTEGER NOT NULL CHECK (names_uncheckable >= 0),
  candidates INTEGER NOT NULL CHECK (candidates >= 0),
  fresh INTEGER NOT NULL CHECK (fresh >= 0)
) STRICT;

CREATE TABLE screening_uncheckable (
  run_id TEXT NOT NULL REFERENCES screening_run (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,${SUBJECT_SQL},
  name TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (run_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening_candidate (
  run_id TEXT NOT NULL REFERENCES screening_run (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,${SUBJECT_SQL},
  subject_name TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  subject_fingerprint TEXT NOT NULL CHECK (length(subject_fingerprint) = 64),
  list_id TEXT NOT NULL REFERENCES sanctions_list (id),
  list_code TEXT NOT NULL,
  entry_key TEXT NOT NULL,
  entry_fingerprint TEXT NOT NULL CHECK (length(entry_fingerprint) = 64),
  their_name TEXT NOT NULL,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  match TEXT NOT NULL CHECK (json_valid(match)),
  PRIMARY KEY (run_id, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX screening_candidate_by_subject ON screening_candidate (subject_id, run_id);
CREATE INDEX screening_candidate_by_entry ON screening_candidate (run_id, list_code, entry_key);
`

const DECISION_SQL = `
CREATE TABLE screening_decision (
  id TEXT PRIMARY KEY,${SUBJECT_SQL},
  list_code TEXT NOT NULL,
  entry_key TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('true', 'false', 'unsure')),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  score REAL NOT NULL,
  our_name TEXT NOT NULL,
  their_name TEXT NOT NULL,
  subject_fingerprint TEXT NOT NULL CHECK (length(subject_fingerprint) = 64),
  entry_fingerprint TEXT NOT NULL CHECK (length(entry_fingerprint) = 64),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX screening_decision_once ON screening_decision (subject_type, subject_id, list_code, entry_key);
`
