import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { environment, root } from './runtime'

const kept = join(root, 'test-results', 'kept')
const stamp = () => readFileSync(join(root, 'out', '.sources'), 'utf8').slice(0, 16)

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

/** A workspace that many journeys begin with: made once for each build by `make`, and then copied. */
export function keptWorkspace(name: string, make: (path: string) => void): string {
  const file = join(kept, `${name}-${stamp()}.fivefold`)
  if (existsSync(file)) return file
  mkdirSync(kept, { recursive: true })
  const temporary = join(kept, `${name}-${process.pid}.fivefold`)
  make(temporary)
  renameSync(temporary, file)
  return file
}

/** The sample: two hundred invented suppliers, scored and screened. */
const filledOnce = (): string =>
  keptWorkspace('sample', path =>
    fivefold('new', path, '--entity', 'Harbour Textiles Ltd', '--period', '2026', '--sample'),
  )

/** A filled workspace of the test's own. */
export function sampleWorkspace(info: TestInfo): string {
  const own = info.outputPath('sample.fivefold')
  copyFileSync(filledOnce(), own)
  return own
}

/** A signed bundle of the sample with its evidence, and its page beside it. */
export function signedBundle(info: TestInfo): { readonly bundle: string; readonly page: string } {
  const [key, bundle] = [info.outputPath('key.pem'), info.outputPath('bundle.zip')]
  fivefold('key', 'make', key, '--name', 'Harbour Textiles, compliance')
  fivefold('bundle', sampleWorkspace(info), '--out', bundle, '--evidence', '--key', key)
  return { bundle, page: info.outputPath('bundle-verify.html') }
}
