import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkPages, firstFault } from './check-pages'
import { createStore, openStore } from './store'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-pages-'))
  path = join(folder, 'own.fivefold')
  createStore(path, () => undefined).close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function withDatabase<T>(work: (db: Database.Database) => T): T {
  const db = new Database(path)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** However large the file is: from 0 bytes on it is looked at table by table. */
const looks = (db: Database.Database) => [firstFault(db), firstFault(db, 0), checkPages(db).problems.join()]

it('finds nothing in a file that is whole', () => {
  expect(withDatabase(looks)).toEqual(['ok', 'ok', ''])
})

it('finds an index of words whose settings are damaged, and the file is refused by name', () => {
  withDatabase(db => db.unsafeMode().exec("UPDATE party_search_config SET v = 0 WHERE k = 'version'"))
  for (const found of withDatabase(looks)) expect(found).toMatch(/^invalid fts5 file format/)
  expect(() => openStore(path)).toThrow('workspace-damaged')
})
