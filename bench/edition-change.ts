import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call } from '../electron/engine/call'
import { Files } from '../electron/engine/files'
import { Permits } from '../electron/engine/permits'
import { acceptEdition } from '../electron/engine/reference/decide'
import { offerBaseline } from '../electron/engine/reference/keep-baseline'
import { readKeptEvents } from '../electron/engine/reference/in-use'
import { loadFile } from '../electron/engine/reference/load-file'
import { scoreNow } from '../electron/engine/risk/now'
import { previewEdition } from '../electron/engine/risk/preview-edition'
import { runScores } from '../electron/engine/risk/run'
import { LEAST_WORK } from '../electron/engine/store/file-key'
import { createStore, openStore } from '../electron/engine/store/store'
import { uuidV7 } from '../shared/ids/id'
import { addDays } from '../shared/units/calendar-date'
import { makeEvents } from './make-events'
import { fillWithSuppliers } from './make-suppliers'

/**
 * A full file of events in a workspace of suppliers, and what one edit costs afterwards:
 * `node bench/run.mjs edition-change 10000 300000`. Load, preview, accept, two runs (the first builds the index of
 * events), then the score of single suppliers as they are now: the first after opening, and the others.
 */
const suppliers = Number(process.argv[3] ?? 10_000) || 0
const events = Number(process.argv[4] ?? 300_000)
const NOW_CALLS = 200
const actor = 'Bench'
const at = '2026-11-24T08:00:00.000Z'
const files = new Files()

function callOn(store: Call['store']): Call {
  return {
    ...{ store, files, actor, assetsDir: join(process.cwd(), 'assets'), dataDir: '', openStore: null },
    now: () => at,
    today: () => at.slice(0, 10),
    newId: () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    change: draft => Promise.resolve(store.trail.commit(draft, { actor, at })),
    changeAtLength: draft => Promise.resolve(store.trail.commit(draft, { actor, at })),
    alone: task => task(() => Promise.resolve(), store),
    touch: () => undefined,
    progress: () => undefined,
    signal: new AbortController().signal,
    permits: new Permits(),
    download: null,
    keys: null,
    stretchWork: LEAST_WORK,
    print: () => Promise.reject(new Error('no printer')),
    ask: () => Promise.reject(new Error('no engine')),
  }
}

const COLUMNS = 'id,type_of_violence,best,latitude,longitude,where_prec,country,adm_1,date_end'

/** The generated events as a file in the layout of UCDP GED; places in the sea are left out by the reader. */
function writeEvents(file: string): string {
  const { lat, lon, deaths, precision, day } = makeEvents(events)
  const rows = Array.from(lat, (latitude, n) =>
    [
      n + 1,
      1,
      deaths[n],
      latitude,
      lon[n],
      precision[n],
      'Sudan',
      'Darfur',
      addDays('1970-01-01', day[n] ?? 0),
    ].join(),
  )
  writeFileSync(file, `${COLUMNS}\n${rows.join('\n')}\n`)
  return file
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await work()
  console.log(`${what}: ${(performance.now() - began).toFixed(0)} ms`)
  return result
}

/** Scores of single suppliers: what opens a file pays first, and what every edit pays after that. */
async function singles(store: Call['store']): Promise<void> {
  const call = callOn(store)
  const ids = store.sqlite.prepare<[], string>('SELECT id FROM supplier ORDER BY id').pluck().all()
  const chosen = Array.from({ length: NOW_CALLS }, (_, n) => ids[(n * 7919) % ids.length] ?? '')
  await timed('score of one supplier, the first after opening', () =>
    scoreNow({ supplier: ids[0] ?? '' }, call),
  )
  const took: number[] = []
  for (const supplier of chosen) {
    const began = performance.now()
    await scoreNow({ supplier }, call)
    took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  const [middle, slow] = [took[NOW_CALLS / 2] ?? 0, took[Math.floor(NOW_CALLS * 0.95)] ?? 0]
  console.log(`score of one supplier now: median ${middle.toFixed(1)} ms, 95 % within ${slow.toFixed(1)} ms`)
}

/** A process of its own, as opening the app is one: nothing read, nothing compiled. */
async function afterOpening(path: string): Promise<void> {
  const began = performance.now()
  const opened = openStore(path)
  try {
    await offerBaseline(callOn(opened))
    const ready = performance.now()
    await readKeptEvents(callOn(opened))
    const read = performance.now()
    console.log(
      `opened in ${(read - began).toFixed(0)} ms, of it to read what is kept of the events ${(read - ready).toFixed(0)} ms`,
    )
    await singles(opened)
  } finally {
    opened.close()
  }
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
  const path = join(folder, 'bench.fivefold')
  const store = createStore(path, () => undefined)
  try {
    await changeEdition(store, folder)
  } finally {
    store.close()
  }
  try {
    spawnSync(process.execPath, [process.argv[1] ?? '', 'edition-change', 'opened', path], {
      stdio: 'inherit',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function changeEdition(store: Call['store'], folder: string): Promise<void> {
  const call = callOn(store)
  await offerBaseline(call)
  fillWithSuppliers(store, suppliers)
  await timed('run without events', () => runScores(call))
  const file = files.grant(writeEvents(join(folder, 'GEDEvent_v26_1.csv')), 'open')
  const loaded = await timed('load the file', () =>
    loadFile({ kind: 'events', file, skipRejected: true }, call),
  )
  const id = loaded.id ?? ''
  console.log(`${loaded.loaded} events kept, ${loaded.rejectedCount} rows left out`)
  const preview = await timed('preview, events unpacked and index built', () => previewEdition({ id }, call))
  console.log(`${preview.counts.supplier.up} suppliers up, ${preview.counts.supplier.down} down`)
  await timed('preview again', () => previewEdition({ id }, call))
  await timed('accept', () => acceptEdition({ id, name: 'Bench', reason: 'Measured' }, call))
  await timed('run with events', () => runScores(call))
  const { bytes } = store.sqlite
    .prepare<[], { bytes: number }>('SELECT sum(length(words) + length(columns)) bytes FROM derived_events')
    .get() ?? { bytes: 0 }
  console.log(`places and hotspots kept with the edition: ${(bytes / 1e6).toFixed(1)} MB`)
}

const [, , , what = '', file = ''] = process.argv
await (what === 'opened' ? afterOpening(file) : measure())
