import type { Database } from 'better-sqlite3'

export const version = 270
export const name = 'step-registers'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/**
 * The registers of step 1: policies with versions and approvals, roles and duties, training with coverage, contract clauses by
 * supplier, and rules on how long records are kept. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE register_entry (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('policy', 'role', 'training', 'clause', 'retention')),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
      version TEXT,
      holder TEXT,
      content TEXT,
      approved_by TEXT,
      ${date('approved_on')},
      ${date('starts_on')},
      ${date('review_on')},
      audience INTEGER CHECK (audience >= 0),
      covered INTEGER CHECK (covered >= 0),
      supplier_id TEXT REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
      clauses TEXT NOT NULL CHECK (json_valid(clauses)),
      record_kind TEXT CHECK (record_kind IN ('evidence', 'assessment')),
      keep_months INTEGER CHECK (keep_months BETWEEN 12 AND 600),
      previous_id TEXT REFERENCES register_entry (id) DEFERRABLE INITIALLY DEFERRED,
      updated_at TEXT NOT NULL,
      deleted_at TEXT,
      CHECK ((approved_by IS NULL) = (approved_on IS NULL)),
      CHECK (covered IS NULL OR audience IS NULL OR covered <= audience),
      CHECK ((kind = 'clause') = (supplier_id IS NOT NULL)),
      CHECK ((kind = 'retention') = (record_kind IS NOT NULL AND keep_months IS NOT NULL))
    ) STRICT;
    CREATE INDEX register_entry_by_kind ON register_entry (kind) WHERE deleted_at IS NULL;
    CREATE INDEX register_entry_by_supplier ON register_entry (supplier_id) WHERE supplier_id IS NOT NULL;
  `)
}
