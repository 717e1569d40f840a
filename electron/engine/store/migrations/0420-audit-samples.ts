import type { Database } from 'better-sqlite3'

export const version = 420
export const name = 'audit-samples'

/** Samples drawn for audits: seed, method, what was drawn from, and who was drawn. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE audit_sample (
      id TEXT PRIMARY KEY,
      audit_id TEXT NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('site', 'supplier', 'corridor')),
      method TEXT NOT NULL CHECK (method IN ('random', 'risk-weighted')),
      seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 999999999),
      population INTEGER NOT NULL CHECK (population >= 1),
      population_hash TEXT NOT NULL CHECK (length(population_hash) = 64),
      members TEXT NOT NULL CHECK (json_valid(members) AND json_type(members) = 'array'),
      drawn_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_sample_by_audit ON audit_sample (audit_id);
  `)
}
