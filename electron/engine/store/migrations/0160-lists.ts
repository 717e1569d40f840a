import type { Database } from 'better-sqlite3'

export const version = 160
export const name = 'lists'

/**
 * Lists of every kind. An entry's text is kept once, however many editions hold it: weekly editions differ in a few
 * entries of tens of thousands. `sanctions_entry` stays readable as a view. Owners, directors, ships and auditors can be
 * screened as well.
 */
export function up(db: Database): void {
  db.exec(EDITION_SQL)
  db.exec(ENTRY_SQL)
  for (const table of ['screening_uncheckable', 'screening_candidate', 'screening_decision'])
    widenSubjects(db, table)
}

const EDITION_SQL = `
ALTER TABLE sanctions_list ADD COLUMN kind TEXT NOT NULL DEFAULT 'sanctions'
  CHECK (kind IN ('sanctions', 'watch', 'debarment'));
ALTER TABLE sanctions_list ADD COLUMN vessels INTEGER NOT NULL DEFAULT 0 CHECK (vessels >= 0);
ALTER TABLE sanctions_list ADD COLUMN aircraft INTEGER NOT NULL DEFAULT 0 CHECK (aircraft >= 0);
ALTER TABLE sanctions_list ADD COLUMN rejected_count INTEGER NOT NULL DEFAULT 0 CHECK (rejected_count >= 0);
ALTER TABLE sanctions_list ADD COLUMN previous_id TEXT;
ALTER TABLE sanctions_list ADD COLUMN added INTEGER CHECK (added >= 0);
ALTER TABLE sanctions_list ADD COLUMN removed INTEGER CHECK (removed >= 0);
ALTER TABLE sanctions_list ADD COLUMN changed INTEGER CHECK (changed >= 0);
ALTER TABLE sanctions_list ADD COLUMN mapping TEXT CHECK (json_valid(mapping));
UPDATE sanctions_list SET rejected_count = json_array_length(rejected);
`

const ENTRY_SQL = `
CREATE TABLE sanctions_text (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  entry TEXT NOT NULL CHECK (json_valid(entry))
) STRICT;

CREATE TABLE sanctions_member (
  list_id TEXT NOT NULL REFERENCES sanctions_list (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  text_id INTEGER NOT NULL REFERENCES sanctions_text (id),
  PRIMARY KEY (list_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX sanctions_member_by_text ON sanctions_member (text_id);

INSERT INTO sanctions_text (id, hash, fingerprint, entry)
  SELECT row_number() OVER (ORDER BY list_id, key), printf('%064x', row_number() OVER (ORDER BY list_id, key)),
         fingerprint, entry
  FROM sanctions_entry;
INSERT INTO sanctions_member (list_id, key, text_id)
  SELECT list_id, key, row_number() OVER (ORDER BY list_id, key) FROM sanctions_entry;
DROP TABLE sanctions_entry;

CREATE TRIGGER sanctions_text_unused AFTER DELETE ON sanctions_member
WHEN NOT EXISTS (SELECT 1 FROM sanctions_member WHERE text_id = old.text_id)
BEGIN
  DELETE FROM sanctions_text WHERE id = old.text_id;
END;

CREATE VIEW sanctions_entry AS
  SELECT m.list_id, m.key, t.fingerprint, t.entry
  FROM sanctions_member m JOIN sanctions_text t ON t.id = m.text_id;
`

const BEFORE = "subject_type IN ('supplier', 'site', 'recruiter')"
const AFTER = "subject_type IN ('supplier', 'site', 'recruiter', 'related-party', 'auditor')"

interface Item {
  readonly sql: string
}

/**
 * SQLite can't change a check: the table is made anew from its own text with the wider check, whatever columns other
 * steps have given it, and its indexes after it.
 */
function widenSubjects(db: Database, table: string): void {
  const sql = db
    .prepare<[string], Item>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(table)?.sql
  if (sql === undefined || !sql.includes(BEFORE)) throw new Error(`no check to widen in ${table}`)
  const others = db
    .prepare<[string], Item>(
      "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND tbl_name = ? AND sql IS NOT NULL",
    )
    .all(table)
  const wider = sql.replace(BEFORE, AFTER).replace(/^CREATE TABLE "?\w+"?/, `CREATE TABLE ${table}_wider`)
  db.exec(wider)
  db.exec(`INSERT INTO ${table}_wider SELECT * FROM ${table}`)
  db.exec(`DROP TABLE ${table}`)
  db.exec(`ALTER TABLE ${table}_wider RENAME TO ${table}`)
  for (const other of others) db.exec(other.sql)
}
