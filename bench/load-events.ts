import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import Papa from 'papaparse'
import { clusterEvents } from '../shared/reference/cluster-events'
import type { LabelledEvents } from '../shared/reference/event-columns'
import { countryOutlines } from '../electron/engine/intake/country-outlines'
import { readEventsFile } from '../electron/engine/reference/read-events'
import { eventBlobs } from '../electron/engine/store/events'

/**
 * Loading a full file of events: `node bench/run.mjs load-events ged261.csv`. Ours (read, judge, gather, pack) against
 * parsing the same file without doing anything with it, and the packed columns against a table of rows in SQLite.
 */
const path = process.argv[3] ?? ''
const seconds = (since: number): number => (performance.now() - since) / 1000
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

function parseOnly(): Promise<number> {
  let rows = 0
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 19 }), {
      chunk: ({ data }) => void (rows += data.length),
      complete: () => resolve(rows),
      error: reject,
    })
  })
}

/** The same events as rows of a table with their ids as key: seconds to write, to read back, and bytes of the file. */
function asTable({ columns, labels }: LabelledEvents) {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
  const file = join(folder, 'rows.db')
  const db = new Sqlite(file)
  db.exec(
    'CREATE TABLE event (id TEXT PRIMARY KEY, lat REAL, lon REAL, deaths INT, day INT, precision INT, violence INT, country INT, place INT, party INT) STRICT, WITHOUT ROWID',
  )
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const began = performance.now()
  db.transaction(() => {
    for (let n = 0; n < columns.count; n++)
      insert.run(
        labels.ids[n],
        columns.lat[n],
        columns.lon[n],
        columns.deaths[n],
        columns.day[n],
        columns.precision[n],
        columns.violence[n],
        columns.country[n],
        labels.place[n],
        labels.party[n],
      )
  })()
  const writing = seconds(began)
  const again = performance.now()
  const lat = new Float64Array(columns.count)
  let at = 0
  for (const row of db.prepare<[], { lat: number }>('SELECT * FROM event').iterate()) lat[at++] = row.lat
  const reading = seconds(again)
  db.close()
  const { size } = statSync(file)
  rmSync(folder, { recursive: true })
  return { writing, reading, size }
}

const outlines = await countryOutlines(join(import.meta.dirname, '../assets'))
let began = performance.now()
const rows = await parseOnly()
const parsing = seconds(began)
const file = { path, name: basename(path), sizeBytes: statSync(path).size }
const options = { signal: new AbortController().signal, onProgress: () => undefined }
began = performance.now()
const read = await readEventsFile(file, { id: 'bench', today: '2026-11-24', outlines }, options)
const loading = seconds(began)
began = performance.now()
const { content, labels } = eventBlobs(read.events)
const packing = seconds(began)
began = performance.now()
const clusters = clusterEvents(read.events, read.edition, [])
const clustering = seconds(began)
const table = asTable(read.events)
console.log(
  `${rows} rows, ${megabytes(file.sizeBytes)}: ${read.edition.count} events, ${read.verdicts.count} left out`,
)
console.log(
  `parse only ${parsing.toFixed(1)} s; read and judge ${loading.toFixed(1)} s (${(loading / parsing).toFixed(2)} x)`,
)
console.log(
  `pack ${packing.toFixed(2)} s into ${megabytes(content.bytes.length)} columns + ${megabytes(labels.bytes.length)} labels`,
)
console.log(
  `table of rows: write ${table.writing.toFixed(2)} s, read ${table.reading.toFixed(2)} s, ${megabytes(table.size)}`,
)
console.log(`clustering ${clustering.toFixed(2)} s: ${clusters.hotspots.length} hotspots`)
console.log(`memory at most ${megabytes(process.resourceUsage().maxRSS * 1000)}`)
