import KDBush from 'kdbush'
import { around } from 'geokdbush'
import { distanceInfluence, halved, monthsOfDays } from '../shared/risk/decay'
import { distanceKm } from '../shared/risk/distance'
import { EventIndex } from '../shared/risk/event-index'
import { eventExposure } from '../shared/risk/events'
import { RISK_MODEL } from '../shared/risk/model'
import { makeEvents, makeSites, type MadeEvents } from './make-events'

/**
 * Exposure of sites to events: `node bench/run.mjs exposure 100000 400000`. Ours against brute force over typed arrays
 * and against radius searches with kdbush and geokdbush, all over the same events within the window.
 */
const siteCount = Number(process.argv[3] ?? 100_000)
const eventCount = Number(process.argv[4] ?? 400_000)
const { events: settings, conflict } = RISK_MODEL

/** Only what can count: precise enough and within the window, with weight and radius worked out beforehand. */
function eligible(events: MadeEvents) {
  const kept = Array.from({ length: events.count }, (_, event) => event).filter(
    event =>
      settings.radiusKmByPrecision[events.precision[event] ?? 0] !== undefined &&
      monthsOfDays(made.lastDay - (events.day[event] ?? 0)) <= settings.oldestMonths,
  )
  const column = (of: (event: number) => number) => Float64Array.from(kept, of)
  return {
    count: kept.length,
    lat: column(event => events.lat[event] ?? 0),
    lon: column(event => events.lon[event] ?? 0),
    radius: column(event => settings.radiusKmByPrecision[events.precision[event] ?? 0] ?? 0),
    weight: column(event =>
      halved(
        Math.min(events.deaths[event] ?? 0, settings.deathsCap) + 1,
        monthsOfDays(made.lastDay - (events.day[event] ?? 0)),
        settings.halfLifeMonths,
      ),
    ),
  }
}

/** Processor time, because it does not count what other programs take meanwhile. */
function timed<T>(work: () => T): { value: T; ms: number } {
  const start = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(start)
  return { value, ms: (user + system) / 1000 }
}

const made = makeEvents(eventCount)
const sites = makeSites(siteCount)
const plain = eligible(made)
const REACH_KM = 50 + settings.lambdaKm * Math.log(1 / conflict.cutoff)

const added = (event: number, km: number) =>
  (plain.weight[event] ?? 0) *
  distanceInfluence(km, plain.radius[event] ?? 0, settings.lambdaKm, conflict.cutoff)
const at = (event: number) => ({ lat: plain.lat[event] ?? 0, lon: plain.lon[event] ?? 0 })

function brute(site: { lat: number; lon: number }): number {
  let density = 0
  for (let event = 0; event < plain.count; event++) density += added(event, distanceKm(site, at(event)))
  return density
}

const building = timed(() => EventIndex.of(made, RISK_MODEL))
const index = building.value
console.log(
  `${eventCount} events, ${plain.count} within the window, ${index.placeCount} places; built in ${building.ms.toFixed(0)} ms, ${(index.bytes / 1e6).toFixed(1)} MB`,
)
for (const site of sites.slice(0, 2000)) index.exposure(site)
const ours = timed(() => Float64Array.from(sites, site => index.exposure(site)))

const treeBuilding = timed(() => {
  const tree = new KDBush(plain.count)
  for (let event = 0; event < plain.count; event++) tree.add(plain.lon[event] ?? 0, plain.lat[event] ?? 0)
  return tree.finish()
})
const tree = treeBuilding.value

/** A box in degrees around the reach, then the true distance; boxes over the antimeridian are asked twice. */
function byBox(site: { lat: number; lon: number }): number {
  const high = (REACH_KM / 6371.0088) * (180 / Math.PI) + 1e-6
  const wide =
    Math.abs(site.lat) + high >= 90
      ? 180
      : high / Math.cos((Math.min(89, Math.abs(site.lat) + high) * Math.PI) / 180)
  const found = [-360, 0, 360].flatMap(turn => {
    const [west, east] = [site.lon - wide + turn, site.lon + wide + turn]
    return east < -180 || west > 180 ? [] : tree.range(west, site.lat - high, east, site.lat + high)
  })
  let density = 0
  for (const event of new Set(found)) density += added(event, distanceKm(site, at(event)))
  return density
}

function byAround(site: { lat: number; lon: number }): number {
  let density = 0
  for (const event of around(tree, site.lon, site.lat, Infinity, REACH_KM))
    density += added(event, distanceKm(site, at(event)))
  return density
}

const sampled = (share: number) => sites.filter((_, i) => i % share === 0)
function measure(name: string, share: number, of: (site: { lat: number; lon: number }) => number) {
  const part = sampled(share)
  const { value, ms } = timed(() => part.map(of))
  const scaled = ms * (sites.length / part.length)
  const apart = Math.max(
    ...value.map((density, i) => Math.abs(eventExposure(density, RISK_MODEL) - (ours.value[i * share] ?? 0))),
  )
  console.log(
    `${name}: ${(scaled / 1000).toFixed(2)} s${share > 1 ? ` (scaled from ${part.length} sites)` : ''}, ${(scaled / ours.ms).toFixed(1)} times ours, largest difference ${apart.toExponential(2)} points`,
  )
}

console.log(`ours: ${(ours.ms / 1000).toFixed(3)} s for ${siteCount} sites`)
console.log(`kdbush built in ${treeBuilding.ms.toFixed(0)} ms`)
measure('(a) brute force over typed arrays', 500, brute)
measure('(b) kdbush, box and true distance', 10, byBox)
measure('(b) geokdbush around', 100, byAround)
