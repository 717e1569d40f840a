import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readList } from '../electron/engine/intake/readers/read-file'
import { gazetteer } from '../electron/engine/intake/gazetteer'
import { findTable, type Table } from '../shared/intake/find-table'
import type { Search } from '../shared/intake/places/gazetteer'
import { cellAt } from '../shared/intake/sheet'
import { countryCodeOf } from '../shared/intake/values/country'

/**
 * How many places of the real lists the gazetteer finds, and how far its centres lie from the coordinates that one list
 * gives: `FIVEFOLD_REFERENCE=… node bench/run.mjs find-places`.
 */
const folder = process.env['FIVEFOLD_REFERENCE']
if (folder === undefined) throw new Error('FIVEFOLD_REFERENCE names the folder of the real lists')
const places = await gazetteer(join(import.meta.dirname, '../assets'))

async function tableOf(name: string): Promise<Table> {
  const { sheets } = await readList({ name, bytes: readFileSync(join(folder ?? '', name)) })
  const table = sheets[0] && findTable(sheets[0])
  if (!table) throw new Error(`${name} holds no table`)
  return table
}

interface Found {
  readonly search: Search
  readonly km: number | null
}

function searchAll(table: Table): Found[] {
  const column = (heading: RegExp): number =>
    table.columns.find(one => heading.test(one.heading))?.index ?? -1
  const [country, city, region, address, lat, lon] = [
    ...[/country/i, /city/i, /state|province/i, /address/i, /^lat/i, /^lng|^lon/i].map(column),
  ]
  return table.rows.flatMap(row => {
    const text = (index = -1): string | null => cellAt(row, index).text || null
    const code = countryCodeOf(text(country) ?? '')
    if (code === null) return []
    const words = { country: code, region: text(region), city: text(city), address: text(address) }
    const search = places.search(words)
    const given = [Number(text(lat) ?? Number.NaN), Number(text(lon) ?? Number.NaN)] as const
    return [{ search, km: search.state === 'found' ? distance(search.place, given) : null }]
  })
}

function distance(
  { lat, lon }: { lat: number; lon: number },
  [y, x]: readonly [number, number],
): number | null {
  const km = Math.hypot(lat - y, (lon - x) * Math.cos((lat * Math.PI) / 180)) * 111.2
  return Number.isNaN(km) ? null : km
}

for (const name of ['suppliers_real_smelters.csv', 'suppliers_real_apparel.csv']) {
  const found = searchAll(await tableOf(name))
  for (const kind of ['city', 'region', 'ambiguous', 'unknown']) {
    const these = found.filter(({ search }) =>
      search.state === 'found' ? search.place.precision === kind : search.state === kind,
    )
    const far = these.flatMap(({ km }) => km ?? []).sort((a, b) => a - b)
    const share = (part: number): string => far[Math.floor((far.length - 1) * part)]?.toFixed(0) ?? '–'
    const off = far.length === 0 ? '' : `, km off: median ${share(0.5)}, 90 % ${share(0.9)}, most ${share(1)}`
    console.log(`${name} ${kind.padEnd(10)} ${these.length} of ${found.length}${off}`)
  }
}
