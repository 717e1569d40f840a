import type { Database } from 'better-sqlite3'

export const version = 60
export const name = 'steps-evidence'

const dateSql = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/**
 * Answers to the requirements of the five steps, and evidence: what a file is, where its bytes lie (`blob`, by hash) and
 * what it is used for. Requirements are data of a framework file, so `target_id` is no foreign key.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE step_answer (
      id TEXT PRIMARY KEY,
      requirement_id TEXT NOT NULL UNIQUE,
      maturity INTEGER CHECK (maturity BETWEEN 0 AND 4),
      verification TEXT NOT NULL CHECK (verification IN ('none', 'self', 'doc', 'indep')),
      note TEXT,
      owner TEXT,
      ${dateSql('due_on')},
      not_applicable_reason TEXT CHECK (length(not_applicable_reason) >= 1),
      ${dateSql('assessed_on')},
      framework_version TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX step_answer_by_due ON step_answer (due_on) WHERE due_on IS NOT NULL;

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
      file_name TEXT NOT NULL CHECK (length(file_name) >= 1),
      sha256 TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
      size_bytes INTEGER NOT NULL CHECK (size_bytes >= 1),
      media_type TEXT NOT NULL,
      note TEXT,
      ${dateSql('valid_until')},
      language TEXT,
      restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
      added_at TEXT NOT NULL,
      added_by TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX evidence_once ON evidence (sha256) WHERE deleted_at IS NULL;
    CREATE INDEX evidence_by_end ON evidence (valid_until) WHERE valid_until IS NOT NULL AND deleted_at IS NULL;

    CREATE TABLE evidence_link (
      id TEXT PRIMARY KEY,
      evidence_id TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
      target_type TEXT NOT NULL CHECK (target_type IN ('requirement', 'finding', 'action', 'audit')),
      target_id TEXT NOT NULL,
      linked_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX evidence_link_once ON evidence_link (evidence_id, target_type, target_id);
    CREATE INDEX evidence_link_by_target ON evidence_link (target_type, target_id);
  `)
}
