import type { Database } from 'better-sqlite3'

export const version = 440
export const name = 'action-partners'

/** What an action costs, which others it waits for, and those it is done with, each tracked. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE action ADD COLUMN cost_minor INTEGER CHECK (cost_minor >= 0);
    ALTER TABLE action ADD COLUMN cost_currency TEXT CHECK ((cost_currency IS NULL) = (cost_minor IS NULL));
    ALTER TABLE action ADD COLUMN depends_on TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(depends_on));
    CREATE TABLE action_partner (
      id TEXT PRIMARY KEY,
      action_id TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
      subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'site', 'recruiter')),
      subject_id TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'in-progress', 'done', 'cancelled')),
      done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      note TEXT,
      CHECK ((status = 'done') = (done_on IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX action_partner_once ON action_partner (action_id, subject_id);
    CREATE INDEX action_partner_by_subject ON action_partner (subject_type, subject_id);
  `)
}
