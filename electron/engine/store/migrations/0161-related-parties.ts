import type { Database } from 'better-sqlite3'

export const version = 161
export const name = 'related-parties'

/** Owners, directors, parent companies and ships of suppliers. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE related_party (
      id TEXT PRIMARY KEY,
      supplier_id TEXT NOT NULL REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
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
      deleted_at TEXT
    ) STRICT;

    CREATE INDEX related_party_by_supplier ON related_party (supplier_id, deleted_at);
  `)
}
