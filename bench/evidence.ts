/**
 * How a workspace fares with much evidence: `node bench/run.mjs evidence 20 100` adds twenty files of 100 MB (random bytes
 * behind the first line of a PDF), lists them, checks them all ("unchanged since"), checks and backs up the file, and closes and
 * opens it. `evidence 20 100 encrypted` does it in an encrypted workspace, and gives that another passphrase. Prints seconds, the
 * largest memory, and how long a question asked meanwhile waited at most.
 */
import { randomFillSync } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { Engine } from '../electron/engine/engine'
import { calendarYear, entityNamed } from '../shared/workspace/entity'
import { askOf } from './bench-engine'

const [, , , files = '20', megabytes = '100', kind = 'plain'] = process.argv
const PASSPHRASE = 'four plain words here'
const secret = kind === 'encrypted' ? { secret: PASSPHRASE } : {}
const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'fivefold-bench-'))
const engine = new Engine({
  now: () => new Date(),
  assetsDir: join(import.meta.dirname, '../assets'),
  dataDir: join(folder, 'person'),
  actor: 'Bench',
  print: () => Promise.reject(new Error('no printer')),
  report: cause => String(cause),
})

const ask = askOf(engine)

let most = 0
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)

const EVERY_MS = 20

/** The longest that a short question, asked every 20 ms, waits while something else is going on. */
async function askedMeanwhile(over: AbortSignal): Promise<number> {
  let longest = 0
  while (!over.aborted) {
    const due = performance.now() + EVERY_MS
    await setTimeout(EVERY_MS)
    await engine.call('workspace.current', {})
    longest = Math.max(longest, performance.now() - due)
  }
  return longest
}

async function timed(what: string, task: () => Promise<unknown>): Promise<void> {
  const from = performance.now()
  const over = new AbortController()
  const waiting = askedMeanwhile(over.signal)
  await task().finally(() => over.abort())
  const seconds = (performance.now() - from) / 1000
  const waited = await waiting
  console.log(
    `${what}: ${seconds.toFixed(2)} s, at most ${Math.round(most / 1e6)} MB, a question waited ${Math.round(waited)} ms at most`,
  )
  most = 0
}

const PIECE = 1_000_000
const piece = Buffer.alloc(PIECE)

/** Nothing is said by the bytes but that they are those of this file. */
function writeFile(path: string): void {
  const file = openSync(path, 'w')
  writeSync(file, '%PDF-1.7\n')
  for (let done = 0; done < Number(megabytes); done++) writeSync(file, randomFillSync(piece))
  closeSync(file)
}

async function add(at: number): Promise<void> {
  const path = join(folder, `document-${at}.pdf`)
  writeFile(path)
  await ask('evidence.add', {
    file: engine.files.grant(path, 'open'),
    title: null,
    validUntil: null,
    language: null,
    restricted: false,
    targets: [],
  })
  rmSync(path)
}

const sheet = () => ({ sheet: engine.files.grant(join(folder, 'sheet.html'), 'save'), page: 'A4' as const })
const workspace = join(folder, 'bench.fivefold')
try {
  await ask('workspace.create', {
    file: engine.files.grant(workspace, 'save'),
    entity: entityNamed('Bench'),
    period: calendarYear(2026),
    ...(kind === 'encrypted' ? { protection: { passphrase: PASSPHRASE, ...sheet() } } : {}),
  })
  const all = { target: null, text: null, validity: null, offset: 0, limit: 100 }
  await timed(`add ${files} files of ${megabytes} MB (with making them)`, async () => {
    for (let at = 0; at < Number(files); at++) await add(at)
  })
  console.log(`the file has ${Math.round(statSync(workspace).size / 1e6)} MB`)
  await timed('list', () => ask('evidence.list', all))
  await timed('check all evidence', () => ask('evidence.check', { id: null }))
  await timed('check the file', () => ask('workspace.check', {}))
  await timed('backup', () => ask('workspace.backup', { reason: 'by-hand' }))
  await timed('close and open', async () => {
    await ask('workspace.close', {})
    await ask('workspace.open', { file: engine.files.grant(workspace, 'open'), ...secret })
  })
  await timed('home', () => ask('home.overview', {}))
  const current = kind === 'encrypted' ? PASSPHRASE : null
  const next = { passphrase: 'other plain words there', current, removeOpenBackups: false }
  await timed('set another passphrase, with a backup', () =>
    ask('workspace.protect', { ...next, ...sheet() }),
  )
  await timed('take it off', () => ask('workspace.unprotect', { current: next.passphrase }))
} finally {
  clearInterval(watch)
  engine.close()
  rmSync(folder, { recursive: true })
}
