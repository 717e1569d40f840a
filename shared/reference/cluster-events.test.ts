import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hotspotSeverity } from '../risk/severity'
import { dayNumber } from '../units/calendar-date'
import { clusterEvents, CLUSTERING } from './cluster-events'
import { EventCollector } from './events/collect-events'
import type { ReadEvent } from './events/read-event'

const from = { id: 'clusters', edition: 'Invented events', licence: 'CC BY 4.0', credits: [], sources: [] }
const LAST = dayNumber('2025-12-31')

type Line = Partial<ReadEvent>

function clustered(lines: readonly Line[]) {
  const collector = new EventCollector()
  for (const [n, line] of lines.entries())
    collector.add({
      id: String(n),
      lat: 13.6,
      lon: 25.35,
      deaths: 3,
      day: LAST,
      precision: 1,
      violence: 1,
      country: 'SD',
      place: 'El Fasher',
      party: 'A - B',
      ...line,
    })
  return clusterEvents(collector.events(LAST), from, []).hotspots
}
const times = (count: number, line: Line = {}): Line[] => Array.from({ length: count }, () => line)

describe('hotspots made of events', () => {
  it('take place, radius, deaths and severity from the events of twelve months', () => {
    const [hotspot, ...others] = clustered([
      ...times(20),
      ...times(4, { lat: 13.9, place: 'Kutum' }),
      ...times(30, { day: LAST - CLUSTERING.windowDays }),
    ])
    expect(others).toEqual([])
    expect(hotspot).toMatchObject({ name: 'El Fasher', country: 'SD', deaths12m: 72, events12m: 24 })
    expect(hotspot?.radiusKm).toBeGreaterThanOrEqual(CLUSTERING.leastRadiusKm)
    expect(hotspotSeverity(hotspot!)).toBeCloseTo(25 + 15 * Math.log10(73), 9)
    expect(hotspot?.confirmedOn).toBeNull()
  })

  it('leave out vague events and what is too little', () => {
    expect(clustered(times(40, { precision: 6 }))).toEqual([])
    expect(clustered(times(4, { deaths: 2 }))).toEqual([])
    expect(clustered(times(4, { deaths: 3 }))).toHaveLength(1)
    expect(clustered(times(5, { deaths: 0 }))).toHaveLength(1)
  })

  it('fade from the last event once there was none for three months', () => {
    const [quiet] = clustered(times(20, { day: LAST - 120 }))
    expect(quiet?.confirmedOn).toBe('2025-09-02')
  })

  it('stay apart when they lie farther from each other than a cluster reaches', () => {
    expect(clustered([...times(10), ...times(10, { lat: 15 })])).toHaveLength(2)
  })

  it('are the same whatever order the events come in, and lose no death of the window', () => {
    const line = fc.record({
      lat: fc.double({ min: -60, max: 60, noNaN: true }),
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      deaths: fc.integer({ min: 10, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), lines => {
        const numbers = (order: readonly Line[]) =>
          clustered(order).map(({ id, deaths12m, events12m }) => [id, deaths12m, events12m])
        expect(numbers([...lines].reverse())).toEqual(numbers(lines))
        const deaths = clustered(lines).reduce((sum, hotspot) => sum + (hotspot.deaths12m ?? 0), 0)
        expect(deaths).toBe(lines.reduce((sum, { deaths }) => sum + deaths, 0))
      }),
    )
  })
})
