import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { environment, root } from './runtime'

const kept = join(root, 'test-results', 'kept')
/** The build, and the day: a workspace whose last backup is a day old makes one when it is opened, beside what a journey does. */
const stamp = () =>
  `${readFileSync(join(root, 'out', '.sources'), 'utf8').slice(0, 16)}-${new Date().toISOString().slice(0, 10)}`

/** The passphrase of keys that tests make. */
const passphrase = 'four plain words here'

/** Runs the command line in the foreground; its JSON document, or an error with what it said. */
export function fivefold(...words: readonly string[]): unknown {
  const program = join(root, 'out', 'main', 'cli.js')
  const done = spawnSync(process.execPath, [program, ...words, '--json'], {
    encoding: 'utf8',
    env: { ...environment(kept), FIVEFOLD_PASSPHRASE: passphrase },
    maxBuffer: 256 * 1024 * 1024,
  })
  if (done.status !== 0) throw new Error(`fivefold ${words.join(' ')}: ${done.stderr}`)
  return JSON.parse(done.stdout) as unknown
}

/** What many journeys begin with, a workspace and what lies beside it: made once for each build and day by `make`, and then copied. */
export function keptFolder(name: string, make: (folder: string) => void): string {
  const folder = join(kept, `${name}-${stamp()}`)
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  const temporary = mkdtempSync(join(kept, `${name}-`))
  make(temporary)
  try {
    renameSync(temporary, folder)
  } catch (cause) {
    // Another journey that began at the same time was first.
    if (!existsSync(folder)) throw cause
    rmSync(temporary, { recursive: true })
  }
  return folder
}

const SAMPLE = 'sample.fivefold'

function fill(folder: string): void {
  const filled = join(folder, SAMPLE)
  fivefold('new', filled, '--entity', 'Harbour Textiles Ltd', '--period', '2026', '--sample')
}

/** A filled workspace of the test's own: two hundred invented suppliers, scored and screened. */
export function sampleWorkspace(info: TestInfo): string {
  cpSync(keptFolder('sample', fill), info.outputPath(), { recursive: true })
  return info.outputPath(SAMPLE)
}

/** A signed bundle of the sample with its evidence, and its page beside it. */
export function signedBundle(info: TestInfo): { readonly bundle: string; readonly page: string } {
  const [key, bundle] = [info.outputPath('key.pem'), info.outputPath('bundle.zip')]
  fivefold('key', 'make', key, '--name', 'Harbour Textiles, compliance')
  fivefold('bundle', sampleWorkspace(info), '--out', bundle, '--evidence', '--key', key)
  return { bundle, page: info.outputPath('bundle-verify.html') }
}
