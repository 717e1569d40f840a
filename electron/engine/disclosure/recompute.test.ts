import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestEngine } from '../testing/test-engine'
import { openBundle } from './bundle/read'
import { withSample } from './testing/sample-workspace'

let sample: TestEngine
let folder: string

async function unpack(path: string, into: string): Promise<void> {
  const opened = await openBundle(path)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  for (const entry of opened.bundle.entries) {
    const target = join(into, entry.fileName)
    mkdirSync(dirname(target), { recursive: true })
    await writeFile(target, await opened.bundle.stream(entry))
  }
  opened.bundle.close()
}

beforeAll(async () => {
  sample = await withSample()
  const path = sample.path('bundle.zip')
  const request = { regime: 'OECD5', page: 'A4', file: sample.saving(path), evidence: false } as const
  await sample.ask('disclosure.bundle', request)
  folder = sample.path('unpacked')
  await unpack(path, folder)
}, 60_000)
afterAll(() => sample.close())

/** What the script of the bundle says, run by node alone in another process. */
function recomputed(): Promise<{ code: number; said: string }> {
  return new Promise(resolve => {
    const program = execFile(
      process.execPath,
      [join(folder, 'method/recompute.mjs'), folder],
      (_, out, problem) => resolve({ code: program.exitCode ?? -1, said: out + problem }),
    )
  })
}

/** Runs the script on a bundle in which a text was replaced once, and puts the file back. */
async function afterChange(file: string, text: string | RegExp, by: string) {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  expect(before.search(text)).toBeGreaterThan(-1)
  writeFileSync(path, before.replace(text, by))
  const result = await recomputed()
  writeFileSync(path, before)
  return result
}

it('lets a stranger recompute every score of a bundle to six decimals', async () => {
  const lines = ['suppliers', 'sites', 'corridors'].map(
    name =>
      readFileSync(join(folder, `scores/${name}.jsonl`), 'utf8')
        .trim()
        .split('\n').length,
  )
  const total = lines.reduce((sum, count) => sum + count, 0)
  const { code, said } = await recomputed()
  expect(said).toMatch(new RegExp(`^${total} scores, places read again, largest difference `))
  expect(code).toBe(0)
})

it.each([
  ['a score of a supplier', 'scores/suppliers.jsonl', /"residual":\d/, '"residual":9'],
  ['a score of a site', 'scores/sites.jsonl', /"inherent":\d/, '"inherent":0'],
  ['a score of a corridor', 'scores/corridors.jsonl', /"confidence":0.\d/, '"confidence":0.9'],
  ['a weight', 'method/risk-model.json', '"informal":0.2', '"informal":0.25'],
  ['the severity of every hotspot', 'data/places.json', /"severity":\d+/g, '"severity":1'],
])('finds that %s was changed', async (_, file, text, by) => {
  expect((await afterChange(file, text, by)).code).toBe(1)
})

it('says so when the places of the run are not in the bundle', async () => {
  const { code, said } = await afterChange('data/places.json', /[^]+/, '')
  expect(said).toContain('places as stored')
  expect(code).toBe(0)
})

it('stays short enough to be read before it is run', () => {
  const script = readFileSync(join(folder, 'method/recompute.mjs'), 'utf8').trimEnd().split('\n')
  expect(script.length).toBeLessThanOrEqual(80)
  expect(script.join('\n').match(/from '.+'/g)).toEqual(["from 'node:fs'"])
  expect(readFileSync(join(folder, 'method/method.md'), 'utf8')).toMatch(/^# How Fivefold scores risk/)
})
