import type { Database } from 'better-sqlite3'

export const version = 511
export const name = 'related-of-recruiters'

/** Recruiters and sub-agents have owners, directors and sister companies too: a related party is one of either. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE related_party_next (
      id TEXT PRIMARY KEY,
      supplier_id TEXT REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
      recruiter_id TEXT REFERENCES recruiter (id) DEFERRABLE INITIALLY DEFERRED,
      role TEXT NOT NULL CHECK (role IN
        ('beneficial-owner', 'shareholder', 'parent-company', 'director', 'signatory', 'vessel', 'other')),
      type TEXT NOT NULL CHECK (type IN ('person', 'organisation', 'vessel')),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
      aliases TEXT NOT NULL CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),
      born TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]' OR born GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      nationality TEXT CHECK (nationality GLOB '[A-Z][A-Z]'),
      country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
      address TEXT,
      identifiers TEXT NOT NULL CHECK (json_valid(identifiers) AND json_type(identifiers) = 'array'),
      share_pct REAL CHECK (share_pct BETWEEN 0 AND 100),
      notes TEXT,
      source_import_id TEXT,
      source_file_name TEXT,
      source_sheet TEXT,
      source_row INTEGER CHECK (source_row >= 1),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      deleted_at TEXT,
      CHECK ((supplier_id IS NULL) <> (recruiter_id IS NULL))
    ) STRICT;
    INSERT INTO related_party_next
      SELECT id, supplier_id, NULL, role, type, name, aliases, born, nationality, country, address, identifiers,
        share_pct, notes, source_import_id, source_file_name, source_sheet, source_row, created_at, updated_at, deleted_at
      FROM related_party;
    DROP TABLE related_party;
    ALTER TABLE related_party_next RENAME TO related_party;
    CREATE INDEX related_party_by_supplier ON related_party (supplier_id, deleted_at);
    CREATE INDEX related_party_by_recruiter ON related_party (recruiter_id, deleted_at);
  `)
}
