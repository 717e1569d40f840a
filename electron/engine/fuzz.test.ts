import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { contract, type EndpointName } from '@shared/contract/contract'
import { fileTokenSchema } from '@shared/contract/workspace'
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
  ...['list-seen', 'list-brought-in', 'list-brought-in-csv'],
  ...['sanctions-xml', 'sanctions-csv', 'sanctions-json-lines', 'sanctions-zip', 'sanctions-own'],
  ...['events-csv', 'events-zip', 'places-geojson', 'places-csv', 'areas-csv', 'indicators-csv'],
  ...['sectors-csv', 'profile-json', 'pack-json'],
  ...['steps-workbook', 'questionnaire-pack', 'bundle-zip', 'bundle-looked-through'],
  ...['workspace', 'workspace-opened', 'workspace-backup', 'workspace-salvaged', 'evidence'],
  ...['questionnaire-answers', 'audit-kit', 'audit-report', 'returned-statement'],
  ...['signing-key', 'remarks', 'signed-head', 'known-signers', 'evidence-cleaning'],
]

/** What is given a file or folder only to write there, by its name or by the list; of a permit to fetch no file is read. */
const WRITES = /\.(?:export|write|save|copy|drag)(?:-|$)/
const WRITE_TOO = new Set([
  ...[
    'workspace.create',
    'workspace.set-backups',
    'workspace.protect',
    'questionnaires.send',
    'questionnaires.folder',
  ],
  ...['reference.share', 'disclosure.bundle', 'disclosure.screening-certificate'],
  ...['disclosure.management-report', 'disclosure.make-key', 'screening.fetch-list'],
  'workspace.newest-release',
])

/** Whether a message of this shape holds the token of a file. */
function holdsToken(schema: unknown): boolean {
  if (schema === fileTokenSchema) return true
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.values(def.shape).some(holdsToken)
    case 'array':
      return holdsToken(def.element)
    case 'union':
      return def.options.some(holdsToken)
    case 'nullable':
    case 'optional':
      return holdsToken(def.innerType)
    default:
      return false
  }
}

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

  it('are tried on every endpoint that reads a file', () => {
    const given = (Object.keys(contract) as EndpointName[]).filter(name => holdsToken(contract[name].input))
    expect(given.length).toBeGreaterThan(80)
    const reading = given.filter(name => !WRITES.test(name) && !WRITE_TOO.has(name))
    const tried = new Set([...targets.values()].flatMap(({ endpoints }) => endpoints))
    expect(reading.filter(name => !tried.has(name))).toEqual([])
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
