import type { Database } from 'better-sqlite3'

export const version = 450
export const name = 'exits-joined'

/** Stages of an exit, and which finding a duplicate is joined to. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE decision ADD COLUMN exit_stages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(exit_stages));
    ALTER TABLE finding ADD COLUMN duplicate_of TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED;
  `)
}
