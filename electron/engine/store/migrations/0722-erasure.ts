import type { Database } from 'better-sqlite3'

export const version = 722
export const name = 'erasure'

/**
 * Records can be removed for good. An entry's hash covers what it says and its rows by a digest of each, so that a text can
 * be blanked while the digest stays; the salts go with the text, or a digest could be guessed from. The guards let nothing
 * else be changed than that. `unclean` says that the file still holds pages from before. Frozen once released.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE trail ADD COLUMN salt TEXT;
    ALTER TABLE trail ADD COLUMN said_hash TEXT CHECK (length(said_hash) = 64);
    ALTER TABLE trail_row ADD COLUMN salt TEXT;
    ALTER TABLE trail_row ADD COLUMN digest TEXT CHECK (length(digest) = 64);

    CREATE TABLE erasure (
      id TEXT PRIMARY KEY,
      records TEXT NOT NULL CHECK (json_valid(records) AND json_type(records) = 'array'),
      entries TEXT NOT NULL CHECK (json_valid(entries) AND json_type(entries) = 'object'),
      files TEXT NOT NULL CHECK (json_valid(files) AND json_type(files) = 'array'),
      extracts TEXT NOT NULL CHECK (json_valid(extracts) AND json_type(extracts) = 'object')
    ) STRICT;
    CREATE TABLE unclean (id TEXT PRIMARY KEY) STRICT;

    DROP TRIGGER trail_is_fixed;
    DROP TRIGGER trail_row_is_fixed;
    CREATE TRIGGER trail_is_fixed BEFORE UPDATE ON trail WHEN NOT (
      OLD.said_hash IS NOT NULL AND NEW.summary = '{}' AND NEW.reason IS NULL AND NEW.salt IS NULL
      AND NEW.seq = OLD.seq AND NEW.at = OLD.at AND NEW.actor = OLD.actor AND NEW.topic = OLD.topic
      AND NEW.action = OLD.action AND NEW.kind = OLD.kind AND NEW.refers_to IS OLD.refers_to
      AND NEW.row_count = OLD.row_count AND NEW.rows_hash = OLD.rows_hash AND NEW.prev_hash = OLD.prev_hash
      AND NEW.said_hash = OLD.said_hash AND NEW.hash = OLD.hash)
    BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
    CREATE TRIGGER trail_row_is_fixed BEFORE UPDATE ON trail_row WHEN NOT (
      OLD.salt IS NOT NULL AND NEW.salt IS NULL AND NEW.digest IS NOT NULL AND NEW.before IS NULL AND NEW.after IS NULL
      AND NEW.seq = OLD.seq AND NEW.n = OLD.n AND NEW.table_name = OLD.table_name AND NEW.row_id = OLD.row_id)
    BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
  `)
}
