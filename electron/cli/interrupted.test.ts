import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundledWorker } from './testing/interrupted/bundle'
import { play } from './testing/interrupted/rounds'
import { makeTemplates } from './testing/interrupted/templates'
import { KINDS } from './testing/interrupted/work'
import { root } from './testing/terminal'

const ROWS = 60
const LONGEST_MS = 900
const PREPARED_WITHIN_MS = 120_000

let folder: string
let worker: string
/** The templates set a passphrase there, which must not reach the tests after these. */
const before = { ...process.env }
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-interrupted-'))
  process.env['FIVEFOLD_DATA_DIR'] = join(folder, 'person')
  worker = await bundledWorker(root)
  await makeTemplates({ root, folder: join(folder, 'templates') }, ROWS)
}, PREPARED_WITHIN_MS)
afterAll(() => {
  process.env = before
  rmSync(folder, { recursive: true, force: true })
  rmSync(dirname(worker), { recursive: true, force: true })
})

/** A few moments for every run; `bench/interrupt.ts` does hundreds, also with a full disk. */
it.each(KINDS)(
  'a program that is killed while it does “%s” loses no change and leaves none half-written',
  async kind => {
    const after = Math.floor(Math.random() * LONGEST_MS)
    const place = { root, folder: join(folder, 'round') }
    const outcome = await play(
      { kind, interruption: 'kill', after },
      { templates: join(folder, 'templates'), worker, place },
    )
    expect(outcome.faults, `killed after ${after} ms`).toEqual([])
    // Work goes on until it is ended, so that no kill comes too late to hurt.
    expect(outcome.fell).not.toBe('after')
  },
)
