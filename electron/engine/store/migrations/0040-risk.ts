import type { Database } from 'better-sqlite3'

export const version = 40
export const name = 'risk'

/**
 * Score runs and their scores. A run keeps the model, the editions and the hashes that make it repeatable; `score`
 * holds the slim rows of lists, `score_parts` what made each number (deflated JSON). Both hang on the logged
 * run. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE score_run (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      model TEXT NOT NULL CHECK (json_valid(model)),
      editions TEXT NOT NULL CHECK (json_valid(editions)),
      facts_head INTEGER NOT NULL,
      inputs_hash TEXT NOT NULL CHECK (length(inputs_hash) = 64),
      outputs_hash TEXT NOT NULL CHECK (length(outputs_hash) = 64),
      summary TEXT NOT NULL CHECK (json_valid(summary)),
      previous_run_id TEXT
    ) STRICT;

    CREATE TABLE score (
      run_id TEXT NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
      subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'site', 'corridor')),
      subject_id TEXT NOT NULL,
      parent_id TEXT,
      name TEXT NOT NULL,
      country TEXT,
      residual REAL NOT NULL CHECK (residual BETWEEN 0 AND 100),
      inherent REAL NOT NULL,
      band TEXT NOT NULL CHECK (band IN ('low', 'medium', 'high', 'critical')),
      confidence REAL NOT NULL,
      range_low REAL NOT NULL,
      range_high REAL NOT NULL,
      provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
      floors TEXT NOT NULL CHECK (json_valid(floors)),
      drivers TEXT NOT NULL CHECK (json_valid(drivers)),
      nearest_hotspot TEXT,
      nearest_km REAL,
      nearest_edge_km REAL,
      previous_residual REAL,
      previous_band TEXT,
      PRIMARY KEY (run_id, subject_type, subject_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX score_ranked ON score (run_id, subject_type, residual DESC, subject_id);

    CREATE TABLE score_parts (
      run_id TEXT NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
      subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'corridor')),
      subject_id TEXT NOT NULL,
      parts BLOB NOT NULL,
      PRIMARY KEY (run_id, subject_type, subject_id)
    ) STRICT;
  `)
}
