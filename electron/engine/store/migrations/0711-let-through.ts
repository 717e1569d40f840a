import type { Database } from 'better-sqlite3'

export const version = 711
export const name = 'let-through'

/**
 * Words that the leak check lets through because somebody said why; and of an export its language and which of them it
 * held. `words` are those of the text as a search compares them. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE let_through (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'supplier', 'place', 'title', 'evidence', 'email', 'phone')),
      text TEXT NOT NULL CHECK (length(text) >= 1),
      words TEXT NOT NULL CHECK (length(words) >= 1),
      reason TEXT NOT NULL CHECK (length(reason) >= 1),
      let_by TEXT NOT NULL,
      at TEXT NOT NULL,
      UNIQUE (kind, words)
    ) STRICT;
    ALTER TABLE statement_export ADD COLUMN language TEXT;
    ALTER TABLE statement_export ADD COLUMN let_through TEXT
      CHECK (let_through IS NULL OR json_type(let_through) = 'array');
  `)
}
