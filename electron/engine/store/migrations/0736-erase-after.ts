import type { Database } from 'better-sqlite3'

export const version = 736
export const name = 'erase-after'

/**
 * A rule on how long records are kept can ask that they are removed for good, so many days after it put them into the bin;
 * `null`, as of every rule from before: they stay there. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE register_entry ADD COLUMN erase_after_days INTEGER
      CHECK (erase_after_days IS NULL OR (kind = 'retention' AND erase_after_days BETWEEN 30 AND 3650));
  `)
}
