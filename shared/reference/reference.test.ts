import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outlinesOf, outlinesSchema } from '../intake/values/outlines'
import { OPEN_2026_PROFILE } from '../risk/country'
import { baseline } from '../risk/testing/facts'
import { BASELINE_FILES } from './baseline'
import { coverageOf } from './coverage'
import { missingColumns, ownHotspotColumn, ownHotspotsEdition, readOwnHotspots } from './own-hotspots'
import { hotspotsEditionSchema } from './hotspots'

const assets = new URL('../../assets/reference/', import.meta.url)
const data = baseline()

describe('the built-in editions', () => {
  it('are small and name their licence, credits and sources', () => {
    for (const file of Object.values(BASELINE_FILES)) {
      expect(statSync(new URL(file, assets)).size).toBeLessThan(1_500_000)
    }
    for (const edition of [data.countries, ...data.hotspots, data.routes, data.sectors]) {
      expect(edition.licence).not.toBe('')
      expect(edition.credits.length).toBeGreaterThan(0)
      expect(edition.sources.length).toBeGreaterThan(0)
    }
  })

  it('hold no Global Slavery Index and no Corruption Perceptions Index figure', () => {
    const countries = readFileSync(new URL('countries.json', assets), 'utf8')
    expect(countries).not.toMatch(/gsi|cpi|walk free|transparency international/i)
  })

  it('point only to sources they have, and name each entry once', () => {
    for (const { sources, hotspots } of data.hotspots) {
      expect(new Set(hotspots.map(hotspot => hotspot.id)).size).toBe(hotspots.length)
      for (const hotspot of hotspots) expect(Math.max(...hotspot.sources)).toBeLessThan(sources.length)
    }
    for (const route of data.routes.routes)
      expect(Math.max(...route.sources)).toBeLessThan(data.routes.sources.length)
    expect(new Set(data.countries.countries.map(({ country }) => country)).size).toBe(250)
  })

  it('spread a large war over its regions without losing or adding a death, each region in its country', () => {
    const regions = data.hotspots.flatMap(({ hotspots }) => hotspots.filter(({ region }) => region != null))
    const wars = new Map<string, number>()
    for (const { id, deaths12m } of regions) {
      const war = id.split('-').slice(0, 2).join('-')
      wars.set(war, (wars.get(war) ?? 0) + (deaths12m ?? 0))
    }
    // Totals of UCDP GED 26.1 for 2025, merged as SOURCES.md says.
    expect(wars.get('ev-13243')).toBe(94_815)
    expect(wars.get('ev-16712')).toBe(61_973)
    expect(wars.get('ev-222')).toBe(1_581)
    expect(wars.size).toBe(27)
    const outlines = outlinesOf(
      outlinesSchema.parse(JSON.parse(readFileSync(new URL('outlines.json', assets), 'utf8'))),
    )
    for (const { id, country, lat, lon, verification } of regions) {
      expect(verification, id).toBe('unverified')
      expect(outlines.near(country ?? '', lat, lon), id).toBe(true)
    }
  })

  it('say what they cover and how coarse they are', () => {
    const countries = coverageOf(data.countries, OPEN_2026_PROFILE)
    expect(countries.counts[0]).toEqual({ code: 'countries', count: 205, of: 250 })
    const hotspots = coverageOf(data.hotspots[0]!, OPEN_2026_PROFILE)
    expect(hotspots.counts[0]).toEqual({ code: 'hotspots', count: 389, of: 410 })
    expect(hotspots.gaps.map(({ code }) => code)).toEqual([
      'oneEpicentrePerConflict',
      'sharedByJudgement',
      'noGrid',
      'coarse',
      'unverified',
      'historic',
    ])
    expect(coverageOf(data.routes, OPEN_2026_PROFILE).counts[0]).toEqual({
      code: 'routes',
      count: 59,
      of: 60,
    })
    expect(coverageOf(data.sectors, OPEN_2026_PROFILE).gaps[0]).toEqual({
      code: 'judgement',
      params: { count: 48 },
    })
  })
})

describe('own hotspots', () => {
  const good = {
    name: 'Border post',
    lat: '36.8',
    lon: '38.2',
    radius_km: '12,5',
    severity: '64',
    kind: 'Transit route',
  }

  it('finds columns under common headings', () => {
    expect(['Latitude', ' LNG ', 'Radius (km)', 'Last confirmed', 'colour'].map(ownHotspotColumn)).toEqual([
      'lat',
      'lon',
      'radius_km',
      'confirmed_on',
      null,
    ])
    expect(missingColumns(['Place', 'Latitude'])).toEqual(['lon'])
  })

  it('reads a row, with a decimal comma and words as people write them', () => {
    const { hotspots, rejected } = readOwnHotspots(
      [{ ...good, sectors: 'Garments; bricks', country: 'tr' }],
      'own',
    )
    expect(rejected).toEqual([])
    expect(hotspots[0]).toMatchObject({
      id: 'own-2',
      radiusKm: 12.5,
      severity: 64,
      kind: 'transit-route',
      country: 'TR',
      sectors: ['garments', 'bricks'],
      basis: 'own',
    })
  })

  it.each([
    [{ name: '' }, 'name', 'empty'],
    [{ lat: '' }, 'lat', 'empty'],
    [{ lat: 'north' }, 'lat', 'not-a-number'],
    [{ lat: '136.8', lon: '38' }, 'lat', 'swapped-coordinates'],
    [{ lon: '200' }, 'lon', 'out-of-range'],
    [{ severity: '101' }, 'severity', 'out-of-range'],
    [{ radius_km: '0' }, 'radius_km', 'out-of-range'],
    [{ kind: 'volcano' }, 'kind', 'unknown-word'],
    [{ country: 'Türkiye' }, 'country', 'not-a-country'],
    [{ confirmed_on: '31.12.2025' }, 'confirmed_on', 'not-a-date'],
  ])('refuses %o', (patch, column, code) => {
    const { hotspots, rejected } = readOwnHotspots([good, { ...good, name: 'Second', ...patch }], 'own')
    expect(hotspots).toHaveLength(1)
    expect(rejected).toEqual([expect.objectContaining({ row: 3, column, code })])
  })

  it('passes over empty rows and keeps the row numbers of the sheet', () => {
    const { hotspots } = readOwnHotspots([{ name: ' ', lat: '' }, good], 'own')
    expect(hotspots.map(hotspot => hotspot.id)).toEqual(['own-3'])
  })

  it('takes a place once', () => {
    expect(readOwnHotspots([good, good], 'own').rejected).toEqual([
      { row: 3, column: 'name', value: 'Border post', code: 'twice' },
    ])
  })

  it('makes an edition of the same shape as the built-in ones', () => {
    const { hotspots } = readOwnHotspots([{ ...good, confirmed_on: '2026-03-01' }], 'own')
    const edition = ownHotspotsEdition(hotspots, { id: 'x', name: 'places.csv', loadedOn: '2026-11-24' })
    expect(hotspotsEditionSchema.parse(edition)).toEqual(edition)
    expect(edition.asOf).toBe('2026-03-01')
  })
})
