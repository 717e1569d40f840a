import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { connect } from './connection'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations'

/**
 * SHA-256 of our newest schema as its steps make it. It spares an opening to go through all of them in memory; a file of another
 * fingerprint is compared item by item. `schema-check.test.ts` holds it against the steps and tells the new one after a step more.
 */
export const SCHEMA_FINGERPRINT = 'e296139a283084906ffc7a68c1264af5dc54874fab3405db72b02e5711dd102c'

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

const fingerprintOf = (items: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(items)).digest('hex')

/** What tells a schema from every other: each table, index and trigger with the text that makes it. */
export const schemaFingerprint = (db: Database): string => fingerprintOf(read(db))

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
  const version = schemaVersion(db)
  const items = read(db)
  if (version === SCHEMA_VERSION && fingerprintOf(items) === SCHEMA_FINGERPRINT) return null
  const expected = expectedAt(version)
  const found = new Set(items)
  return [...found].find(item => !expected.has(item)) ?? [...expected].find(item => !found.has(item)) ?? null
}
