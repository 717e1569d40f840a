import { describe, expect, it } from 'vitest'
import { noisyOr } from './context'
import { type ConflictEvent, eventDensity, eventExposure, eventWeight } from './events'
import { RISK_MODEL } from './model'

const LAST_DAY = '2025-12-31'
const here = { lat: 36.2, lon: 37.1 }
const event = (patch: Partial<ConflictEvent> = {}): ConflictEvent => ({
  ...here,
  deaths: 9,
  precision: 1,
  date: LAST_DAY,
  ...patch,
})
const weight = (patch: Partial<ConflictEvent>) => eventWeight(event(patch), LAST_DAY, RISK_MODEL)
const density = (...events: ConflictEvent[]) => eventDensity(here, events, LAST_DAY, RISK_MODEL)

describe('exposure to events directly', () => {
  it('weighs deaths up to a hundred, plus one', () => {
    expect(weight({ deaths: 0 })).toBe(1)
    expect(weight({ deaths: 9 })).toBe(10)
    expect(weight({ deaths: 5000 })).toBe(101)
  })

  it('halves every twelve months and leaves out what is older than sixty', () => {
    expect(weight({ date: '2024-12-31' })).toBeCloseTo(5, 1)
    expect(weight({ date: '2021-01-31' })).toBeGreaterThan(0)
    expect(weight({ date: '2020-12-30' })).toBe(0)
  })

  it('keeps events coded to a region or country out of proximity', () => {
    for (const precision of [1, 2, 3, 4]) expect(weight({ precision })).toBe(10)
    for (const precision of [5, 6, 7]) expect(weight({ precision })).toBe(0)
  })

  it('a hundred recent deaths nearby give about 63, a thousand a hundred', () => {
    const spread = (count: number) => Array.from({ length: count }, () => event({ precision: 2 }))
    expect(eventExposure(density(...spread(10)), RISK_MODEL)).toBeCloseTo(63.2, 1)
    expect(eventExposure(density(...spread(100)), RISK_MODEL)).toBeGreaterThan(99.9)
  })

  it('fades with the distance beyond the radius of its precision', () => {
    const oneDegreeNorth = { lat: here.lat + 1, lon: here.lon }
    const exact = density(event({ ...oneDegreeNorth, precision: 1 }))
    const vague = density(event({ ...oneDegreeNorth, precision: 4 }))
    expect(exact).toBeCloseTo(10 * Math.exp(-(111.195 - 5) / 50), 3)
    expect(vague).toBeCloseTo(10 * Math.exp(-(111.195 - 50) / 50), 3)
  })

  it('joins curated hotspots without passing 100', () => {
    expect(noisyOr([63.2, 70])).toBeCloseTo(100 * (1 - 0.368 * 0.3), 10)
  })
})
