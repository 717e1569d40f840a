import type { Database } from 'better-sqlite3'

export const version = 112
export const name = 'column-mapping'

/** How a person mapped the columns of a list, by the shape of the list: its headings and what kind of list it is. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE column_mapping (
      id TEXT PRIMARY KEY,
      shape TEXT NOT NULL CHECK (length(shape) = 64),
      kind TEXT NOT NULL CHECK (length(kind) >= 1),
      headings TEXT NOT NULL CHECK (json_valid(headings) AND json_type(headings) = 'array'),
      columns TEXT NOT NULL CHECK (json_valid(columns) AND json_type(columns) = 'array'),
      file_name TEXT NOT NULL,
      mapped_at TEXT NOT NULL,
      mapped_by TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX column_mapping_once ON column_mapping (shape, kind);
  `)
}
