/**
 * How a workspace fares with much evidence: `node bench/run.mjs evidence 20 100` adds twenty files of 100 MB (random bytes
 * behind the first line of a PDF), lists them, checks them all ("unchanged since"), and closes and opens the file. Prints seconds
 * and the largest memory of each.
 */
import { randomFillSync } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Engine } from '../electron/engine/engine'
import type { EndpointName, InputOf, OutputOf } from '../shared/contract/contract'
import { calendarYear, entityNamed } from '../shared/workspace/entity'

const [, , , files = '20', megabytes = '100'] = process.argv
const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'fivefold-bench-'))
const engine = new Engine({
  now: () => new Date(),
  assetsDir: join(import.meta.dirname, '../assets'),
  dataDir: '',
  actor: 'Bench',
  print: () => Promise.reject(new Error('no printer')),
  report: cause => String(cause),
})

async function ask<N extends EndpointName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await engine.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

let most = 0
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)

async function timed(what: string, task: () => Promise<unknown>): Promise<void> {
  const from = performance.now()
  await task()
  const seconds = (performance.now() - from) / 1000
  console.log(`${what}: ${seconds.toFixed(2)} s, at most ${Math.round(most / 1e6)} MB`)
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

const workspace = join(folder, 'bench.fivefold')
try {
  await ask('workspace.create', {
    file: engine.files.grant(workspace, 'save'),
    entity: entityNamed('Bench'),
    period: calendarYear(2026),
  })
  const all = { target: null, text: null, validity: null, offset: 0, limit: 100 }
  await timed(`add ${files} files of ${megabytes} MB (with making them)`, async () => {
    for (let at = 0; at < Number(files); at++) await add(at)
  })
  console.log(`the file has ${Math.round(statSync(workspace).size / 1e6)} MB`)
  await timed('list', () => ask('evidence.list', all))
  await timed('check all', () => ask('evidence.check', { id: null }))
  await timed('close and open', async () => {
    await ask('workspace.close', {})
    await ask('workspace.open', { file: engine.files.grant(workspace, 'open') })
  })
  await timed('home', () => ask('home.overview', {}))
} finally {
  clearInterval(watch)
  engine.close()
  rmSync(folder, { recursive: true })
}
