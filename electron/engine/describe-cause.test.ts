import { readFileSync } from 'node:fs'
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
  [
    'a message of JavaScript that quotes a text',
    () => Reflect.has('Blue Dune Manpower, Doha' as unknown as object, 'length'),
  ],
  [
    'a property looked for in a text',
    () => Reflect.get({ run: (text: object) => 'length' in text }, 'run')('Blue Dune' as never),
  ],
  ['a property written on a text', () => Object.assign(Object.freeze(['Blue Dune']), { 0: 'Blue Dune' })],
  [
    'a key that is looked for in nothing',
    () => (undefined as unknown as Record<string, string>)['Blue Dune'],
  ],
  ['an address that is none', () => new URL('Blue Dune Manpower, Doha')],
  ['a language that is none', () => new Intl.DateTimeFormat('Blue Dune')],
  ['a number that is none', () => BigInt('Blue Dune')],
  ['a text that is no JSON', (): unknown => JSON.parse('{"name": Blue Dune Manpower}')],
  [
    'a message that looks like a line of the stack',
    () => {
      throw new Error('x\n    at Blue Dune (Blue Dune:1:2)')
    },
  ],
  [
    'an error whose name and code are of a record',
    () => {
      throw Object.assign(new Error('x'), { name: 'Blue Dune', code: 'Blue Dune' })
    },
  ],
  ['a file that is not there', () => readFileSync('/home/Blue Dune/suppliers.xlsx')],
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

it.each([
  ['a search', "SELECT * FROM found WHERE found MATCH 'Blue: \"Dune'"],
  ['a column', "SELECT * FROM found WHERE found MATCH 'Dune: x'"],
  ['a statement', 'SELECT Dune FROM found'],
  ['a token', "SELECT 'Dune"],
])('what SQLite says of %s quotes nothing that was asked for', (_, sql) => {
  const db = new Sqlite(':memory:')
  db.exec('CREATE VIRTUAL TABLE found USING fts5 (name)')
  const text = describeCause(caught(() => db.prepare(sql).all()))
  expect(text).toContain('SqliteError SQLITE_ERROR')
  expect(text).not.toMatch(/Dune/)
})

it('places name our files with their lines, and no folder of the person', () => {
  const cause = new Error('x')
  cause.stack = [
    'Error: x',
    '    at read (file:///home/ana.prova/Fivefold/resources/app.asar/out/main/engine.js:10:5)',
    '    at C:\\Users\\Ana Prova\\Fivefold\\out\\main\\chunks\\store-a1.js:7:1',
    '    at async Trail.commit (C:\\Users\\Ana Prova\\trail.js:1:2)',
    '    at node:internal/process/task_queues:95:5',
  ].join('\n')
  expect(describeCause(cause).split('\n')).toEqual([
    'Error',
    '    at read (engine.js:10:5)',
    '    at store-a1.js:7:1',
    '    at async Trail.commit (trail.js:1:2)',
    '    at task_queues:95:5',
  ])
})
