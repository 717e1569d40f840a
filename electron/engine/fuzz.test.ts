import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuzz } from './testing/fuzz/fuzz'
import { paperlessPrinter } from './disclosure/testing/sample-workspace'
import type { Target } from './testing/fuzz/target'
import { targetsIn } from './testing/fuzz/targets'
import { withWorkspace, type TestEngine } from './testing/test-engine'

/** The same files on every run, so that a red one means a change of ours. Longer and with other seeds: `node bench/run.mjs fuzz 60`. */
const SEED = 1
const MS = 1200
const CASES = 60

/** The readers by name; they are filled in once the files to begin from are made. */
const NAMES = [
  ...['list-csv', 'list-xlsx', 'list-xls', 'list-ods', 'list-html', 'list-json'],
  ...['sanctions-xml', 'sanctions-csv', 'sanctions-zip', 'events-csv', 'events-zip', 'places-geojson'],
  ...['pack-json', 'steps-workbook', 'questionnaire-pack', 'bundle-zip', 'workspace', 'evidence'],
  ...['questionnaire-answers', 'audit-kit', 'audit-report', 'returned-statement'],
  ...['signing-key', 'remarks', 'signed-head', 'known-signers', 'evidence-cleaning'],
]

let test: TestEngine
let targets: ReadonlyMap<string, Target>
beforeAll(async () => {
  test = await withWorkspace({ print: paperlessPrinter })
  targets = new Map(
    (await targetsIn(test, join(import.meta.dirname, '../..'))).map(target => [target.name, target]),
  )
}, 120_000)
afterAll(() => test.close())

describe('files that are other than they should be', () => {
  it('are known for every reader', () => {
    expect([...targets.keys()]).toEqual(NAMES)
  })

  it.each(NAMES)(
    '%s: each is read or refused by name',
    async name => {
      const target = targets.get(name)!
      const { findings } = await fuzz(test, target, { seed: SEED, cases: CASES, ms: MS })
      expect(findings, `seed ${SEED}`).toEqual([])
    },
    60_000,
  )

  it('leave the workspace whole', async () => {
    expect(await test.ask('workspace.check', {})).toMatchObject({
      database: { ok: true },
      foreignKeys: { ok: true },
      trail: { ok: true },
      evidence: { ok: true },
    })
  })
})
