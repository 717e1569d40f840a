import type { Database } from 'better-sqlite3'
import { connect } from './connection'
import { migrate, schemaVersion } from './migrations'

interface SchemaItem {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const read = (db: Database): string[] =>
  db
    .prepare<[], SchemaItem>(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all()
    .map(item => `${item.type} ${item.name} ${item.sql ?? ''}`)

const expectations = new Map<number, ReadonlySet<string>>()

/** Our schema of a version, found by going through the steps in memory: once for each version. */
function expectedAt(version: number): ReadonlySet<string> {
  const known = expectations.get(version)
  if (known !== undefined) return known
  const fresh = connect(':memory:')
  try {
    migrate(fresh, version)
    const expected = new Set(read(fresh))
    expectations.set(version, expected)
    return expected
  } finally {
    fresh.close()
  }
}

/**
 * Names the first table, index or trigger that a file has and our schema of that version has not, or the other way
 * round; `null` when they agree. An opened file is hostile until checked: a planted trigger would run our changes.
 */
export function schemaDifference(db: Database): string | null {
  const expected = expectedAt(schemaVersion(db))
  const found = new Set(read(db))
  return [...found].find(item => !expected.has(item)) ?? [...expected].find(item => !found.has(item)) ?? null
}
