import type { Database } from 'better-sqlite3'

export const version = 120
export const name = 'targets-declarations'

/**
 * Who supplies whom, contacts, kept columns of sites, recruiters and corridors, and declarations read from known
 * templates with their answers. Kept columns of suppliers and recruiters are searched with the rest. Frozen once released.
 */
export function up(db: Database): void {
  for (const table of ['site', 'recruiter', 'corridor'])
    db.exec(
      `ALTER TABLE ${table} ADD COLUMN custom TEXT NOT NULL DEFAULT '{}'
       CHECK (json_valid(custom) AND json_type(custom) = 'object')`,
    )
  db.exec(RELATION_SQL)
  db.exec(CONTACT_SQL)
  db.exec(DECLARATION_SQL)
  searchKeptColumns(db)
}

const SOURCE_SQL = `
  source_import_id TEXT,
  source_file_name TEXT,
  source_sheet TEXT,
  source_row INTEGER CHECK (source_row >= 1)`

const SOURCE_WHOLE_SQL = `
  CHECK ((source_import_id IS NULL) = (source_row IS NULL)
     AND (source_import_id IS NULL) = (source_file_name IS NULL)
     AND (source_import_id IS NULL) = (source_sheet IS NULL))`

const RELATION_SQL = `
CREATE TABLE supply_relation (
  id TEXT PRIMARY KEY,
  supplier_id TEXT NOT NULL REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
  customer_id TEXT NOT NULL REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED CHECK (customer_id <> supplier_id),
  commodity TEXT CHECK (length(commodity) BETWEEN 1 AND 200),
  year INTEGER CHECK (year BETWEEN 1900 AND 2200),
  note TEXT,${SOURCE_SQL},
  deleted_at TEXT,
  ${SOURCE_WHOLE_SQL}
) STRICT;

CREATE UNIQUE INDEX supply_relation_once ON supply_relation
  (supplier_id, customer_id, coalesce(commodity, ''), coalesce(year, 0)) WHERE deleted_at IS NULL;
CREATE INDEX supply_relation_by_customer ON supply_relation (customer_id, deleted_at);
CREATE INDEX supply_relation_by_source ON supply_relation (source_import_id) WHERE source_import_id IS NOT NULL;
`

const CONTACT_SQL = `
CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  owner_type TEXT NOT NULL CHECK (owner_type IN ('supplier', 'recruiter')),
  owner_id TEXT NOT NULL,
  name TEXT,
  role TEXT,
  email TEXT,
  phone TEXT,${SOURCE_SQL},
  CHECK (coalesce(name, email, phone) IS NOT NULL),
  ${SOURCE_WHOLE_SQL}
) STRICT;

CREATE INDEX contact_by_owner ON contact (owner_id, owner_type);
`

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

const DECLARATION_SQL = `
CREATE TABLE declaration (
  id TEXT PRIMARY KEY,
  supplier_id TEXT NOT NULL REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
  template TEXT NOT NULL CHECK (length(template) >= 1),
  revision TEXT,
  scope TEXT,
  scope_text TEXT,
  effective_on TEXT CHECK (effective_on ${DAY}),
  import_id TEXT NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  importer_version INTEGER NOT NULL CHECK (importer_version >= 1),
  gaps INTEGER NOT NULL CHECK (gaps >= 0),
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL
) STRICT;

CREATE INDEX declaration_by_supplier ON declaration (supplier_id, template, received_at);
CREATE INDEX declaration_of_file ON declaration (sha256);

CREATE TABLE declaration_answer (
  id TEXT PRIMARY KEY,
  declaration_id TEXT NOT NULL REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL CHECK (length(question) >= 1),
  answer TEXT,
  note TEXT,
  sheet TEXT NOT NULL,
  ref TEXT NOT NULL,
  CHECK (answer IS NOT NULL OR note IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX declaration_answer_once ON declaration_answer (declaration_id, question);

CREATE TABLE template_profile (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  profile TEXT NOT NULL CHECK (json_valid(profile)),
  made_at TEXT NOT NULL
) STRICT;
`

const SEARCHED: readonly (readonly [table: string, numbers: readonly string[]])[] = [
  ['supplier', ['own_number', 'lei', 'vat_number', 'duns_number', 'os_id', 'registration_number']],
  ['recruiter', ['licence_number', 'registration_number']],
]

/** The index without content can't grow a column: it is made anew and filled from what is there. */
function searchKeptColumns(db: Database): void {
  db.exec(`
    DROP TRIGGER supplier_search_insert; DROP TRIGGER supplier_search_update; DROP TRIGGER supplier_search_delete;
    DROP TRIGGER recruiter_search_insert; DROP TRIGGER recruiter_search_update; DROP TRIGGER recruiter_search_delete;
    DROP TABLE party_search;
    CREATE VIRTUAL TABLE party_search USING fts5 (
      name, aliases, city, numbers, latin, custom,
      content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );`)
  for (const [table, numbers] of SEARCHED) {
    db.exec(`INSERT INTO party_search (rowid, name, aliases, city, numbers, latin, custom)
      SELECT party_key.key, ${searchedSql('party', numbers)}
      FROM ${table} AS party JOIN party_key ON party_key.id = party.id`)
    db.exec(triggersSql(table, numbers))
  }
}

const searchedSql = (row: string, numbers: readonly string[]): string => `
  ${row}.name, (SELECT group_concat(value, ' ') FROM json_each(${row}.aliases)), ${row}.city,
  concat_ws(' ', ${numbers.map(column => `${row}.${column}`).join(', ')}), ${row}.latin,
  (SELECT group_concat(value, ' ') FROM json_each(${row}.custom))`

function triggersSql(table: string, numbers: readonly string[]): string {
  const fill = `
    INSERT INTO party_search (rowid, name, aliases, city, numbers, latin, custom)
    SELECT party_key.key, ${searchedSql('new', numbers)}
    FROM party_key WHERE id = new.id;`
  const clear = `DELETE FROM party_search WHERE rowid = (SELECT key FROM party_key WHERE id = old.id);`
  const columns = ['name', 'aliases', 'city', 'latin', 'custom', ...numbers].join(', ')
  return `
  CREATE TRIGGER ${table}_search_insert AFTER INSERT ON ${table} BEGIN
    INSERT INTO party_key (kind, id) VALUES ('${table}', new.id);${fill}
  END;
  CREATE TRIGGER ${table}_search_update AFTER UPDATE OF ${columns} ON ${table} BEGIN
    ${clear}${fill}
  END;
  CREATE TRIGGER ${table}_search_delete AFTER DELETE ON ${table} BEGIN
    ${clear}
    DELETE FROM party_key WHERE id = old.id;
  END;`
}
