import { createHash } from 'node:crypto'
import Sqlite, { type Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contract, type EndpointName, type OutputOf } from '@shared/contract/contract'
import { Store } from './store/store'
import { Trail } from './store/trail'
import { NO_STEP, STEPS } from './testing/changing-endpoints'
import { paperlessPrinter } from './disclosure/testing/sample-workspace'
import { assuranceJourney } from './testing/journeys/assurance'
import { papersJourney } from './testing/journeys/papers'
import { registerJourney } from './testing/journeys/register'
import { responseJourney } from './testing/journeys/response'
import { sourcesJourney } from './testing/journeys/sources'
import { codesOfSchema, rawWords, voiceOf } from './testing/history-words'
import { supplierNamed } from './testing/people-and-places'
import { NO_NAME, stepNames } from './testing/step-names'
import { TestEngine, withWorkspace } from './testing/test-engine'

/**
 * What is not taken back: the trail itself, contents named by their hash, numbers of the search index, what rows of a file
 * meant (read through its import), and caches.
 */
const STAYS =
  /^(unclean$|trail|blob|baseline_content|party_|import_row|derived_events|screening_index|sqlite_)/
const AT = { actor: 'Tester', at: '2026-11-24T08:00:00.000Z' }

/** Every row of every table, table by table, as one hash each. */
function tables(db: Database): Record<string, string> {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'`,
    )
    .all()
    .map(({ name }) => name)
    .filter(name => !STAYS.test(name))
  return Object.fromEntries(
    names.map(name => {
      const rows = db.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()
      return [name, `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`]
    }),
  )
}

/** A copy of an open workspace in memory, to try things on. */
function copyOf(store: Store): Database {
  const bytes = store.sqlite.serialize()
  // In memory there is no log: the header must not ask for one (file format 1.3, bytes 18 and 19).
  bytes[18] = 1
  bytes[19] = 1
  const db = new Sqlite(bytes)
  db.pragma('foreign_keys = ON')
  return db
}

/** The open workspace behind an engine; `null` where none is open. */
async function storeOf(test: TestEngine): Promise<Store | null> {
  const check = vi
    .spyOn(Store.prototype, 'checkTrail')
    .mockReturnValue({ ok: true, entries: 0, firstBroken: null, head: null, blanked: 0 })
  await test.engine.call('trail.check', {})
  const [store] = check.mock.contexts
  check.mockRestore()
  return store instanceof Store ? store : null
}

const covered = new Map<string, number>()
/** How undo calls the first step of each endpoint. */
const called = new Map<string, string>()

/** A step has a name in words in every language, and never a key or a gap. */
function mustBeNamed(name: string, { trail }: Store): void {
  const { action, summary } = trail.entry(trail.stack.undo.at(-1) ?? 0)
  const names = stepNames(action, JSON.parse(summary) as Parameters<typeof stepNames>[1])
  for (const [language, said] of Object.entries(names))
    expect(said, `${name} in ${language}`).not.toMatch(NO_NAME)
  if (!called.has(name)) called.set(name, names['en'] ?? '')
}

/** Tables of what was recorded after the newest step and stays when that is taken back (a remembered mapping). */
function recordedAfter({ trail }: Store): Set<string> {
  const step = trail.stack.undo.at(-1) ?? trail.head
  const entries = Array.from({ length: trail.head - step }, (_, n) => step + 1 + n)
  return new Set(entries.flatMap(seq => trail.rowsOf(seq).map(({ table }) => table)))
}

const without = (found: Record<string, string>, left: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(found).filter(([name]) => !left.has(name)))

/** Takes the last step back in a copy and does it again; tables must be what they were before and after it. */
async function mustUndo(name: string, store: Store, before: Record<string, string>): Promise<void> {
  const db = copyOf(store)
  try {
    const trail = new Trail(db)
    const stays = recordedAfter(store)
    const after = tables(db)
    await trail.undo(AT)
    expect(without(tables(db), stays), `${name} taken back`).toEqual(without(before, stays))
    await trail.redo(AT)
    expect(tables(db), `${name} done again`).toEqual(after)
    covered.set(name, (covered.get(name) ?? 0) + 1)
  } finally {
    db.close()
  }
}

/** Lets every change that tests make through an engine be taken back and done again beside them. */
function watchEveryChange(): void {
  const ask = Reflect.get<TestEngine, 'ask'>(TestEngine.prototype, 'ask')
  vi.spyOn(TestEngine.prototype, 'ask').mockImplementation(async function (
    this: TestEngine,
    name,
    input,
    options,
  ) {
    const isChange =
      contract[name].kind !== 'query' && !/^trail\.(?!take-from-bin)|^workspace\.(?!edit)/.test(name)
    const store = isChange ? await storeOf(this) : null
    if (store === null) return ask.call(this, name, input, options)
    const [head, depth, before] = [store.trail.head, store.trail.stack.undo.length, tables(store.sqlite)]
    const value = await ask.call(this, name, input, options)
    // An export that is told (a record) may follow the step.
    const isOneStep = store.trail.head > head && store.trail.stack.undo.length === depth + 1
    if (isOneStep) {
      mustBeNamed(name, store)
      expect(STEPS.has(name), `${name} stands among those that make a step`).toBe(true)
      await mustUndo(name, store, before)
    }
    return value
  })
}

/** By hand, tests of endpoints are watched as well: `FIVEFOLD_UNDO=suppliers`, a pattern for their paths; `.` = all. */
const WATCHED = process.env['FIVEFOLD_UNDO']
const files = import.meta.glob('./*/**/*.test.ts')
// Each change is taken back and done again beside a test, which its own limits don't know of.
if (WATCHED !== undefined) vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 1_800_000 })

describe('each command that makes a step', () => {
  let test: TestEngine
  const second = new TestEngine({ actor: 'Second Person' })
  beforeAll(async () => {
    watchEveryChange()
    test = await withWorkspace({ print: paperlessPrinter })
  })
  afterAll(() => {
    test.close()
    second.close()
    if (WATCHED === undefined) vi.restoreAllMocks()
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
    const steps = [...covered.values()].reduce((sum, count) => sum + count, 0)
    console.info(`${steps} steps of ${covered.size} endpoints`)
    expect([...STEPS].filter(name => !covered.has(name))).toEqual([])
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
    const table = [...called].map(([name, said]) => `${name}: ${said}\n`).sort()
    await expect(table.join('')).toMatchFileSnapshot('testing/step-names.txt')
  })

  it('is taken back with all others, down to the first, and done again, across restarts', async () => {
    const reopen = async () => {
      await test.ask('workspace.close', {})
      await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    }
    const state = async () => tables((await storeOf(test))?.sqlite ?? new Sqlite(':memory:'))
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

describe.runIf(WATCHED !== undefined)('what tests do through the endpoints', async () => {
  for (const [path, load] of Object.entries(files)) if (new RegExp(WATCHED ?? '^$').test(path)) await load()
  afterAll(() => {
    vi.restoreAllMocks()
    console.info(`${[...covered.values()].reduce((sum, count) => sum + count, 0)} steps with theirs`)
  })
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
      const state = async () => tables((await storeOf(test))?.sqlite ?? new Sqlite(':memory:'))
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
