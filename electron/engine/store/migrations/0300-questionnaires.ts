import type { Database } from 'better-sqlite3'

export const version = 300
export const name = 'questionnaires'

const day = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/**
 * Questionnaires that are sent out: a campaign, whom it goes to, and every workbook that came back. The questions are
 * data of a pack, so `pack_id` is no foreign key. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE questionnaire_campaign (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL CHECK (length(title) >= 1),
      pack_id TEXT NOT NULL CHECK (length(pack_id) >= 1),
      pack_version TEXT NOT NULL CHECK (length(pack_version) >= 1),
      period TEXT NOT NULL CHECK (json_valid(period)),
      ${day('due_on')} NOT NULL,
      languages TEXT NOT NULL CHECK (json_valid(languages)),
      created_at TEXT NOT NULL,
      deleted_at TEXT,
      updated_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE questionnaire_recipient (
      id TEXT PRIMARY KEY,
      campaign_id TEXT NOT NULL REFERENCES questionnaire_campaign (id) DEFERRABLE INITIALLY DEFERRED,
      subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'site', 'recruiter')),
      subject_id TEXT NOT NULL,
      assessment_id TEXT REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
      file_name TEXT,
      ${day('sent_on')},
      ${day('reminded_on')},
      reminders INTEGER NOT NULL CHECK (reminders >= 0),
      ${day('answered_on')}
    ) STRICT;
    CREATE UNIQUE INDEX questionnaire_recipient_once
      ON questionnaire_recipient (campaign_id, subject_type, subject_id);

    CREATE TABLE questionnaire_reply (
      id TEXT PRIMARY KEY,
      recipient_id TEXT NOT NULL REFERENCES questionnaire_recipient (id) DEFERRABLE INITIALLY DEFERRED,
      evidence_id TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      pack_version TEXT,
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      extras TEXT NOT NULL CHECK (json_valid(extras)),
      taken_at TEXT NOT NULL,
      taken_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX questionnaire_reply_of ON questionnaire_reply (recipient_id);
  `)
}
