import type { Database } from 'better-sqlite3'

export const version = 410
export const name = 'grievances'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/**
 * Complaints, what was done, and apart from them what could lead to a person (`grievance_restricted`), so that no list
 * or export reads it by accident. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE grievance (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 60),
      ${date('received_on')} NOT NULL,
      channel TEXT NOT NULL,
      language TEXT,
      voice TEXT NOT NULL,
      topic TEXT NOT NULL,
      subject_type TEXT NOT NULL CHECK (subject_type IN ('entity', 'supplier', 'site', 'recruiter', 'corridor')),
      subject_id TEXT CHECK ((subject_type = 'entity') = (subject_id IS NULL)),
      workers INTEGER CHECK (workers >= 1),
      indicator_id TEXT,
      urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
      consent INTEGER CHECK (consent IN (0, 1)),
      owner TEXT,
      ${date('answer_due_on')},
      finding_id TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
      remedy_id TEXT REFERENCES remedy (id) DEFERRABLE INITIALLY DEFERRED,
      closing_outcome TEXT CHECK (closing_outcome IN
        ('remedied', 'partly-remedied', 'not-upheld', 'withdrawn', 'no-contact')),
      closing_reason TEXT CHECK ((closing_reason IS NULL) = (closing_outcome IS NULL)),
      content INTEGER CHECK (content IN (0, 1)),
      ${date('closed_on')},
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK ((closed_on IS NULL) = (closing_outcome IS NULL)),
      CHECK (answer_due_on >= received_on),
      CHECK (closed_on >= received_on)
    ) STRICT;
    CREATE INDEX grievance_by_subject ON grievance (subject_type, subject_id);

    CREATE TABLE grievance_step (
      id TEXT PRIMARY KEY,
      grievance_id TEXT NOT NULL REFERENCES grievance (id) DEFERRABLE INITIALLY DEFERRED,
      step TEXT NOT NULL CHECK (step IN ('acknowledged', 'asked', 'protection-checked', 'referred', 'investigated',
        'remedy-agreed', 'informed', 'note')),
      ${date('taken_on')} NOT NULL,
      note TEXT,
      referred_to TEXT CHECK (step <> 'referred' OR referred_to IS NOT NULL),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX grievance_step_by_grievance ON grievance_step (grievance_id, taken_on);

    CREATE TABLE grievance_restricted (
      id TEXT PRIMARY KEY REFERENCES grievance (id) DEFERRABLE INITIALLY DEFERRED,
      safe_contact TEXT,
      account TEXT
    ) STRICT;
  `)
}
