import type { Database } from 'better-sqlite3'

export const version = 615
export const name = 'laws'

/**
 * Entities that answer laws, and what a statement decides besides its words: other laws, signatory, items that do not
 * apply, publications. Exports keep the words they went out with, so that an edited document can be compared. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE reporting_entity (
      id TEXT PRIMARY KEY,
      relation TEXT NOT NULL CHECK (relation IN ('self', 'parent', 'subsidiary', 'joint')),
      name TEXT NOT NULL CHECK (length(name) >= 1),
      country TEXT CHECK (country IS NULL OR length(country) = 2),
      registration_number TEXT,
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      regimes TEXT NOT NULL CHECK (json_valid(regimes)),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX reporting_entity_self ON reporting_entity (relation) WHERE relation = 'self';
    ALTER TABLE statement ADD COLUMN details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details));
    ALTER TABLE statement_export ADD COLUMN own_words TEXT CHECK (own_words IS NULL OR json_valid(own_words));
    ALTER TABLE statement_export ADD COLUMN prose TEXT CHECK (prose IS NULL OR json_valid(prose));
  `)
}
