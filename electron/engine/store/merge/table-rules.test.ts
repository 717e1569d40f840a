import { afterAll, expect, it } from 'vitest'
import { connect } from '../connection'
import { migrate } from '../migrations'
import { LEFT_BEHIND, NATURAL_KEYS, naturalKeyOf, NUMBERED, tableShapes } from './table-rules'

const db = connect(':memory:')
migrate(db)
const shapes = tableShapes(db)
afterAll(() => db.close())

/** No record: the search index fills it. */
const OF_THE_INDEX = ['party_key']

it('knows for everything that must be unique what two copies make of it', () => {
  const unique = db
    .prepare<[], { table: string }>(
      `SELECT DISTINCT t.name AS "table" FROM sqlite_schema t, pragma_index_list(t.name) i
       WHERE t.type = 'table' AND i."unique" = 1 AND i.origin <> 'pk'
         AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'id' AND type = 'TEXT')`,
    )
    .all()
    .map(row => row.table)
  const known = new Set([
    ...Object.keys(NATURAL_KEYS),
    ...Object.keys(NUMBERED),
    ...LEFT_BEHIND,
    ...OF_THE_INDEX,
  ])
  expect(unique.length).toBeGreaterThan(15)
  expect(unique.filter(table => !known.has(table))).toEqual([])
})

it('names only tables and columns that there are', () => {
  for (const [table, { columns, whileEmpty, only }] of Object.entries(NATURAL_KEYS)) {
    const named = [
      ...columns,
      ...(whileEmpty === undefined ? [] : [whileEmpty]),
      ...(only === undefined ? [] : [only[0]]),
    ]
    expect(
      named.filter(column => !shapes.get(table)?.columns.includes(column)),
      table,
    ).toEqual([])
  }
  for (const table of LEFT_BEHIND) expect(shapes.has(table), table).toBe(true)
})

it('keeps together what a check of the schema or the sense ties together', () => {
  const groupOf = (table: string, column: string) =>
    shapes
      .get(table)
      ?.rules.together.find(group => group.includes(column))
      ?.toSorted()
  expect(groupOf('site', 'lat')).toEqual(['lat', 'lon', 'position_precision'])
  expect(groupOf('corridor', 'debt_minor')).toEqual(['debt_currency', 'debt_minor', 'debt_rate_date'])
  expect(groupOf('finding', 'closed_on')).toEqual([
    'closed_on',
    'closing_outcome',
    'closing_reason',
    'closing_verification',
    'status',
  ])
  expect(groupOf('supplier', 'country')).toEqual(['country', 'country_text'])
  expect(groupOf('supplier', 'workers')).toBeUndefined()
  expect(shapes.get('supplier')?.rules).toMatchObject({
    derived: ['sort_name', 'latin'],
    objects: ['custom'],
    sets: ['aliases'],
  })
})

it('takes a file in the bin for no likeness of one in use', () => {
  expect(naturalKeyOf('evidence', { sha256: 'a', deleted_at: null })).toEqual(['a'])
  expect(naturalKeyOf('evidence', { sha256: 'a', deleted_at: '2026-01-01' })).toBeNull()
  expect(naturalKeyOf('supplier', { name: 'a' })).toBeNull()
})
