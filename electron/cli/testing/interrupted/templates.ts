import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { APPLICATION_ID, connect } from '../../../engine/store/connection'
import { migrate } from '../../../engine/store/migrations'
import { openStore } from '../../../engine/store/store'
import { runCommandLine } from '../../command-line'
import { BEFORE_MERGE, CRASHED, CRASHED_AT, ENCRYPTED, OLD, PASSPHRASE, WORKSPACE, type Place } from './work'

/** A version of the schema from which many steps lead to ours. */
const OLD_VERSION = 20
const BLOBS = 40
const BLOB_BYTES = 100_000

const TOWNS = ['Dhaka', 'Chattogram', 'Tiruppur', 'Biratnagar', 'Lahore', 'Yangon']

const listOf = (rows: number, list: number): string =>
  [
    'Supplier name,Country,City,Tier,Number of workers,Sector',
    ...Array.from(
      { length: rows },
      (_, n) => `Works ${list}-${n} Ltd,Bangladesh,${TOWNS[n % TOWNS.length] ?? ''},1,${n},Textiles`,
    ),
  ].join('\n')

async function type(place: Place, ...words: readonly string[]): Promise<void> {
  const err: string[] = []
  const code = await runCommandLine(words, {
    ...place,
    out: { write: () => undefined },
    err: { write: (text: string) => void err.push(text) },
  })
  if (code !== 0) throw new Error(`fivefold ${words.join(' ')}: ${err.join('')}`)
}

/** An old workspace with some bulk, so that bringing it up to date takes a moment. */
function oldWorkspace(path: string): void {
  const db = connect(path)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(db, OLD_VERSION)
  db.prepare('INSERT INTO workspace (id, entity, period, sample, created_at) VALUES (?, ?, ?, 0, ?)').run(
    '01890000-0000-7000-8000-000000000001',
    JSON.stringify(entityNamed('Old Works Ltd')),
    JSON.stringify(calendarYear(2025)),
    '2025-01-01T00:00:00.000Z',
  )
  const blob = db.prepare('INSERT INTO blob (sha256, size_bytes, bytes) VALUES (?, ?, ?)')
  for (let n = 0; n < BLOBS; n++) blob.run(String(n).padStart(64, '0'), BLOB_BYTES, randomBytes(BLOB_BYTES))
  db.close()
}

/** A workspace as a program that was ended leaves it: a change in the log, which is not folded into the file. */
function crashedWorkspace(path: string, from: string): void {
  const live = `${path}.live`
  copyFileSync(from, live)
  const store = openStore(live)
  const { headHash: before } = store.trail
  store.trail.commit(
    {
      topic: 'workspace',
      action: 'workspace.edit',
      summary: { entity: before },
      undo: 'record',
      rows: [],
      touched: [],
    },
    { actor: 'worker', at: '2026-01-01T00:00:00.000Z' },
  )
  for (const ending of ['', '-wal']) copyFileSync(`${live}${ending}`, `${path}${ending}`)
  writeFileSync(join(path, '..', CRASHED_AT), `${store.trail.head} ${store.trail.headHash}`)
  store.close()
  rmSync(live)
}

/** Workspaces that every round begins with, made once: a filled one with a backup, copies worked on apart, an old one. */
export async function makeTemplates(place: Place, rows: number): Promise<void> {
  const at = (name: string) => join(place.folder, name)
  mkdirSync(place.folder, { recursive: true })
  for (const list of [0, 1, 2]) writeFileSync(at(`suppliers-${list}.csv`), listOf(rows, list))
  await type(place, 'new', WORKSPACE, '--entity', 'Interrupted Ltd', '--period', '2026')
  await type(place, 'import', WORKSPACE, 'suppliers-2.csv')
  for (const [n, copy] of ['copy.fivefold', 'copy-2.fivefold'].entries()) {
    copyFileSync(at(WORKSPACE), at(copy))
    await type(place, 'import', copy, `suppliers-${n}.csv`)
  }
  copyFileSync(at(WORKSPACE), at(BEFORE_MERGE))
  await type(place, 'backup', WORKSPACE, 'make')
  oldWorkspace(at(OLD))
  crashedWorkspace(at(CRASHED), at(WORKSPACE))
  copyFileSync(at(WORKSPACE), at(ENCRYPTED))
  process.env['FIVEFOLD_NEW_PASSPHRASE'] = PASSPHRASE
  await type(place, 'passphrase', ENCRYPTED, 'set', '--sheet', 'sheet.html')
}
