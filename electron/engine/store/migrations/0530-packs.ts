import type { Database } from 'better-sqlite3'

export const version = 530
export const name = 'packs'

/**
 * Questionnaires as data beside those of the program: every version that was used or taken in, its content under its hash
 * (`blob`), and who confirmed which translation of it. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE pack_edition (
      id TEXT PRIMARY KEY,
      pack_id TEXT NOT NULL CHECK (length(pack_id) >= 1),
      version TEXT NOT NULL CHECK (length(version) >= 1),
      title TEXT NOT NULL CHECK (length(title) >= 1),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      own INTEGER NOT NULL CHECK (own IN (0, 1)),
      file_name TEXT,
      taken_at TEXT NOT NULL,
      taken_by TEXT NOT NULL,
      deleted_at TEXT,
      CHECK ((own = 1) = (file_name IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX pack_edition_once ON pack_edition (pack_id, version) WHERE deleted_at IS NULL;

    CREATE TABLE pack_language (
      id TEXT PRIMARY KEY,
      pack_id TEXT NOT NULL CHECK (length(pack_id) >= 1),
      version TEXT NOT NULL CHECK (length(version) >= 1),
      language TEXT NOT NULL CHECK (length(language) >= 2),
      confirmed_by TEXT NOT NULL CHECK (length(confirmed_by) >= 1),
      confirmed_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX pack_language_once ON pack_language (pack_id, version, language);
  `)
}
