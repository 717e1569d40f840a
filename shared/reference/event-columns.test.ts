import { describe, expect, it } from 'vitest'
import { dayNumber } from '../units/calendar-date'
import { packEvents, unpackEvents, type LabelledEvents } from './event-columns'
import { mergeEvents } from './merge-events'

type Line = readonly [id: string, day: string, deaths: number, country: string, place: string]

function eventsFrom(lines: readonly Line[], lastDay: string): LabelledEvents {
  const countries = ['', ...new Set(lines.map(line => line[3]))]
  const places = ['', ...new Set(lines.map(line => line[4]))]
  return {
    columns: {
      count: lines.length,
      lat: Float64Array.from(lines, (_, i) => i + 0.25),
      lon: Float64Array.from(lines, (_, i) => -i - 0.5),
      deaths: Int32Array.from(lines, line => line[2]),
      day: Int32Array.from(lines, line => dayNumber(line[1])),
      precision: Uint8Array.from(lines, () => 1),
      violence: Uint8Array.from(lines, () => 3),
      country: Uint16Array.from(lines, line => countries.indexOf(line[3])),
      countries,
      lastDay: dayNumber(lastDay),
    },
    labels: {
      ids: lines.map(line => line[0]),
      place: Uint32Array.from(lines, line => places.indexOf(line[4])),
      places,
      party: new Uint16Array(lines.length),
      parties: [''],
    },
  }
}

const final = eventsFrom(
  [
    ['1', '2024-03-01', 5, 'SD', 'El Fasher'],
    ['2', '2025-12-30', 7, 'UA', 'Pokrovsk'],
  ],
  '2025-12-31',
)
const january = eventsFrom(
  [
    ['90', '2025-12-31', 1, 'MM', 'Sagaing'],
    ['91', '2026-01-04', 2, 'SD', 'El Obeid'],
  ],
  '2026-01-31',
)
const february = eventsFrom(
  [
    ['91', '2026-01-04', 9, 'SD', 'El Obeid'],
    ['92', '2026-02-02', 3, 'UA', 'Pokrovsk'],
  ],
  '2026-02-28',
)

describe('packed events', () => {
  it('come back as they went, column by column', () => {
    const { columns, place, party } = unpackEvents(packEvents(final), final.columns)
    expect(columns).toEqual(final.columns)
    expect([place, party]).toEqual([final.labels.place, final.labels.party])
  })

  it('are read from a stretch of a larger buffer, and take no column from a header that has more to say', () => {
    const bytes = packEvents(final)
    const larger = Buffer.concat([Buffer.alloc(3), bytes, Buffer.alloc(5)])
    const stretch = larger.subarray(3, 3 + bytes.length)
    const { count, countries, lastDay } = final.columns
    const header = { count, countries, lastDay, deaths: 12_345, precision: 'none' }
    expect(unpackEvents(stretch, header).columns).toEqual(final.columns)
  })

  it('of another length than the header says are refused', () => {
    expect(() => unpackEvents(packEvents(final).subarray(1), final.columns)).toThrow(RangeError)
    expect(() => unpackEvents(packEvents(final), { ...final.columns, count: 3 })).toThrow(RangeError)
  })
})

describe('several files of events', () => {
  const layers = [
    { events: final, preliminary: false },
    { events: january, preliminary: true },
    { events: february, preliminary: true },
  ]

  it('count an id once, as the later file says it, and leave out preliminary events of final years', () => {
    const merged = mergeEvents(layers)!
    expect(merged.labels.ids).toEqual(['1', '2', '91', '92'])
    expect([...merged.columns.deaths]).toEqual([5, 7, 9, 3])
    expect(merged.columns.lastDay).toBe(dayNumber('2026-02-28'))
  })

  it('keep each event with its own country and place', () => {
    const { columns, labels } = mergeEvents(layers)!
    const told = labels.ids.map((id, i) => [
      id,
      columns.countries[columns.country[i]!],
      labels.places[labels.place[i]!],
    ])
    expect(told).toEqual([
      ['1', 'SD', 'El Fasher'],
      ['2', 'UA', 'Pokrovsk'],
      ['91', 'SD', 'El Obeid'],
      ['92', 'UA', 'Pokrovsk'],
    ])
  })

  it('are none when there is none, and the same object when there is one', () => {
    expect(mergeEvents([])).toBeNull()
    expect(mergeEvents([layers[0]!])).toBe(final)
  })
})
