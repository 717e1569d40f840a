import type { Database } from 'better-sqlite3'

export const version = 20
export const name = 'suppliers-corridors'

/**
 * Suppliers, sites, workers' origins, controls, recruiters and corridors.
 *
 * `sort_name` is the name folded for ordering (SQLite's own NOCASE knows only ASCII), `latin` holds names and town in
 * plain Latin letters, so that a search needs no foreign keyboard. `party_search` is an FTS5 index without content;
 * `party_key` gives every supplier and recruiter a number that survives VACUUM, which a plain rowid does not.
 */
export function up(db: Database): void {
  db.exec(SUPPLIER_SQL)
  db.exec(SITE_SQL)
  db.exec(RECRUITER_SQL)
  db.exec(CORRIDOR_SQL)
  db.exec(SEARCH_SQL)
  for (const [table, kind, numbers] of SEARCHED) db.exec(searchTriggersSql(table, kind, numbers))
}

const PLACED_SQL = `
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  country_text TEXT,
  region TEXT,
  city TEXT,
  address TEXT`

const SOURCE_SQL = `
  source_import_id TEXT,
  source_file_name TEXT,
  source_sheet TEXT,
  source_row INTEGER CHECK (source_row >= 1)`

const SOURCE_WHOLE_SQL = `
  CHECK ((source_import_id IS NULL) = (source_row IS NULL)
     AND (source_import_id IS NULL) = (source_file_name IS NULL)
     AND (source_import_id IS NULL) = (source_sheet IS NULL))`

const KEPT_SQL = `${SOURCE_SQL},
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT`

const POSITION_SQL = `
  lat REAL CHECK (lat BETWEEN -90 AND 90),
  lon REAL CHECK (lon BETWEEN -180 AND 180)`

const POSITION_WHOLE_SQL = `CHECK ((lat IS NULL) = (lon IS NULL))`

const SUPPLIER_SQL = `
CREATE TABLE supplier (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  sort_name TEXT NOT NULL,
  latin TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),${PLACED_SQL},
  own_number TEXT,
  lei TEXT,
  vat_number TEXT,
  duns_number TEXT,
  os_id TEXT,
  registration_number TEXT,
  tier INTEGER CHECK (tier BETWEEN 1 AND 20),
  sector TEXT,
  sector_text TEXT,
  products TEXT,
  workers INTEGER CHECK (workers >= 0),
  notes TEXT,
  custom TEXT NOT NULL CHECK (json_valid(custom) AND json_type(custom) = 'object'),${KEPT_SQL},
  ${SOURCE_WHOLE_SQL}
) STRICT;

CREATE INDEX supplier_by_name ON supplier (sort_name, id, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX supplier_by_country ON supplier (country, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX supplier_by_sector ON supplier (sector, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX supplier_by_tier ON supplier (tier, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX supplier_by_workers ON supplier (workers, id) WHERE deleted_at IS NULL;
CREATE INDEX supplier_by_change ON supplier (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX supplier_in_bin ON supplier (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX supplier_by_own_number ON supplier (own_number) WHERE own_number IS NOT NULL;
CREATE INDEX supplier_by_source ON supplier (source_import_id) WHERE source_import_id IS NOT NULL;
`

const shareSql = (column: string) => `${column} REAL CHECK (${column} BETWEEN 0 AND 100)`

const SITE_SQL = `
CREATE TABLE site (
  id TEXT PRIMARY KEY,
  supplier_id TEXT NOT NULL REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),${PLACED_SQL},${POSITION_SQL},
  position_precision TEXT CHECK (position_precision IN ('exact', 'city', 'region')),
  sector TEXT,
  sector_text TEXT,
  workers INTEGER CHECK (workers >= 0),
  ${['low_wage_pct', 'low_qualification_pct', 'informal_pct', 'migrant_pct', 'agency_pct'].map(shareSql).join(',\n  ')},
  recruiter_chain TEXT CHECK (recruiter_chain IN
    ('direct', 'one-licensed', 'one-unlicensed-or-unknown', 'two-or-more', 'unknown')),${KEPT_SQL},
  ${POSITION_WHOLE_SQL},
  ${SOURCE_WHOLE_SQL}
) STRICT;

CREATE INDEX site_by_supplier ON site (supplier_id, deleted_at);
CREATE INDEX site_by_country ON site (country) WHERE deleted_at IS NULL;
CREATE INDEX site_by_source ON site (source_import_id) WHERE source_import_id IS NOT NULL;

CREATE TABLE origin_group (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  place TEXT,${POSITION_SQL},
  share_pct REAL NOT NULL CHECK (share_pct BETWEEN 0 AND 100),
  displaced INTEGER NOT NULL CHECK (displaced IN (0, 1)),${SOURCE_SQL},
  deleted_at TEXT,
  ${POSITION_WHOLE_SQL},
  ${SOURCE_WHOLE_SQL}
) STRICT;

CREATE INDEX origin_group_by_site ON origin_group (site_id, deleted_at);

CREATE TABLE control (
  id TEXT PRIMARY KEY,
  subject_type TEXT NOT NULL CHECK (subject_type IN ('supplier', 'site', 'recruiter')),
  subject_id TEXT NOT NULL,
  control TEXT NOT NULL CHECK (control IN ('policy', 'mapping', 'recruitment', 'grievance', 'remedy', 'audit')),
  maturity INTEGER NOT NULL CHECK (maturity BETWEEN 0 AND 4),
  verification TEXT NOT NULL CHECK (verification IN ('none', 'self', 'doc', 'indep')),
  assessed_on TEXT CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
) STRICT;

CREATE UNIQUE INDEX control_of_subject ON control (subject_id, subject_type, control);
`

const RECRUITER_SQL = `
CREATE TABLE recruiter (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('recruiter', 'sub_agent')),
  parent_id TEXT REFERENCES recruiter (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent_id <> id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  sort_name TEXT NOT NULL,
  latin TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),${PLACED_SQL},
  licence_number TEXT,
  licence_status TEXT CHECK (licence_status IN ('licensed', 'unlicensed', 'expired')),
  licence_valid_until TEXT CHECK (licence_valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  registration_number TEXT,
  notes TEXT,${KEPT_SQL},
  ${SOURCE_WHOLE_SQL}
) STRICT;

CREATE INDEX recruiter_by_name ON recruiter (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX recruiter_by_country ON recruiter (country, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX recruiter_by_parent ON recruiter (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX recruiter_in_bin ON recruiter (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX recruiter_by_source ON recruiter (source_import_id) WHERE source_import_id IS NOT NULL;

CREATE TABLE recruiter_link (
  id TEXT PRIMARY KEY,
  supplier_id TEXT NOT NULL REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  recruiter_id TEXT NOT NULL REFERENCES recruiter (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX recruiter_link_once ON recruiter_link (supplier_id, recruiter_id, coalesce(site_id, ''));
CREATE INDEX recruiter_link_by_recruiter ON recruiter_link (recruiter_id);
CREATE INDEX recruiter_link_by_site ON recruiter_link (site_id) WHERE site_id IS NOT NULL;
`

const moneySql = (prefix: string, required: '' | 'NOT NULL') => `
  ${prefix}_minor INTEGER ${required},
  ${prefix}_currency TEXT ${required} CHECK (${prefix}_currency GLOB '[A-Z][A-Z][A-Z]'),
  ${prefix}_rate_date TEXT CHECK (${prefix}_rate_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

const CORRIDOR_SQL = `
CREATE TABLE corridor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  sort_name TEXT NOT NULL,
  recruiter_id TEXT REFERENCES recruiter (id) DEFERRABLE INITIALLY DEFERRED,
  supplier_id TEXT REFERENCES supplier (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  recruiter_chain TEXT CHECK (recruiter_chain IN
    ('direct', 'one-licensed', 'one-unlicensed-or-unknown', 'two-or-more', 'unknown')),
  legal_context TEXT CHECK (legal_context IN
    ('free-choice', 'notice-needed', 'permission-needed', 'tied', 'tied-and-criminalised')),${moneySql('monthly_wage', '')},
  workers_per_year INTEGER CHECK (workers_per_year >= 0),
  documents_retained INTEGER CHECK (documents_retained IN (0, 1)),
  contract_substituted INTEGER CHECK (contract_substituted IN (0, 1)),
  notes TEXT,${KEPT_SQL},
  CHECK ((monthly_wage_minor IS NULL) = (monthly_wage_currency IS NULL)),
  ${SOURCE_WHOLE_SQL}
) STRICT;

CREATE INDEX corridor_by_name ON corridor (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX corridor_in_bin ON corridor (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX corridor_by_recruiter ON corridor (recruiter_id) WHERE recruiter_id IS NOT NULL;
CREATE INDEX corridor_by_supplier ON corridor (supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX corridor_by_site ON corridor (site_id) WHERE site_id IS NOT NULL;
CREATE INDEX corridor_by_source ON corridor (source_import_id) WHERE source_import_id IS NOT NULL;

CREATE TABLE corridor_stop (
  id TEXT PRIMARY KEY,
  corridor_id TEXT NOT NULL REFERENCES corridor (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  role TEXT NOT NULL CHECK (role IN ('origin', 'transit', 'destination')),
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  place TEXT,${POSITION_SQL},
  ${POSITION_WHOLE_SQL}
) STRICT;

CREATE INDEX corridor_stop_in_order ON corridor_stop (corridor_id, position);

CREATE TABLE corridor_fee (
  id TEXT PRIMARY KEY,
  corridor_id TEXT NOT NULL REFERENCES corridor (id) DEFERRABLE INITIALLY DEFERRED,
  stop_position INTEGER CHECK (stop_position >= 0),
  label TEXT NOT NULL CHECK (length(label) >= 1),${moneySql('amount', 'NOT NULL')},
  payer TEXT NOT NULL CHECK (payer IN ('worker', 'employer', 'recruiter')),
  paid_on TEXT CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  receipt INTEGER CHECK (receipt IN (0, 1))
) STRICT;

CREATE INDEX corridor_fee_by_corridor ON corridor_fee (corridor_id, stop_position);
`

const SEARCH_SQL = `
CREATE TABLE party_key (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supplier', 'recruiter')),
  id TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE party_search USING fts5 (
  name, aliases, city, numbers, latin,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
`

const SEARCHED: readonly (readonly [table: string, kind: string, numbers: readonly string[]])[] = [
  [
    'supplier',
    'supplier',
    ['own_number', 'lei', 'vat_number', 'duns_number', 'os_id', 'registration_number'],
  ],
  ['recruiter', 'recruiter', ['licence_number', 'registration_number']],
]

function searchTriggersSql(table: string, kind: string, numbers: readonly string[]): string {
  const fill = `
    INSERT INTO party_search (rowid, name, aliases, city, numbers, latin)
    SELECT key, new.name, (SELECT group_concat(value, ' ') FROM json_each(new.aliases)), new.city,
           concat_ws(' ', ${numbers.map(column => `new.${column}`).join(', ')}), new.latin
    FROM party_key WHERE id = new.id;`
  const clear = `DELETE FROM party_search WHERE rowid = (SELECT key FROM party_key WHERE id = old.id);`
  return `
  CREATE TRIGGER ${table}_search_insert AFTER INSERT ON ${table} BEGIN
    INSERT INTO party_key (kind, id) VALUES ('${kind}', new.id);${fill}
  END;
  CREATE TRIGGER ${table}_search_update AFTER UPDATE OF name, aliases, city, latin, ${numbers.join(', ')} ON ${table} BEGIN
    ${clear}${fill}
  END;
  CREATE TRIGGER ${table}_search_delete AFTER DELETE ON ${table} BEGIN
    ${clear}
    DELETE FROM party_key WHERE id = old.id;
  END;`
}
