import type { Database } from 'better-sqlite3'

export const version = 230
export const name = 'four-eyes'

/**
 * A decision about a match that needs a second person before it counts, who that was and when; and why a possible match
 * came up that the run before did not have. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE screening_decision ADD COLUMN needs_second INTEGER NOT NULL DEFAULT 0 CHECK (needs_second IN (0, 1));
    ALTER TABLE screening_decision ADD COLUMN confirmed_at TEXT;
    ALTER TABLE screening_decision ADD COLUMN confirmed_by TEXT
      CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL) AND (confirmed_by IS NULL OR needs_second = 1));
    ALTER TABLE screening_candidate ADD COLUMN because TEXT
      CHECK (because IN ('list-new', 'entry-new', 'entry-changed', 'ours-changed', 'threshold-lower'));
  `)
}
