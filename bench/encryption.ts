import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newFileKey, STRETCH_WORK, type FileKey } from '../electron/engine/store/file-key'
import { copyInto } from '../electron/engine/store/copies'
import { createStore, openStore, type Store } from '../electron/engine/store/store'
import { supplierIds } from '../electron/engine/store/suppliers-list'
import { ALL_SUPPLIERS } from '../shared/suppliers/list'
import { fillWithSuppliers } from './make-suppliers'

/**
 * What encryption and full sync cost, plain and encrypted turn by turn in one run: `node bench/run.mjs encryption 20000`.
 * The figures that count are the ratios.
 */
const count = Number(process.argv[3] ?? 20_000)
const TURNS = 5
const COMMITS = 200
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))

type Times = Map<string, number[]>

async function timed(times: Times, what: string, run: () => unknown): Promise<void> {
  const start = performance.now()
  await run()
  times.set(what, [...(times.get(what) ?? []), performance.now() - start])
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function commits(store: Store): void {
  for (let n = 0; n < COMMITS; n++)
    store.trail.commit(
      { topic: 'workspace', action: 'workspace.edit', summary: { n }, undo: 'record', rows: [], touched: [] },
      { actor: 'bench', at: new Date(0).toISOString() },
    )
}

/** One turn: a file made, filled, changed, read, closed, opened (looked through), copied. */
async function turn(times: Times, name: string, key: FileKey | null): Promise<number> {
  const path = join(folder, `${name}.fivefold`)
  const store = createStore(path, () => undefined, key)
  await timed(times, `write ${count} suppliers`, () => fillWithSuppliers(store, count))
  await timed(times, `${COMMITS} single changes`, () => commits(store))
  store.sqlite.pragma('synchronous = NORMAL')
  await timed(times, `${COMMITS} single changes without full sync`, () => commits(store))
  store.sqlite.pragma('synchronous = FULL')
  await timed(times, 'order all suppliers by country', () =>
    supplierIds(store, ALL_SUPPLIERS, [{ by: 'country', descending: true }]),
  )
  await timed(times, 'check the database', () => store.checkDatabase())
  await timed(times, 'backup', () =>
    copyInto(store, join(folder, `${name} backup.fivefold`), () => undefined),
  )
  store.close()
  let opened: Store | null = null
  await timed(times, 'open', () => (opened = openStore(path, { key })))
  ;(opened as Store | null)?.close()
  const { size } = statSync(path)
  for (const file of [path, join(folder, `${name} backup.fivefold`)]) rmSync(file, { force: true })
  return size
}

try {
  const key = await newFileKey('four plain words here', STRETCH_WORK)
  const plain: Times = new Map()
  const encrypted: Times = new Map()
  const sizes = { plain: 0, encrypted: 0 }
  for (let n = 0; n < TURNS; n++) {
    sizes.plain = await turn(plain, 'plain', null)
    sizes.encrypted = await turn(encrypted, 'encrypted', key)
  }
  const once: Times = new Map()
  for (let n = 0; n < TURNS; n++)
    await timed(once, 'key', () => newFileKey('four plain words here', STRETCH_WORK))
  console.log(
    `file of ${(sizes.plain / 1e6).toFixed(1)} MB; encrypted ${(sizes.encrypted / sizes.plain).toFixed(2)} of it`,
  )
  for (const [what, times] of plain) {
    const [a, b] = [median(times), median(encrypted.get(what) ?? [])]
    console.log(
      `${what.padEnd(42)} ${a.toFixed(0).padStart(6)} ms  ${b.toFixed(0).padStart(6)} ms  ${(b / a).toFixed(2)}`,
    )
  }
  const full = median(plain.get(`${COMMITS} single changes`) ?? [])
  const normal = median(plain.get(`${COMMITS} single changes without full sync`) ?? [])
  console.log(
    `full sync against none at commit, plain: ${(full / normal).toFixed(2)}, ${((full - normal) / COMMITS).toFixed(2)} ms for each change`,
  )
  console.log(`key from a passphrase: ${median(once.get('key') ?? []).toFixed(0)} ms`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
