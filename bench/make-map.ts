import { createHash } from 'node:crypto'
import { addEdition } from '../electron/engine/store/reference'
import { eventBlobs, keepEventBlobs } from '../electron/engine/store/events'
import { createStore } from '../electron/engine/store/store'
import { newWorkspaceRow } from '../electron/engine/store/workspace'
import type { EventsEdition } from '../shared/reference/events-edition'
import { calendarYear, entityNamed } from '../shared/workspace/entity'
import { seeded } from '../shared/units/seeded'
import { fillWithSuppliers } from './make-suppliers'

/** A workspace with generated suppliers, their sites, and as many events round places of conflict: for `bench/map.mjs`. */
const [path = '', suppliers = '12500', events = '25000'] = process.argv.slice(3)
const random = seeded(7)
const AT = '2026-11-24T08:00:00.000Z'
const CENTRES = [
  [48.4, 37],
  [13.6, 25.4],
  [-1.7, 29.2],
  [21.9, 95.9],
  [15.3, 44.2],
  [12.4, -1.5],
] as const
const DAY_FROM = 18_000
const DAYS = 2_400

const count = Number(events)
const around = (axis: 0 | 1) =>
  Float64Array.from(
    { length: count },
    (_, i) => (CENTRES[i % CENTRES.length]?.[axis] ?? 0) + (random() - 0.5) * 9,
  )

const columns = {
  count,
  lat: around(0),
  lon: around(1),
  deaths: Int32Array.from({ length: count }, () => Math.floor(random() ** 6 * 400)),
  day: Int32Array.from({ length: count }, () => DAY_FROM + Math.floor(random() * DAYS)),
  precision: Uint8Array.from({ length: count }, () => 1 + Math.floor(random() * 4)),
  violence: new Uint8Array(count).fill(1),
  country: new Uint16Array(count),
  countries: [''],
  lastDay: DAY_FROM + DAYS,
}
const labels = {
  ids: Array.from({ length: count }, (_, i) => String(i)),
  place: new Uint32Array(count),
  places: [''],
  party: new Uint16Array(count),
  parties: [''],
}
const edition: EventsEdition = {
  id: 'bench-events',
  kind: 'events',
  edition: 'Generated events',
  asOf: '2026-01-01',
  licence: 'own data',
  credits: [],
  sources: [],
  family: 'ucdp',
  preliminary: false,
  count,
  firstDay: DAY_FROM,
  lastDay: columns.lastDay,
  countries: [''],
  vague: 0,
  deaths: columns.deaths.reduce((sum, deaths) => sum + deaths, 0),
}

const store = createStore(path, () => undefined)
try {
  fillWithSuppliers(store, Number(suppliers))
  const blobs = eventBlobs({ columns, labels })
  store.trail.commit(
    {
      topic: 'reference',
      action: 'reference.load',
      summary: { file: edition.edition, count },
      undo: 'record',
      bulk: [keepEventBlobs(blobs.content, blobs.labels)],
      rows: [
        addEdition({
          id: '01900000-0000-7000-8000-0000000000ee',
          content: edition,
          fileName: 'events.csv',
          sha256: createHash('sha256').update(blobs.content.sha256).digest('hex'),
          loadedAt: AT,
          family: 'events:ucdp',
          state: 'active',
          giver: null,
          contentBlob: blobs.content.sha256,
          labelsBlob: blobs.labels.sha256,
          rejected: { count: 0, rows: [] },
          decided: { at: AT, by: 'Bench', reason: 'measurement' },
        }),
        newWorkspaceRow(
          '01900000-0000-7000-8000-0000000000ff',
          entityNamed('Bench Ltd'),
          calendarYear(2026),
          AT,
        ),
      ],
      touched: [],
    },
    { actor: 'Bench', at: AT },
  )
} finally {
  store.close()
}
