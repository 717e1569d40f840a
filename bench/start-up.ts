/**
 * How long the built app takes from its start to a usable list of suppliers, the time of the processor that takes, and the memory
 * all its processes then hold, beside a bare window of the same Electron in the same run, in turns. Every start has a data
 * folder of its own, so no cache of an earlier one helps. Linux only; needs a build and a display.
 *
 *   xvfb-run -a node bench/run.mjs start-up [suppliers=10000] [rounds=5]
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openStore } from '../electron/engine/store/store'
import { fillWithSuppliers } from './make-suppliers'
import { checkout, envWith, runtime } from './start-up/built-app'
import { pause, plainStart, type PlainStart } from './start-up/plain-start'
import { processesOf, type ProcessUse } from './start-up/processes'
import { routeSizes } from './start-up/route-sizes'

interface Round {
  /** Milliseconds since the start. */
  readonly home: number
  readonly ready: number
  /** The processor's time until then, process by process. */
  readonly used: readonly ProcessUse[]
  readonly idle: readonly ProcessUse[]
  /** What kept the window from answering for more than 50 ms, by the clock (Long Tasks API). */
  readonly blocks: readonly number[]
}

const [suppliers, rounds] = [Number(process.argv[3] ?? 10_000), Number(process.argv[4] ?? 5)]
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const workspace = join(folder, 'bench.fivefold')

/** A workspace whose suppliers are scored, as a person's is. */
function makeWorkspace(): void {
  const cli = (...args: string[]) =>
    execFileSync(process.execPath, [join(checkout, 'out/main/cli.js'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  cli('new', workspace, '--entity', 'Bench Ltd', '--period', '2026')
  const store = openStore(workspace)
  fillWithSuppliers(store, suppliers)
  store.close()
  cli('score', workspace)
}

const BARE = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<h1>bare</h1>'))`

/** The same Electron, starting nothing but one empty window. */
function bareElectron(): string {
  const [own, app] = [join(folder, 'bare'), join(folder, 'bare-app')]
  const isOurs = (path: string) => path.endsWith('/resources/app')
  cpSync(dirname(runtime.electronPath), own, {
    recursive: true,
    verbatimSymlinks: true,
    filter: path => !isOurs(path),
  })
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js"}')
  writeFileSync(join(app, 'main.js'), BARE)
  symlinkSync(app, join(own, 'resources/app'))
  return join(own, 'electron')
}

/**
 * Looks by itself in the window until `step` says that it is done; then one frame more, so that it is painted. What was seen is
 * asked for in between: an answer that is waited for would be lost with the empty page before the first.
 */
const watch = (step: string): string => `(() => {
  if (globalThis.seen !== undefined) return globalThis.seen.ready === undefined ? null : globalThis.seen
  const seen = globalThis.seen = {}
  const now = () => performance.timeOrigin + performance.now()
  const look = () => {
    if (!(${step})(seen, now)) return setTimeout(look, 4)
    requestAnimationFrame(() => setTimeout(() => (seen.ready = now())))
  }
  look()
  return null
})()`

const BARE_READY = watch('() => document.querySelector("h1") !== null')

/** Home is there once the number beside "Suppliers" is; then the list is pressed, as soon as there is something to press. */
const LIST_READY = watch(`(seen, now) => {
  const link = document.querySelector('nav a[href$="#/suppliers"]')
  if (link === null) return false
  if (seen.home === undefined) {
    seen.home = now()
    link.click()
  }
  return document.querySelector('[role=grid] tbody tr[aria-rowindex]') !== null
}`)

const IDLE_AFTER_MS = 6000

const LONG_TASKS = `new Promise(resolve => {
  const found = []
  new PerformanceObserver(list => found.push(...list.getEntries().map(({ duration }) => Math.round(duration))))
    .observe({ type: 'longtask', buffered: true })
  setTimeout(() => resolve(found), 100)
})`

interface Seen {
  readonly home?: number
  readonly ready: number
}

const LIMIT_MS = 60_000

async function whenReady(started: PlainStart, expression: string): Promise<Seen> {
  while (Date.now() - started.at < LIMIT_MS) {
    const seen = (await started.evaluate(expression).catch(() => null)) as Seen | null
    if (seen !== null) return seen
    await pause(20)
  }
  throw new Error('the window was not ready within a minute')
}

async function once(program: string, args: readonly string[], ready: string): Promise<Round> {
  const started = await plainStart(program, args, envWith(mkdtempSync(join(folder, 'data-'))))
  const seen = await whenReady(started, ready)
  const used = processesOf(started.pid)
  await pause(IDLE_AFTER_MS)
  const idle = processesOf(started.pid)
  const blocks = (await started.evaluate(LONG_TASKS)) as readonly number[]
  await started.end()
  return { home: (seen.home ?? seen.ready) - started.at, ready: seen.ready - started.at, used, idle, blocks }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const total = (idle: readonly ProcessUse[]): number => idle.reduce((sum, { mb }) => sum + mb, 0)
const cpuOf = ({ used }: Round): number => used.reduce((sum, { cpuMs }) => sum + cpuMs, 0)

function tell(name: string, of: readonly Round[]): { ready: number; cpu: number; mb: number } {
  const [ready, cpu] = [median(of.map(round => round.ready)), median(of.map(cpuOf))]
  const mb = median(of.map(({ idle }) => total(idle)))
  const parts = of.at(-1)?.idle.map(({ kind, mb }) => `${kind} ${mb.toFixed(0)}`) ?? []
  const used = of.at(-1)?.used.map(({ kind, cpuMs }) => `${kind} ${cpuMs}`) ?? []
  console.log(
    `${name.padEnd(15)} ${ready.toFixed(0)} ms (${of.map(round => round.ready.toFixed(0)).join(', ')}), processor ${cpu} ms (${used.join(', ')}), idle ${mb.toFixed(0)} MB: ${parts.join(', ')}`,
  )
  return { ready, cpu, mb }
}

try {
  makeWorkspace()
  const bare = bareElectron()
  const results = { bare: [] as Round[], app: [] as Round[] }
  for (let round = 0; round < rounds; round++) {
    results.bare.push(await once(bare, [], BARE_READY))
    results.app.push(await once(runtime.electronPath, [...runtime.appArgs, workspace], LIST_READY))
  }
  const load = loadavg()[0]?.toFixed(1) ?? ''
  console.log(`${suppliers} suppliers, ${rounds} rounds, Electron ${runtime.electronVersion}, load ${load}`)
  const [b, a] = [tell('bare window', results.bare), tell('list is usable', results.app)]
  console.log(`home is there   ${median(results.app.map(({ home }) => home)).toFixed(0)} ms`)
  const blocks = results.app.map(round => (round.blocks.length === 0 ? 'none' : round.blocks.join(' and ')))
  console.log(`tasks over 50 ms  ${blocks.join(', ')}`)
  const times = (key: 'ready' | 'cpu' | 'mb') => (a[key] / b[key]).toFixed(2)
  console.log(
    `beside it       ${times('ready')} × time, ${times('cpu')} × processor, ${times('mb')} × memory`,
  )
  const { start, routes } = routeSizes(join(checkout, 'out/renderer/assets'))
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
  console.log(
    `script at start ${kb(start)}; each page adds ${routes.map(r => `${r.name} ${kb(r.bytes)}`).join(', ')}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
