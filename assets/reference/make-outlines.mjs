/**
 * Makes outlines.json, the coarse outlines of countries by which an import sees that a place lies elsewhere:
 * `node assets/reference/make-outlines.mjs`. Coordinates in tenths of a degree (at most 8 km off), each ring as its
 * first point followed by steps; a small island may be a single point.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { iso31661 } from 'iso-3166'
import { feature } from 'topojson-client'

const require = createRequire(import.meta.url)
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'))
const codes = new Map(iso31661.map(({ numeric, alpha2 }) => [numeric, alpha2]))
/** Shapes that the source names without a number of ISO 3166-1, or with two for one code. */
const NAMED = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY', 'Siachen Glacier': 'IN' }

function steps(ring) {
  const line = []
  let [x, y] = [0, 0]
  for (const [lon, lat] of ring) {
    const [nextX, nextY] = [Math.round(lon * 10), Math.round(lat * 10)]
    if (line.length > 0 && nextX === x && nextY === y) continue
    line.push(nextX - x, nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  return line
}

const countries = {}
for (const { id, properties, geometry } of feature(world, world.objects.countries).features) {
  const code = codes.get(id) ?? NAMED[properties.name]
  if (code === undefined || code === 'AQ') continue
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  countries[code] = [...(countries[code] ?? []), ...polygons.map(([outer]) => steps(outer))]
}
const rows = Object.keys(countries)
  .sort()
  .map(code => `    "${code}": ${JSON.stringify(countries[code])}`)
const header = {
  id: 'country-outlines-natural-earth-50m',
  kind: 'outlines',
  licence: 'public domain',
  credits: ['Natural Earth, Admin 0 countries 1:50m, through world-atlas 2.0.2'],
  unit: 'tenths of a degree; first point, then steps; longitude before latitude; holes are left out',
}
const head = JSON.stringify(header, null, 2).slice(0, -2)
writeFileSync(
  new URL('outlines.json', import.meta.url),
  `${head},\n  "countries": {\n${rows.join(',\n')}\n  }\n}\n`,
)
