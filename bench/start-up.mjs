/**
 * How long the app takes to a usable list of suppliers, and how much memory all its processes hold, beside a bare
 * window of the same Electron in the same run. Linux only (memory is read from /proc).
 *
 *   npm run bench:start-up -- [suppliers=10000] [rounds=5]
 */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { _electron } from 'playwright'

const checkout = resolve(import.meta.dirname, '..')
const runtime = JSON.parse(readFileSync(join(checkout, 'node_modules/.fivefold/runtime.json'), 'utf8'))
const [suppliers = '10000', rounds = '5'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const workspace = join(folder, 'bench.fivefold')

const COUNTRIES = ['BD', 'MM', 'TH', 'TR', 'ET', 'QA', 'NP', 'IN', 'VN', 'DE']

function makeWorkspace() {
  const rows = Array.from(
    { length: Number(suppliers) },
    (_, i) => `S-${i},Supplier ${i} Ltd,${COUNTRIES[i % COUNTRIES.length]},City ${i % 97},${50 + (i % 900)}`,
  )
  const list = join(folder, 'suppliers.csv')
  writeFileSync(list, ['Supplier number,Supplier name,Country,City,Workers', ...rows].join('\n'))
  const cli = (...args) =>
    execFileSync(process.execPath, [join(checkout, 'out/main/cli.js'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  cli('new', workspace, '--entity', 'Bench Ltd', '--period', '2026')
  cli('import', workspace, list)
  const began = performance.now()
  cli('score', workspace)
  return performance.now() - began
}

/** A runtime of its own that starts nothing but one empty window. */
function bareRuntime() {
  const own = join(folder, 'bare')
  cpSync(dirname(runtime.electronPath), own, {
    recursive: true,
    verbatimSymlinks: true,
    filter: path => !path.endsWith('/resources/app'),
  })
  const app = join(folder, 'bare-app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js"}')
  writeFileSync(
    join(app, 'main.js'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<h1>bare</h1>'))",
  )
  symlinkSync(app, join(own, 'resources/app'))
  return join(own, 'electron')
}

function childrenOf(pid) {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  const parentOf = id => {
    try {
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
    } catch {
      return 0
    }
  }
  const direct = all.filter(id => parentOf(id) === pid).map(Number)
  return direct.flatMap(id => [id, ...childrenOf(id)])
}

/** Proportional set size in MB, summed over a process and all below it. */
function memoryMb(pid) {
  const pss = id => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  return [pid, ...childrenOf(pid)].reduce((sum, id) => sum + pss(id), 0) / 1024
}

const pause = ms => new Promise(done => setTimeout(done, ms))

async function once(executablePath, args, ready) {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const env = {
    ...process.env,
    FIVEFOLD_DATA_DIR: dataDir,
    ...(runtime.sqliteBinding ? { FIVEFOLD_SQLITE_BINDING: runtime.sqliteBinding } : {}),
  }
  const began = performance.now()
  const app = await _electron.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...args],
    env,
  })
  const page = await app.firstWindow()
  await ready(page)
  const ms = performance.now() - began
  await pause(3000)
  const mb = memoryMb(app.process().pid)
  await app.close()
  return { ms, mb }
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

const scoreMs = makeWorkspace()
const bare = bareRuntime()
const results = { bare: [], app: [] }
for (let round = 0; round < Number(rounds); round++) {
  results.bare.push(await once(bare, [], page => page.waitForSelector('h1')))
  results.app.push(
    await once(runtime.electronPath, [...runtime.appArgs, workspace], async page => {
      await page
        .getByRole('link', { name: /^Suppliers/ })
        .first()
        .click()
      await page.locator('[role=grid] tbody tr[aria-rowindex]').first().waitFor()
    }),
  )
}
rmSync(folder, { recursive: true, force: true })
const line = name => ({
  ms: Math.round(median(results[name].map(r => r.ms))),
  mb: Math.round(median(results[name].map(r => r.mb))),
})
const [b, a] = [line('bare'), line('app')]
console.log(`suppliers ${suppliers}, rounds ${rounds}; Electron ${runtime.electronVersion}`)
console.log(`bare window      ${b.ms} ms   ${b.mb} MB`)
console.log(
  `list is usable   ${a.ms} ms   ${a.mb} MB   (${(a.ms / b.ms).toFixed(2)} × time, ${(a.mb / b.mb).toFixed(2)} × memory)`,
)
console.log(`score run, command line, process start included: ${Math.round(scoreMs)} ms`)
