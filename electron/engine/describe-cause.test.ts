import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { describeCause } from './describe-cause'

const caught = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (cause) {
    return cause
  }
}

it.each([
  [
    'an error of ours that quotes a record',
    () => {
      throw new Error('Blue Dune Manpower, Doha')
    },
  ],
  [
    'a schema error over a record',
    () => z.strictObject({ name: z.literal('x') }).parse({ name: 'Blue Dune Manpower, Doha' }),
  ],
  [
    'something thrown that is no error',
    () => {
      throw 'Blue Dune Manpower, Doha' as unknown as Error
    },
  ],
])('%s leaves nothing of the record in the log', (_, run) => {
  const text = describeCause(caught(run))
  expect(text).not.toContain('Blue Dune')
  expect(text.length).toBeGreaterThan(5)
})

it('a broken rule of the schema is named, not the value that broke it', () => {
  const db = new Sqlite(':memory:')
  db.exec(
    "CREATE TABLE t (a TEXT CHECK (a <> 'Blue Dune'), b TEXT UNIQUE) STRICT; INSERT INTO t VALUES ('x', 'Doha')",
  )
  const text = describeCause(caught(() => db.prepare('INSERT INTO t VALUES (?, ?)').run('y', 'Doha')))
  expect(text).toContain('SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: t.b')
  expect(text).not.toContain('Doha')
})
