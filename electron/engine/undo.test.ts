import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { contract, type EndpointName, type OutputOf } from '@shared/contract/contract'
import { paperlessPrinter } from './disclosure/testing/sample-workspace'
import { NO_STEP, STEPS } from './testing/changing-endpoints'
import { codesOfSchema, rawWords, voiceOf } from './testing/history-words'
import { assuranceJourney } from './testing/journeys/assurance'
import { papersJourney } from './testing/journeys/papers'
import { registerJourney } from './testing/journeys/register'
import { responseJourney } from './testing/journeys/response'
import { sourcesJourney } from './testing/journeys/sources'
import { supplierNamed } from './testing/people-and-places'
import { TestEngine, withWorkspace } from './testing/test-engine'
import { storeOf, tables, watchSteps } from './testing/watched-steps'

/** Of a workspace with all journeys in it, every row as a hash. */
const stateOf = async ({ engine }: TestEngine) =>
  tables((await storeOf(engine))?.sqlite ?? new Sqlite(':memory:'))

describe('each command that makes a step', () => {
  let test: TestEngine
  const second = new TestEngine({ actor: 'Second Person' })
  const { watched, stop } = watchSteps()
  beforeAll(async () => {
    test = await withWorkspace({ print: paperlessPrinter })
  })
  afterEach(() => {
    expect(watched.takeFaults()).toEqual([])
  })
  afterAll(() => {
    stop()
    test.close()
    second.close()
  })

  it.each([
    ['suppliers and all that is known of them', () => registerJourney(test)],
    ['response, remedy and grievances', () => responseJourney(test)],
    ['audits, assessments and questionnaires', () => assuranceJourney(test)],
    ['evidence, steps and statements', () => papersJourney(test)],
    ['lists, editions and screening', () => sourcesJourney(test, second)],
  ])(
    'is taken back and done again: %s',
    async (_, journey) => {
      await journey()
    },
    // Ten times what it takes: a machine at work on other things must not end a journey in its middle.
    240_000,
  )

  it('was walked', () => {
    console.info(`${watched.steps} steps of ${watched.counts.size} endpoints`)
    expect([...STEPS].filter(name => !watched.counts.has(name))).toEqual([])
  })

  it('is told in words: no code, id or day as it is kept', async () => {
    const codes = new Set([...codesOfSchema().values()].flat())
    const found: string[] = []
    let told = 0
    let before: number | null = null
    do {
      // The last journey ends with the workspace open for the second person.
      const { entries, names = {} }: OutputOf<'trail.list'> = await second.ask('trail.list', {
        ...{ topic: null, recordId: null, text: null },
        before,
        limit: 100,
      })
      const voice = voiceOf('en', names)
      found.push(...entries.flatMap(entry => rawWords(entry, 'en', voice, codes)))
      told += entries.length
      before = entries.at(-1)?.seq ?? null
    } while (before !== null)
    expect(told).toBeGreaterThan(STEPS.size)
    expect([...new Set(found)]).toEqual([])
  })

  it('is called by what it did', async () => {
    const table = [...watched.called].map(([name, said]) => `${name}: ${said}\n`).sort()
    await expect(table.join('')).toMatchFileSnapshot('testing/step-names.txt')
  })

  it('is taken back with all others, down to the first, and done again, across restarts', async () => {
    const reopen = async () => {
      await test.ask('workspace.close', {})
      await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    }
    const state = () => stateOf(test)
    await second.ask('workspace.close', {})
    await reopen()
    const [last, { depth }] = [await state(), await test.ask('trail.steps', {})]
    expect(depth).toBeGreaterThan(100)
    for (const way of ['trail.undo', 'trail.redo'] as const)
      for (let n = 0; n < depth; n++) {
        if (n % 40 === 20) await reopen()
        await test.ask(way, {})
      }
    expect(await state()).toEqual(last)
    expect(await test.ask('trail.steps', {})).toMatchObject({ depth, redo: null })
    expect(await test.ask('trail.check', {})).toMatchObject({ ok: true })
  }, 120_000)
})

describe('every command and job', () => {
  it('makes a step that is taken back, or stands here with the reason why not', () => {
    const named = [...STEPS, ...Object.values(NO_STEP).flat()]
    const changing = Object.keys(contract).filter(name => contract[name as EndpointName].kind !== 'query')
    expect(named.toSorted()).toEqual(changing.toSorted())
  })
})

describe('a long history', () => {
  it('is taken back a hundred and fifty steps, across a restart, and done again', async () => {
    const test = await withWorkspace()
    try {
      const state = () => stateOf(test)
      const first = await state()
      const { id } = await test.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
      for (let n = 1; n < 150; n++)
        await test.ask('suppliers.edit', { id, patch: { workers: n }, reason: null })
      const last = await state()
      for (let n = 0; n < 150; n++) {
        if (n === 75) {
          await test.ask('workspace.close', {})
          await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
        }
        await test.ask('trail.undo', {})
      }
      expect(await state()).toEqual(first)
      expect(await test.refusal('trail.undo', {})).toBe('nothing-to-undo')
      for (let n = 0; n < 150; n++) await test.ask('trail.redo', {})
      expect(await state()).toEqual(last)
      expect(await test.ask('trail.check', {})).toMatchObject({ ok: true })
    } finally {
      test.close()
    }
  }, 120_000)
})
