import type { Database } from 'better-sqlite3'

export const version = 150
export const name = 'corridor-chains-cohorts'

/**
 * Corridors get their chain of recruiters leg by leg, their cohorts of workers, the debt and the visa; fees get the
 * category of the ILO definition; recruiters get who licensed them and where they work. New columns have defaults, so that rows
 * logged before can still be undone and redone. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE recruiter ADD COLUMN licence_authority TEXT;
    ALTER TABLE recruiter ADD COLUMN countries TEXT NOT NULL DEFAULT '[]'
      CHECK (json_valid(countries) AND json_type(countries) = 'array');

    ALTER TABLE corridor ADD COLUMN visa TEXT;
    ALTER TABLE corridor ADD COLUMN debt_minor INTEGER CHECK (debt_minor >= 0);
    ALTER TABLE corridor ADD COLUMN debt_currency TEXT CHECK (debt_currency GLOB '[A-Z][A-Z][A-Z]');
    ALTER TABLE corridor ADD COLUMN debt_rate_date TEXT
      CHECK (debt_rate_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

    ALTER TABLE corridor_fee ADD COLUMN category TEXT CHECK (category IN
      ('recruitment-fee', 'medical', 'insurance', 'skills-test', 'training', 'equipment', 'travel-lodging',
       'administrative', 'illegitimate'));

    CREATE TABLE corridor_recruiter (
      id TEXT PRIMARY KEY,
      corridor_id TEXT NOT NULL REFERENCES corridor (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      recruiter_id TEXT NOT NULL REFERENCES recruiter (id) DEFERRABLE INITIALLY DEFERRED,
      stop_position INTEGER CHECK (stop_position >= 0)
    ) STRICT;
    CREATE INDEX corridor_recruiter_in_order ON corridor_recruiter (corridor_id, position);
    CREATE INDEX corridor_recruiter_by_recruiter ON corridor_recruiter (recruiter_id);

    CREATE TABLE corridor_cohort (
      id TEXT PRIMARY KEY,
      corridor_id TEXT NOT NULL REFERENCES corridor (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL CHECK (position >= 0),
      label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
      arrived_on TEXT CHECK (arrived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      workers INTEGER CHECK (workers >= 0),
      paid_minor INTEGER CHECK (paid_minor >= 0),
      paid_currency TEXT CHECK (paid_currency GLOB '[A-Z][A-Z][A-Z]'),
      repaid_minor INTEGER CHECK (repaid_minor >= 0),
      repaid_currency TEXT CHECK (repaid_currency GLOB '[A-Z][A-Z][A-Z]'),
      CHECK ((paid_minor IS NULL) = (paid_currency IS NULL)),
      CHECK ((repaid_minor IS NULL) = (repaid_currency IS NULL))
    ) STRICT;
    CREATE INDEX corridor_cohort_in_order ON corridor_cohort (corridor_id, position);
  `)
}
