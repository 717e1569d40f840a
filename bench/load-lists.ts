import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Papa from 'papaparse'
import { fileSource } from '../electron/engine/screening/lists/list-source'
import { readLists } from '../electron/engine/screening/lists/read-lists'
import { withWorkspace } from '../electron/engine/testing/test-engine'
import { makeLists } from './make-lists'

/**
 * Reading and keeping lists of the size of OFAC, EU and UK together: `node bench/run.mjs load-lists 60000`. Says time,
 * memory and how much the workspace and its trail grow, each beside a plain alternative in the same run.
 */
const entries = Number(process.argv[3] ?? 60_000)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const MB = 1024 * 1024
const mb = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`

/** Processor milliseconds of a piece of work, and how much the resident memory grew at most while it ran. */
async function measured<T>(work: () => Promise<T>) {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  const started = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(started)
  const ms = (user + system) / 1000
  clearInterval(watch)
  return { value, ms, memory: Math.max(most, process.memoryUsage.rss()) - before }
}

/** The alternative to reading in a stream: the whole text at once, split into cells and nothing more. */
function splitWhole(files: readonly string[]): Promise<number> {
  const rows = files.map(file => Papa.parse<string[]>(readFileSync(file, 'utf8')).data.length)
  return Promise.resolve(rows.reduce((sum, each) => sum + each, 0))
}

const first = await makeLists(folder, entries, 0)
const second = await makeLists(folder, entries, 1)
const bytes = first.files.reduce((sum, file) => sum + statSync(file).size, 0)
const sources = first.files.map(path =>
  fileSource({ path, name: basename(path), sizeBytes: statSync(path).size }),
)
const options = { signal: new AbortController().signal, onProgress: () => undefined }

const whole = await measured(() => splitWhole(first.files))
const read = await measured(() => readLists(sources, options))
const found = read.value.reduce((sum, list) => sum + list.entries.length, 0)
const names = read.value.reduce(
  (sum, list) => sum + list.entries.reduce((n, entry) => n + entry.names.length, 0),
  0,
)
const rowLogged = read.value.reduce(
  (sum, list) => sum + list.entries.reduce((n, entry) => n + JSON.stringify(entry).length, 0),
  0,
)

const test = await withWorkspace()
const file = test.path('test.fivefold')
/** Size of the workspace with its log folded in. */
async function sizeNow(): Promise<number> {
  await test.ask('workspace.close', {})
  const size = statSync(file).size
  await test.ask('workspace.open', { file: test.opening(file) })
  return size
}
const load = (files: readonly string[]) =>
  test.ask('screening.load-list', { files: files.map(file => test.opening(file)) })
const empty = await sizeNow()
const loaded = await measured(() => load(first.files))
const afterFirst = await sizeNow()
const again = await measured(() => load(second.files))
const afterSecond = await sizeNow()
const { entries: trail } = await test.ask('trail.list', {
  topic: null,
  recordId: null,
  text: null,
  before: null,
  limit: 100,
})
const trailBytes = JSON.stringify(trail).length

console.log(`lists: ${mb(bytes)}, ${found} parties, ${names} names`)
console.log(
  `read in a stream: ${Math.round(read.ms)} ms, +${mb(read.memory)}; splitting the whole text into cells only: ${Math.round(whole.ms)} ms, +${mb(whole.memory)}; ratio ${(read.ms / whole.ms).toFixed(2)}`,
)
console.log(
  `read and kept: ${Math.round(loaded.ms)} ms, +${mb(loaded.memory)}; the next edition (1 in 50 differs): ${Math.round(again.ms)} ms`,
)
console.log(
  `workspace: +${mb(afterFirst - empty)}, next edition +${mb(afterSecond - afterFirst)} (whole copies: +${mb(afterFirst - empty)})`,
)
console.log(
  `trail: ${trail.length} entries, ${trailBytes} bytes; rows logged one by one would be ${mb(2 * rowLogged)}`,
)
test.close()
rmSync(folder, { recursive: true })
