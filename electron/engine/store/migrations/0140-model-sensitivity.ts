import type { Database } from 'better-sqlite3'

export const version = 140
export const name = 'model-sensitivity'

/**
 * Versions of the model's settings (the newest is the one in use; none = the built-in model), and how ranks move when the
 * settings of a run are varied. Ranks hang on the logged sensitivity, and that on its run. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE model_version (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      name TEXT NOT NULL CHECK (length(name) > 0),
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      settings TEXT NOT NULL CHECK (json_valid(settings))
    ) STRICT;

    CREATE TABLE sensitivity (
      id TEXT PRIMARY KEY,
      run_id TEXT NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
      at TEXT NOT NULL,
      runs INTEGER NOT NULL CHECK (runs > 0),
      seed INTEGER NOT NULL,
      top INTEGER NOT NULL,
      same_top REAL NOT NULL CHECK (same_top BETWEEN 0 AND 1),
      top_kept REAL NOT NULL CHECK (top_kept BETWEEN 0 AND 1),
      band_kept REAL NOT NULL CHECK (band_kept BETWEEN 0 AND 1)
    ) STRICT;
    CREATE INDEX sensitivity_of_run ON sensitivity (run_id, id);

    CREATE TABLE sensitivity_rank (
      sensitivity_id TEXT NOT NULL REFERENCES sensitivity (id) ON DELETE CASCADE,
      supplier_id TEXT NOT NULL,
      name TEXT NOT NULL,
      residual REAL NOT NULL,
      rank INTEGER NOT NULL CHECK (rank > 0),
      rank_low INTEGER NOT NULL,
      rank_middle INTEGER NOT NULL,
      rank_high INTEGER NOT NULL,
      top_share REAL NOT NULL,
      bands TEXT NOT NULL CHECK (json_valid(bands)),
      PRIMARY KEY (sensitivity_id, rank)
    ) STRICT, WITHOUT ROWID;
  `)
}
