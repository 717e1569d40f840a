import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '../units/calendar-date'
import { reachKm } from './decay'
import { distanceKm, type Point } from './distance'
import { EventIndex } from './event-index'
import type { EventPoints } from './event-places'
import { type ConflictEvent, eventDensity, eventExposure } from './events'
import { RISK_MODEL, type RiskModel } from './model'

const LAST_DAY = '2025-12-31'
const { radiusKmByPrecision, lambdaKm } = RISK_MODEL.events

function columns(events: readonly ConflictEvent[]): EventPoints {
  return {
    count: events.length,
    lat: events.map(event => event.lat),
    lon: events.map(event => event.lon),
    deaths: events.map(event => event.deaths),
    precision: events.map(event => event.precision),
    day: events.map(event => dayNumber(event.date)),
    lastDay: dayNumber(LAST_DAY),
  }
}

const indexOf = (events: readonly ConflictEvent[], model: RiskModel = RISK_MODEL) =>
  EventIndex.of(columns(events), model)

/** The largest difference in points of the scale 0 to 100 between the index and the plain form. */
function apart(events: readonly ConflictEvent[], points: readonly Point[], model: RiskModel = RISK_MODEL) {
  const index = indexOf(events, model)
  return Math.max(
    ...points.map(
      point =>
        Math.abs(
          eventExposure(index.density(point), model) -
            eventExposure(eventDensity(point, events, LAST_DAY, model), model),
        ) + Math.abs(index.exposure(point) - eventExposure(index.density(point), model)),
    ),
  )
}

/** The point at a distance and a bearing (degrees) from another. */
function away({ lat, lon }: Point, km: number, bearing: number): Point {
  const rad = Math.PI / 180
  const arc = km / 6371.0088
  const sinLat =
    Math.sin(lat * rad) * Math.cos(arc) + Math.cos(lat * rad) * Math.sin(arc) * Math.cos(bearing * rad)
  const turn = Math.atan2(
    Math.sin(bearing * rad) * Math.sin(arc) * Math.cos(lat * rad),
    Math.cos(arc) - Math.sin(lat * rad) * sinLat,
  )
  const east = lon + turn / rad
  return { lat: Math.asin(Math.max(-1, Math.min(1, sinLat))) / rad, lon: ((east + 540) % 360) - 180 }
}

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const anywhere = fc.record({ lat: degrees(90), lon: degrees(180) })
const antimeridian = fc.record({ lat: degrees(80), lon: fc.constantFrom(-180, -179.9, 179.9, 180) })
const poles = fc.record({ lat: fc.constantFrom(-90, -89.5, 89.5, 90), lon: degrees(180) })
const centre = fc.oneof(anywhere, antimeridian, poles)
const about = fc.record({
  deaths: fc.integer({ min: 0, max: 400 }),
  precision: fc.integer({ min: 1, max: 7 }),
  date: fc.integer({ min: -10, max: 2200 }).map(days => addDays(LAST_DAY, -days)),
})
const polar = fc.record({ km: fc.double({ min: 0, max: 260, noNaN: true }), bearing: degrees(180) })

/** Events around a centre and points around the same centre, so that most of them reach each other. */
const clustered = fc.record({
  centre,
  events: fc.array(fc.tuple(polar, about), { maxLength: 40 }),
  points: fc.array(polar, { minLength: 1, maxLength: 6 }),
})

describe('the index of events', () => {
  it('gives E of the plain form around any centre, across the antimeridian and over the poles', () => {
    fc.assert(
      fc.property(clustered, ({ centre, events, points }) => {
        const placed = events.map(([{ km, bearing }, rest]) => ({ ...away(centre, km, bearing), ...rest }))
        const asked = [centre, ...points.map(({ km, bearing }) => away(centre, km, bearing))]
        expect(apart(placed, asked)).toBeLessThan(1e-7)
      }),
      { numRuns: 400 },
    )
  })

  it('gives E of the plain form for events strewn over the earth', () => {
    const event = fc.tuple(anywhere, about).map(([place, rest]) => ({ ...place, ...rest }))
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), fc.array(anywhere), (events, points) => {
        expect(apart(events, [{ lat: 0, lon: 0 }, ...points])).toBeLessThan(1e-7)
      }),
    )
  })

  it('decides the edge of the radius and the cutoff as the plain form does, to the last bit of the distance', () => {
    const edge = fc.constantFrom(
      ...[1, 2, 3, 4].flatMap(precision => {
        const radius = radiusKmByPrecision[precision] ?? 0
        return [radius, reachKm(radius, lambdaKm)].map(km => ({ precision, km }))
      }),
    )
    const nudge = fc.constantFrom(0, 1e-12, -1e-12, 1e-9, -1e-9, 1e-6, -1e-6, 1e-3, -1e-3)
    fc.assert(
      fc.property(centre, edge, nudge, degrees(180), (point, { precision, km }, by, bearing) => {
        const event = { ...away(point, km + by, bearing), deaths: 400, precision, date: LAST_DAY }
        expect(apart([event], [point])).toBeLessThan(1e-7)
      }),
      { numRuns: 1000 },
    )
  })

  it('follows other settings of lambda, radius and window', () => {
    const settings = fc.record({
      lambdaKm: fc.double({ min: 5, max: 300, noNaN: true }),
      oldestMonths: fc.integer({ min: 1, max: 120 }),
      halfLifeMonths: fc.integer({ min: 1, max: 48 }),
      scale: fc.double({ min: 10, max: 1000, noNaN: true }),
      radius: fc.double({ min: 0, max: 100, noNaN: true }),
    })
    fc.assert(
      fc.property(clustered, settings, ({ centre, events, points }, { radius, ...rest }) => {
        const model: RiskModel = {
          ...RISK_MODEL,
          events: { ...RISK_MODEL.events, ...rest, radiusKmByPrecision: { 1: radius, 2: 25, 3: 50, 4: 50 } },
        }
        const placed = events.map(([{ km, bearing }, about]) => ({ ...away(centre, km, bearing), ...about }))
        const asked = [centre, ...points.map(({ km, bearing }) => away(centre, km * 2, bearing))]
        expect(apart(placed, asked, model)).toBeLessThan(1e-7)
      }),
    )
  })

  it('does not hinge on the order of the events, but for the last bits', () => {
    fc.assert(
      fc.property(clustered, ({ centre, events }) => {
        const placed = events.map(([{ km, bearing }, rest]) => ({ ...away(centre, km, bearing), ...rest }))
        const there = indexOf(placed).density(centre)
        expect(indexOf(placed.reverse()).density(centre)).toBeCloseTo(there, 9)
      }),
    )
  })

  it('an event never lowers E, nor does a later or a deadlier one', () => {
    fc.assert(
      fc.property(clustered, about, polar, ({ centre, events }, extra, { km, bearing }) => {
        const placed = events.map(([{ km, bearing }, rest]) => ({ ...away(centre, km, bearing), ...rest }))
        const before = indexOf(placed).density(centre)
        const one = { ...away(centre, km, bearing), ...extra }
        const after = indexOf([...placed, one]).density(centre)
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
        const worse = { ...one, deaths: one.deaths + 50, date: LAST_DAY }
        expect(indexOf([...placed, worse]).density(centre)).toBeGreaterThanOrEqual(after - 1e-9)
      }),
    )
  })
})

describe('the places behind E', () => {
  const goma = { lat: -1.6792, lon: 29.2228 }
  const event = (patch: Partial<ConflictEvent>): ConflictEvent => ({
    ...goma,
    deaths: 9,
    precision: 1,
    date: LAST_DAY,
    ...patch,
  })
  const north = away(goma, 80, 0)
  const events = [
    event({}),
    event({ deaths: 40 }),
    event({ ...north, deaths: 200 }),
    event({ precision: 6, deaths: 900 }),
    event({ ...away(goma, 500, 90), deaths: 900 }),
    event({ date: '2019-01-01', deaths: 900 }),
  ]
  const index = indexOf(events)

  it('add up to it, the heaviest first, with the heaviest event of each', () => {
    const { matches: found } = index.reading(goma)
    expect(found.map(match => [match.event, match.events, match.deaths])).toEqual([
      [1, 2, 49],
      [2, 1, 200],
    ])
    expect(found.reduce((sum, match) => sum + match.density, 0)).toBeCloseTo(index.density(goma), 10)
    expect(found[1]!.distanceKm).toBeCloseTo(distanceKm(goma, north), 9)
  })

  it('counts only events within the window that are precise enough', () => {
    expect(index.eventsCounted).toBe(4)
    expect(index.placeCount).toBe(3)
  })

  it('names none far away', () => {
    expect(index.reading(away(goma, 60, 0)).matches[0]?.event).toBe(2)
    expect(index.reading({ lat: 64, lon: -22 })).toEqual({ density: 0, matches: [] })
  })

  it('refuses a reach on which the series of the arc would lose digits', () => {
    const far = { ...RISK_MODEL, events: { ...RISK_MODEL.events, lambdaKm: 900 } }
    expect(() => indexOf(events, far)).toThrow(RangeError)
  })

  it('holds an edition without events', () => {
    expect(indexOf([]).density(goma)).toBe(0)
  })
})
