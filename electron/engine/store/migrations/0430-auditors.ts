import type { Database } from 'better-sqlite3'

export const version = 430
export const name = 'auditors'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/** The register of auditors, and what an audit says of its auditor, languages and interviews. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE auditor (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
      firm TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('second-party', 'third-party')),
      competence TEXT,
      accreditation TEXT,
      ${date('accredited_until')},
      languages TEXT NOT NULL CHECK (json_valid(languages) AND json_type(languages) = 'array'),
      ${date('declared_on')},
      conflicts TEXT,
      notes TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    ALTER TABLE audit ADD COLUMN auditor_id TEXT REFERENCES auditor (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE audit ADD COLUMN languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages));
    ALTER TABLE audit ADD COLUMN interview_plan TEXT;
  `)
}
