import type { Database } from 'better-sqlite3'

export const version = 570
export const name = 'referrals'

/** Contacts people can be referred to, that the entity added to the list of the program. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE referral (
      id TEXT PRIMARY KEY,
      country TEXT CHECK (length(country) = 2),
      name TEXT NOT NULL CHECK (length(name) >= 1),
      kind TEXT NOT NULL CHECK (kind IN
        ('hotline', 'authority', 'organisation', 'union', 'legal', 'shelter', 'health')),
      contact TEXT NOT NULL CHECK (length(contact) >= 1),
      note TEXT,
      source TEXT NOT NULL CHECK (length(source) >= 1),
      checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
  `)
}
