import type { Database } from 'better-sqlite3'

export const version = 261
export const name = 'evidence-versions'

/** How many pages a file has, and which newer version took its place: the old one and its bytes are kept. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE evidence ADD COLUMN pages INTEGER CHECK (pages >= 1);
    ALTER TABLE evidence ADD COLUMN replaced_by TEXT REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED;
    CREATE INDEX evidence_replaced ON evidence (replaced_by) WHERE replaced_by IS NOT NULL;
  `)
}
