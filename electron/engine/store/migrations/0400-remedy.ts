import type { Database } from 'better-sqlite3'

export const version = 400
export const name = 'remedy'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/** The remedy ledger: what is owed to whom, and day by day what was offered, paid, confirmed. No names. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE remedy (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
      kind TEXT NOT NULL CHECK (kind IN ('fees', 'wages', 'documents', 'compensation', 'care', 'other')),
      subject_type TEXT NOT NULL CHECK (subject_type IN ('entity', 'supplier', 'site', 'recruiter', 'corridor')),
      subject_id TEXT CHECK ((subject_type = 'entity') = (subject_id IS NULL)),
      finding_id TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
      cohort_id TEXT,
      workers INTEGER CHECK (workers >= 1),
      owed TEXT CHECK (json_valid(owed) AND json_type(owed) = 'array'),
      basis TEXT,
      agreement TEXT,
      owner TEXT,
      ${date('starts_on')},
      ${date('due_on')},
      closing_outcome TEXT CHECK (closing_outcome IN ('complete', 'partly', 'not-possible')),
      closing_reason TEXT CHECK (closing_outcome IS NULL OR closing_outcome = 'complete' OR closing_reason IS NOT NULL),
      ${date('closed_on')},
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK ((closing_outcome IS NULL) = (closed_on IS NULL)),
      CHECK (due_on >= starts_on)
    ) STRICT;
    CREATE INDEX remedy_by_subject ON remedy (subject_type, subject_id);
    CREATE INDEX remedy_by_finding ON remedy (finding_id) WHERE finding_id IS NOT NULL;

    CREATE TABLE remedy_entry (
      id TEXT PRIMARY KEY,
      remedy_id TEXT NOT NULL REFERENCES remedy (id) DEFERRABLE INITIALLY DEFERRED,
      event TEXT NOT NULL CHECK (event IN
        ('offered', 'paid', 'returned', 'provided', 'confirmed', 'declined', 'tried', 'unreachable')),
      ${date('happened_on')} NOT NULL,
      workers INTEGER CHECK (workers >= 0),
      amount_minor INTEGER CHECK (amount_minor > 0),
      amount_currency TEXT CHECK ((amount_currency IS NULL) = (amount_minor IS NULL)),
      rate_to TEXT,
      rate_per_unit REAL CHECK (rate_per_unit > 0 AND (rate_per_unit IS NULL) = (rate_to IS NULL)),
      ${date('rate_on')},
      note TEXT,
      created_at TEXT NOT NULL,
      CHECK ((rate_on IS NULL) = (rate_to IS NULL)),
      CHECK (rate_to IS NULL OR amount_minor IS NOT NULL),
      CHECK (event <> 'paid' OR amount_minor IS NOT NULL)
    ) STRICT;
    CREATE INDEX remedy_entry_by_remedy ON remedy_entry (remedy_id, happened_on);
  `)
}
