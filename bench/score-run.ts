import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call } from '../electron/engine/call'
import { offerBaseline } from '../electron/engine/reference/keep-baseline'
import { runScores } from '../electron/engine/risk/run'
import { Files } from '../electron/engine/files'
import { Permits } from '../electron/engine/permits'
import { LEAST_WORK } from '../electron/engine/store/file-key'
import { createStore } from '../electron/engine/store/store'
import { uuidV7 } from '../shared/ids/id'
import { fillWithSuppliers } from './make-suppliers'

/** Time, largest pause and size of score runs over generated suppliers: `node bench/run.mjs score-run 10000`. */
const count = Number(process.argv[3] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const path = join(folder, 'bench.fivefold')
const store = createStore(path, () => undefined)
const actor = 'Bench'
const at = '2026-11-24T08:00:00.000Z'

const call: Call = {
  store,
  now: () => at,
  today: () => at.slice(0, 10),
  newId: () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  change: draft => Promise.resolve(store.trail.commit(draft, { actor, at })),
  changeAtLength: draft => Promise.resolve(store.trail.commit(draft, { actor, at })),
  alone: task => task(() => Promise.resolve(), store),
  touch: () => undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
  files: new Files(),
  permits: new Permits(),
  download: null,
  keys: null,
  stretchWork: LEAST_WORK,
  assetsDir: join(process.cwd(), 'assets'),
  dataDir: '',
  openStore: null,
  actor,
  print: () => Promise.reject(new Error('no printer')),
  ask: () => Promise.reject(new Error('no engine')),
}

/** The longest time during which nothing else got its turn. */
function watchPauses(): () => number {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  return () => {
    clearInterval(timer)
    return longest
  }
}

const megabytes = (): string => `${(statSync(path).size / 1e6).toFixed(1)} MB`

try {
  await offerBaseline(call)
  fillWithSuppliers(store, count)
  store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  console.log(`workspace of ${count} suppliers: ${megabytes()}`)
  for (let round = 1; round <= 3; round++) {
    const longest = watchPauses()
    const start = performance.now()
    const before = process.cpuUsage()
    const run = await runScores(call)
    const tookMs = performance.now() - start
    const { user, system } = process.cpuUsage(before)
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const line = [
      `run ${round}`,
      `${run.sites} sites`,
      `${tookMs.toFixed(0)} ms`,
      `${((user + system) / 1000).toFixed(0)} ms of processor`,
      `longest pause ${longest().toFixed(0)} ms`,
    ]
    console.log([...line, megabytes(), run.outputsHash.slice(0, 12)].join(', '))
  }
} finally {
  store.close()
  rmSync(folder, { recursive: true, force: true })
}
