// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '@shared/risk/distance'
import { dayNumber } from '@shared/units/calendar-date'
import { binEvents, eventPoints, eventsIn, eventsNear, inkOf } from './events'
import { eventsWithin, indexEvents } from './events-within'
import { hotspotShown, monthOf, spanOf, yearsOf } from './time-window'
import { viewOf } from './view'

interface Event {
  readonly lat: number
  readonly lon: number
  readonly day: number
  readonly deaths: number
}

const columnsOf = (list: readonly Event[]) => ({
  editions: [],
  lat: Float32Array.from(list, ({ lat }) => lat),
  lon: Float32Array.from(list, ({ lon }) => lon),
  day: Int32Array.from(list, ({ day }) => day),
  deaths: Int32Array.from(list, ({ deaths }) => deaths),
  precision: new Uint8Array(list.length).fill(1),
  country: new Uint16Array(list.length),
  countries: [''],
  place: new Uint32Array(list.length),
  places: [''],
  withoutPlace: 0,
})

const size = { width: 960, height: 470 }
const view = viewOf(size, { k: 1, x: 0, y: 0 })
const always = { from: -Infinity, to: Infinity }
const events = fc.array(
  fc.record({
    lat: fc.double({ min: -50, max: 70, noNaN: true }),
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    day: fc.integer({ min: 0, max: 20_000 }),
    deaths: fc.integer({ min: 0, max: 5000 }),
  }),
)

describe('the mosaic of events', () => {
  it('counts every event of the span on the screen once, with its deaths', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 20_000 }), (list, from) => {
        const span = { from, to: 20_000 }
        const bins = binEvents(eventPoints(columnsOf(list)), view, size, span)
        const shown = list.filter(({ day }) => day >= from)
        const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((a, b) => a + b, 0)
        expect(bins.shown).toBe(shown.length)
        expect(sum(bins.counts)).toBe(shown.length)
        expect(sum(bins.deaths)).toBe(shown.reduce((all, { deaths }) => all + deaths, 0))
      }),
    )
  })

  it('moves with the map: squares are anchored in the world', () => {
    const at = eventPoints(columnsOf([{ lat: 10, lon: 10, day: 1, deaths: 1 }]))
    const place = (dx: number) => {
      const bins = binEvents(at, { ...view, dx: view.dx + dx }, size, always)
      return bins.left + (bins.counts.indexOf(1) % bins.columns) * bins.cellPx
    }
    expect(place(7) - place(0)).toBeCloseTo(7)
  })

  it('is never invisible and never darker than full', () => {
    expect(inkOf(0, 0)).toBe(0)
    expect(inkOf(1, 0)).toBeGreaterThan(0.3)
    expect(inkOf(1000, 1e7)).toBe(1)
  })
})

describe('events under a press', () => {
  it('are those within reach, most deaths first', () => {
    const at = eventPoints(
      columnsOf([
        { lat: 10, lon: 10, day: 1, deaths: 1 },
        { lat: 10, lon: 10, day: 1, deaths: 9 },
        { lat: -20, lon: 100, day: 1, deaths: 50 },
      ]),
    )
    const press = { x: at.x[0]! * view.scale + view.dx, y: at.y[0]! * view.scale + view.dy }
    expect(eventsNear(at, view, always, press, 5)).toEqual([1, 0])
    expect([...eventsIn(at, { from: 2, to: 3 })]).toEqual([])
  })
})

describe('events within a radius', () => {
  it('are what a look at every event finds', () => {
    const place = fc.record({
      lat: fc.double({ min: -50, max: 70, noNaN: true }),
      lon: fc.double({ min: -170, max: 170, noNaN: true }),
    })
    fc.assert(
      fc.property(events, place, fc.double({ min: 1, max: 3000, noNaN: true }), (list, at, radius) => {
        const columns = columnsOf(list)
        const near = list.filter(
          (_, i) => distanceKm(at, { lat: columns.lat[i]!, lon: columns.lon[i]! }) <= radius,
        )
        const found = eventsWithin(indexEvents(columns), at, radius, always)
        expect(found.count).toBe(near.length)
        expect(found.lastDay).toBe(near.length === 0 ? null : Math.max(...near.map(({ day }) => day)))
      }),
    )
  })
})

describe('the window of time', () => {
  it('is made of whole months', () => {
    const span = spanOf({ endMonth: monthOf('2026-02-10'), months: 2 })
    expect(span).toEqual({ from: dayNumber('2026-01-01'), to: dayNumber('2026-02-28') })
    expect(spanOf({ endMonth: monthOf('2026-02-10'), months: null }).from).toBe(-Infinity)
  })

  it.each([
    ['2014-', { from: 2014, to: Infinity }],
    ['2025', { from: 2025, to: 2025 }],
    ['1991-2002', { from: 1991, to: 2002 }],
    ['about 1990', null],
    [null, null],
  ])('reads the years %s', (period, years) => {
    expect(yearsOf(period)).toEqual(years)
  })

  const span = spanOf({ endMonth: monthOf('2025-12-01'), months: 12 })
  it.each([
    ['an event within it', { lastEventOn: '2025-06-01', period: '2025' }, true],
    ['its last event before it', { lastEventOn: '2024-06-01', period: '2024' }, false],
    ['years that go on', { lastEventOn: null, period: '2014-' }, true],
    ['years that ended', { lastEventOn: null, period: '1991-2002' }, false],
    ['years that begin after it', { lastEventOn: null, period: '2027-' }, false],
    ['no date at all: nobody said that it ended', { lastEventOn: null, period: null }, true],
  ])('shows a hotspot by %s', (_, hotspot, shown) => {
    expect(hotspotShown(hotspot, span)).toBe(shown)
  })
})
