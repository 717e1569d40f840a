import type { Database } from 'better-sqlite3'

export const version = 630
export const name = 'export-profiles'

/** For whom an export or a bundle was made; `null` of those before there were profiles. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE statement_export ADD COLUMN made_for TEXT
      CHECK (made_for IS NULL OR made_for IN ('public', 'customer', 'regulator', 'auditor'));
  `)
}
