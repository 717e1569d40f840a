import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../electron/engine/store/store'
import { calendarYear, entityNamed } from '../shared/workspace/entity'
import { askOf, benchEngine } from './bench-engine'
import { fillWithSuppliers } from './make-suppliers'

/**
 * What the first page costs the engine in a large, scored workspace, first and again, beside the statement's preview, of which it
 * tells one number: `node bench/run.mjs home-overview 10000`. Time of the processor.
 */
const count = Number(process.argv[3] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const workspace = join(folder, 'bench.fivefold')
const AGAIN = 7

const engine = benchEngine()
const ask = askOf(engine)

async function cpuMsOf(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

async function tell(name: string, run: () => Promise<unknown>): Promise<void> {
  const first = await cpuMsOf(run)
  const again: number[] = []
  for (let at = 0; at < AGAIN; at++) again.push(await cpuMsOf(run))
  const median = again.toSorted((a, b) => a - b)[AGAIN >> 1] ?? 0
  console.log(`${name.padEnd(20)} first ${first.toFixed(0)} ms, again ${median.toFixed(0)} ms`)
}

try {
  await ask('workspace.create', {
    file: engine.files.grant(workspace, 'save'),
    entity: entityNamed('Bench Ltd'),
    period: calendarYear(2026),
  })
  engine.close()
  const store = openStore(workspace)
  fillWithSuppliers(store, count)
  store.close()
  await ask('workspace.open', { file: engine.files.grant(workspace, 'open') })
  await ask('risk.run', {})
  console.log(`${count} suppliers, scored`)
  await tell('home.overview', () => ask('home.overview', {}))
  await tell('disclosure.preview', () => ask('disclosure.preview', { regime: 'OECD5' }))
} finally {
  engine.close()
  rmSync(folder, { recursive: true, force: true })
}
