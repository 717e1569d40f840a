import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestEngine } from '../testing/test-engine'
import { labelledEvents, type PlainEvent } from '@shared/risk/testing/events'
import { addDays } from '@shared/units/calendar-date'
import { seeded } from '@shared/units/seeded'
import { useEvents } from '../testing/event-edition'
import type { RunPlaces } from '../risk/run-places'
import { withBundle } from './bundle/verify'
import { withSample } from './testing/sample-workspace'

let sample: TestEngine
let folder: string
let withoutEvents: string

async function unpack(path: string, into: string): Promise<void> {
  await withBundle(path, {}, async ({ files }) => {
    for (const { path: name } of files?.entries ?? []) {
      const target = join(into, name)
      mkdirSync(dirname(target), { recursive: true })
      await writeFile(target, files?.open(name) ?? [])
    }
  })
}

/** Events round the places of the sample and elsewhere, of every precision and age. */
function inventedEvents(count: number): PlainEvent[] {
  const random = seeded(8)
  const centres = [
    ['TR', 37.06, 37.38],
    ['MM', 16.84, 96.17],
    ['BD', 23.99, 90.42],
    ['NP', 27.7, 85.3],
    ['ET', 7.06, 38.47],
  ] as const
  return Array.from({ length: count }, () => {
    const [country, lat, lon] = centres[Math.floor(random() * centres.length)]!
    return {
      country,
      lat: lat + 3 * (random() - 0.5),
      lon: lon + 3 * (random() - 0.5),
      deaths: Math.floor(200 * random() ** 4),
      precision: 1 + Math.floor(7 * random()),
      date: addDays('2026-08-31', -Math.floor(2500 * random())),
    }
  })
}

/** A bundle of the sample as it stands, unpacked into a folder of that name. */
async function bundled(name: string): Promise<string> {
  const path = sample.path(`${name}.zip`)
  const request = {
    regime: 'OECD5',
    profile: 'auditor',
    page: 'A4',
    file: sample.saving(path),
    evidence: false,
  } as const
  await sample.ask('disclosure.bundle', request)
  await unpack(path, sample.path(name))
  return sample.path(name)
}

beforeAll(async () => {
  sample = await withSample()
  withoutEvents = await bundled('without-events')
  await useEvents(sample, sample.path('sample.fivefold'), labelledEvents(inventedEvents(3000)))
  await sample.ask('risk.run', {})
  folder = await bundled('unpacked')
}, 300_000)
afterAll(() => sample.close())

/** What the script of the bundle says, run by node alone in another process. */
function recomputed(of = folder): Promise<{ code: number; said: string }> {
  return new Promise(resolve => {
    const program = execFile(process.execPath, [join(of, 'method/recompute.mjs'), of], (_, out, problem) =>
      resolve({ code: program.exitCode ?? -1, said: out + problem }),
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

it('reads places as the model does where no single events are loaded, those known by their region included', async () => {
  const suppliers = readFileSync(join(withoutEvents, 'scores/suppliers.jsonl'), 'utf8')
  expect(suppliers).toContain('"precision":"region"')
  expect((await recomputed(withoutEvents)).code).toBe(0)
})

const jsonLines = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)

it('says of each supplier its place in the order of work, and what would bring it into a lower band', () => {
  const suppliers = jsonLines('scores/suppliers.jsonl')
  const numbers = suppliers.map(line => (line['work'] as { number: number }).number)
  expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1))
  expect(suppliers.some(line => (line['wouldChange'] as string[]).length > 0)).toBe(true)
  const severities = [...suppliers]
    .map(line => line['work'] as { number: number; severity: number })
    .sort((a, b) => a.number - b.number)
    .map(({ severity }) => severity)
  expect(severities).toEqual([...severities].sort((a, b) => b - a))
})

it('carries each corridor with its recruiters, fees, burden and what is owed, numbered as in the statement', () => {
  const corridors = jsonLines('records/corridors.jsonl')
  const scored = jsonLines('scores/corridors.jsonl')
  expect(corridors.map(line => line['number'])).toEqual(corridors.map((_, at) => at + 1))
  const residuals = corridors.map(
    line => scored.find(({ id }) => id === (line['corridor'] as { id: string }).id)?.['residual'] as number,
  )
  expect(residuals).toEqual([...residuals].sort((a, b) => b - a))
  expect(corridors.some(line => (line['recruiters'] as unknown[]).length > 0)).toBe(true)
  expect(corridors.every(line => 'burden' in line && 'owed' in line && 'fees' in line)).toBe(true)
})

it('carries the events that reach a place of the run, and no others', () => {
  const [places] = readFileSync(join(folder, 'data/places.json'), 'utf8')
    .split('\n')
    .map(line => JSON.parse(line) as RunPlaces)
  const lines = places!.events!.lines
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.length).toBeLessThan(3000)
  expect(lines.every(([, , , precision]) => precision <= 4)).toBe(true)
})

it.each([
  ['a score of a supplier', 'scores/suppliers.jsonl', /"inherent":\d/, '"inherent":9'],
  ['a score of a site', 'scores/sites.jsonl', /"inherent":\d/, '"inherent":0'],
  ['a score of a corridor', 'scores/corridors.jsonl', /"confidence":0.\d/, '"confidence":0.9'],
  ['a weight', 'method/risk-model.json', '"informal":0.2', '"informal":0.25'],
  ['the deaths of every event', 'data/places.json', /,\d+,2\d{4}\]/g, ',900,20696]'],
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
