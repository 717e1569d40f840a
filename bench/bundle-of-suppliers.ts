import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { withFiles } from '../electron/engine/disclosure/bundle/verify'
import { openStore } from '../electron/engine/store/store'
import { calendarYear, entityNamed } from '../shared/workspace/entity'
import { askOf, benchEngine } from './bench-engine'
import { fillWithSuppliers } from './make-suppliers'

/**
 * A bundle of a large workspace: `node bench/run.mjs bundle-of-suppliers 10000`. Scored, written, verified, unpacked, and every score
 * made again by the script that lies in it; each part in a process of its own, with its memory.
 */
const suppliers = Number(process.argv[3] ?? 10_000) || 0
const [, , , , part = '', folder = ''] = process.argv
const workspace = join(folder, 'bench.fivefold')
const zip = join(folder, 'bundle.zip')
const unpacked = join(folder, 'unpacked')

// The pdf is printed by the app's browser: left out here.
const engine = benchEngine(() => Promise.resolve(new TextEncoder().encode('%PDF-1.7\n%%EOF\n')))
const ask = askOf(engine)

const open = () => ask('workspace.open', { file: engine.files.grant(workspace, 'open') })

async function unpack(): Promise<void> {
  await withFiles(zip, async files => {
    if (files === null) throw new Error('the bundle cannot be opened')
    for (const { path } of files.entries) {
      const target = join(unpacked, path)
      mkdirSync(dirname(target), { recursive: true })
      await writeFile(target, files.open(path))
    }
  })
}

/** The parts in their order; what they share lies in the folder. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  make: async () => {
    await ask('workspace.create', {
      file: engine.files.grant(workspace, 'save'),
      entity: entityNamed('Bench'),
      period: calendarYear(2026),
    })
    engine.close()
    const store = openStore(workspace)
    fillWithSuppliers(store, suppliers)
    store.close()
  },
  score: async () => {
    await open()
    await ask('risk.run', {})
  },
  write: async () => {
    await open()
    const file = engine.files.grant(zip, 'save')
    await ask('disclosure.bundle', { regime: 'OECD5', profile: 'auditor', page: 'A4', file, evidence: false })
  },
  verify: async () => {
    const report = await ask('disclosure.verify', {
      file: engine.files.grant(zip, 'open'),
      expectedFingerprint: null,
    })
    console.log(`verified: ${JSON.stringify(report).slice(0, 200)}`)
  },
  unpack,
}

function inItsOwnProcess(name: string, command: readonly string[]): void {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s by the clock`)
  if (status !== 0) throw new Error(`${name} ended with ${String(status)}`)
}

async function onePart(work: () => Promise<unknown>): Promise<void> {
  await work()
  engine.close()
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  console.log(
    `  ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of the processor, ${(maxRSS / 1000).toFixed(0)} MB at most`,
  )
}

function everyPart(): void {
  const made = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
  try {
    for (const name of Object.keys(PARTS))
      inItsOwnProcess(name, [process.argv[1] ?? '', 'bundle-of-suppliers', String(suppliers), name, made])
    const script = join(made, 'unpacked/method/recompute.mjs')
    inItsOwnProcess('recompute', [script, join(made, 'unpacked')])
    const megabytes = (path: string) => (statSync(path).size / 1e6).toFixed(1)
    console.log(
      `bundle ${megabytes(join(made, 'bundle.zip'))} MB, workspace ${megabytes(join(made, 'bench.fivefold'))} MB`,
    )
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

const work = PARTS[part]
if (work === undefined) everyPart()
else await onePart(work)
