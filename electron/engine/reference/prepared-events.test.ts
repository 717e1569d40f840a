import Database from 'better-sqlite3'
import { beforeEach, afterEach, expect, it } from 'vitest'
import { RISK_MODEL } from '@shared/risk/model'
import { labelledEvents, type PlainEvent } from '@shared/risk/testing/events'
import { addDays } from '@shared/units/calendar-date'
import { derivedRow, type DerivedEventsRow } from '../store/derived-events'
import { openStore } from '../store/store'
import { useEvents } from '../testing/event-edition'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { referenceInUse } from './in-use'
import { addGarmentSupplier } from './testing/load-and-accept'

const EVENTS: PlainEvent[] = Array.from({ length: 12 }, (_, n) => ({
  lat: 39.3 + n / 40,
  lon: -8.1 + (n % 3) / 10,
  deaths: 3 * n,
  precision: 1 + (n % 5),
  country: 'PT',
  date: addDays('2026-08-31', -20 * n),
  place: n % 2 === 0 ? 'Ponte velha' : 'Moinho',
}))

let test: TestEngine
let supplier: string
const path = () => test.path('test.fivefold')

beforeEach(async () => {
  test = await withWorkspace()
  supplier = await addGarmentSupplier(test)
  await useEvents(test, path(), labelledEvents(EVENTS))
})
afterEach(() => test.close())

/** Whatever is done with the closed file; it is opened again afterwards, as the app would. */
async function meanwhile<T>(work: (db: Database.Database) => T): Promise<T> {
  await test.ask('workspace.close', {})
  const db = new Database(path())
  const result = work(db)
  db.close()
  await test.ask('workspace.open', { file: test.opening(path()) })
  return result
}
const rows = (db: Database.Database) =>
  db.prepare<[], DerivedEventsRow>('SELECT * FROM derived_events ORDER BY kind').all()
const now = () => test.ask('risk.now', { supplier })
const replace = (db: Database.Database, { words, columns, sha256, kind }: DerivedEventsRow) =>
  db
    .prepare('UPDATE derived_events SET words = ?, columns = ?, sha256 = ? WHERE kind = ?')
    .run(words, columns, sha256, kind)

it('a run keeps them, and the next opening scores with them as with the events themselves, to the last bit', async () => {
  const made = await now()
  expect(await meanwhile(rows)).toEqual([])
  const run = await test.ask('risk.run', {})
  const kept = await meanwhile(rows)
  expect(kept.map(({ kind }) => kind)).toEqual(['hotspots', 'places'])
  // Nothing of the events is at hand any more: what is answered now can only come from what was kept.
  await meanwhile(db => db.prepare('UPDATE blob SET bytes = zeroblob(1)').run())
  expect(await now()).toEqual(made)
  const { sites } = await test.ask('risk.explain', { runId: run.id, supplier })
  expect(sites[0]?.events?.matches[0]?.place).toBe('Moinho')
})

it('what was kept gives the same exposure, reasons and hotspots as what is made anew', async () => {
  const reading = async () => {
    const store = openStore(path())
    try {
      const { events, baseline } = await referenceInUse({ store })
      const { index, heaviest, countries } = events!.contextFor(RISK_MODEL)
      const hotspots = events!.hotspotsBeside(baseline)
      return { reading: index.reading({ lat: 39.5, lon: -8 }), heaviest, countries, hotspots }
    } finally {
      store.close()
    }
  }
  await test.ask('workspace.close', {})
  const made = await reading()
  await test.ask('workspace.open', { file: test.opening(path()) })
  await test.ask('risk.run', {})
  await test.ask('workspace.close', {})
  expect(await reading()).toEqual(made)
})

it('bytes that are not those of their hash are made again', async () => {
  await test.ask('risk.run', {})
  const made = await now()
  await meanwhile(db =>
    db.prepare("UPDATE derived_events SET columns = zeroblob(64) WHERE kind = 'places'").run(),
  )
  expect(await now()).toEqual(made)
})

it('bytes with a hash of their own that are no places are made again', async () => {
  await test.ask('risk.run', {})
  const made = await now()
  await meanwhile(db => {
    for (const { kind, key } of rows(db))
      replace(db, derivedRow(kind, key, { words: '{"count":3}', columns: new Uint8Array(8) }))
  })
  expect(await now()).toEqual(made)
})

it('a run follows from the events alone, whatever somebody wrote into what is kept', async () => {
  const first = await test.ask('risk.run', {})
  await meanwhile(db => {
    for (const { kind, key, words, columns } of rows(db).filter(({ kind }) => kind === 'places')) {
      const { count } = JSON.parse(words) as { count: number }
      const weights = new Float64Array(new Uint8Array(columns).buffer)
      weights.fill(0, 3 * count, 4 * count)
      replace(db, derivedRow(kind, key, { words, columns: new Uint8Array(weights.buffer) }))
    }
  })
  const again = await test.ask('risk.run', {})
  expect(again.outputsHash).toBe(first.outputsHash)
  expect((await test.ask('risk.now', { supplier })).residual).toBe(
    (await test.ask('risk.explain', { runId: again.id, supplier })).residual,
  )
})

it('other settings that lay events out in other places are not answered from what was kept', async () => {
  await test.ask('risk.run', {})
  const before = await now()
  await test.ask('risk.keep-settings', {
    values: { 'events.halfLifeMonths': 3 },
    name: 'Short memory',
    reason: 'Tried',
  })
  await meanwhile(() => undefined)
  expect((await now()).residual).not.toBe(before.residual)
})
