import type { Database } from 'better-sqlite3'

export const version = 200
export const name = 'assessment'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/**
 * Assessments and their answers. Questions are data of a pack, so `question_id` is no foreign key: answers to a question
 * that a later version of the pack no longer has are kept. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE assessment (
      id TEXT PRIMARY KEY,
      pack_id TEXT NOT NULL CHECK (length(pack_id) >= 1),
      pack_version TEXT NOT NULL CHECK (length(pack_version) >= 1),
      subject_type TEXT NOT NULL CHECK (subject_type IN ('entity', 'supplier', 'site', 'recruiter', 'corridor')),
      subject_id TEXT CHECK ((subject_type = 'entity') = (subject_id IS NULL)),
      ${date('started_on')} NOT NULL,
      previous_id TEXT REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
      declared_name TEXT,
      declared_position TEXT CHECK ((declared_position IS NULL) = (declared_name IS NULL)),
      ${date('declared_on')},
      ${date('valid_until')},
      deleted_at TEXT,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX assessment_by_subject ON assessment (subject_type, subject_id, id) WHERE deleted_at IS NULL;

    CREATE TABLE assessment_answer (
      id TEXT PRIMARY KEY,
      assessment_id TEXT NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
      question_id TEXT NOT NULL CHECK (length(question_id) >= 1),
      value TEXT NOT NULL CHECK (json_valid(value)),
      verification TEXT NOT NULL CHECK (verification IN ('none', 'self', 'doc', 'indep')),
      note TEXT,
      answered_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX assessment_answer_once ON assessment_answer (assessment_id, question_id);
  `)
}
