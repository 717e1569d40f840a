// Spreads the largest wars of hotspots.json over the regions of war-regions.json: node assets/reference/spread-wars.mjs
// Run once on a hotspots.json that still has one point per conflict; a war that was spread already is passed over.
import { readFile, writeFile } from 'node:fs/promises'

const here = new URL('./', import.meta.url)
const read = async name => JSON.parse(await readFile(new URL(name, here), 'utf8'))

/** Whole numbers in the ratio of the weights that sum to the total (largest remainders). */
function shares(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map(weight => (total * weight) / sum)
  const whole = exact.map(Math.floor)
  const left = total - whole.reduce((a, b) => a + b, 0)
  const order = exact.map((value, at) => [value - whole[at], at]).sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, at] of order.slice(0, left)) whole[at]++
  return whole
}

const slug = region =>
  region
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')

function spread(war, regions, countries, source) {
  const weights = regions.map(region => region[5])
  const [deaths, events] = [shares(war.deaths12m, weights), shares(war.events12m, weights)]
  return regions.map(([country, region, lat, lon, radiusKm], at) => ({
    ...war,
    id: `${war.id}-${slug(region)}`,
    name: `${region}, ${countries.get(country)}`,
    country,
    lat,
    lon,
    radiusKm,
    extent: 'region',
    region: region.replace(/ \(.*/, ''),
    deaths12m: deaths[at],
    events12m: events[at],
    confidence: 'medium',
    verification: 'unverified',
    sectors: country === war.country ? war.sectors : [],
    sources: [...war.sources, source],
  }))
}

const edition = await read('hotspots.json')
const { wars } = await read('war-regions.json')
const { countries } = await read('countries.json')
const names = new Map(countries.map(({ country, nameEn }) => [country, nameEn]))
const title = 'Share of each war by first-level region: own judgement from public reporting'
let source = edition.sources.findIndex(entry => entry.title === title)
if (source < 0)
  source =
    edition.sources.push({
      title,
      publisher: null,
      year: 2026,
      licence: 'own compilation',
      citationStatus: 'unverified',
    }) - 1
const hotspots = edition.hotspots.flatMap(hotspot => {
  const regions = wars[hotspot.id]
  return regions === undefined ? [hotspot] : spread(hotspot, regions, names, source)
})
const { hotspots: _, ...header } = edition
const lines = hotspots.map(hotspot => JSON.stringify(hotspot)).join(',\n')
const head = JSON.stringify(header, null, 2).replace(/\n}$/, '')
await writeFile(new URL('hotspots.json', here), `${head},\n"hotspots": [\n${lines}\n]}\n`)
