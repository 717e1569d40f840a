import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlinesOf, outlinesSchema } from '../values/outlines'
import { doubtOf } from './position'

const file = join(import.meta.dirname, '../../../assets/reference/outlines.json')
const outlines = outlinesOf(outlinesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))

describe('positions held against the stated country', () => {
  it.each([
    ['Gazipur', 'BD', 23.9999, 90.4203],
    ['a jetty of Hải Phòng', 'VN', 20.86, 106.68],
    ['Singapore', 'SG', 1.3521, 103.8198],
    ['Malé, an atoll', 'MV', 4.1755, 73.5093],
    ['Port Louis', 'MU', -20.1609, 57.5012],
    ['Santa Cruz de Tenerife', 'ES', 28.4636, -16.2518],
    ['Honolulu', 'US', 21.3069, -157.8583],
    ['San Juan, written as the United States', 'US', 18.4655, -66.1057],
    ['Shenzhen beside Hong Kong', 'HK', 22.5431, 114.0579],
    ['Maseru, surrounded', 'LS', -29.3151, 27.4869],
    ['a country without outline', 'GF', 4.9224, -52.3135],
  ])('finds nothing odd about %s', (_, country, lat, lon) => {
    expect(doubtOf(outlines, country, { lat, lon })).toBeNull()
  })

  it('proposes to turn a pair that lies in the country only the other way round', () => {
    expect(doubtOf(outlines, 'BD', { lat: 90.0, lon: 23.9999 })).toMatchObject({
      code: 'coordinate-swapped',
      suggestion: '23.9999, 90',
    })
    expect(doubtOf(outlines, 'TR', { lat: 37.3833, lon: 30.0662 })).toBeNull()
    expect(doubtOf(outlines, 'ET', { lat: 38.4764, lon: 7.0621 })).toMatchObject({
      code: 'coordinate-swapped',
      suggestion: '7.0621, 38.4764',
    })
  })

  it('tells a position in another country, and the lost minus sign that explains it', () => {
    expect(doubtOf(outlines, 'BD', { lat: 52.52, lon: 13.405 })).toEqual({
      code: 'coordinate-outside-country',
      params: { km: 50 },
    })
    expect(doubtOf(outlines, 'BR', { lat: -23.55, lon: 46.63 })).toMatchObject({
      code: 'coordinate-outside-country',
      suggestion: '-23.55, -46.63',
    })
  })

  it('tells a position in the sea, whatever the country', () => {
    const atlantic = { lat: 30, lon: -40 }
    expect(doubtOf(outlines, null, atlantic)?.code).toBe('coordinate-at-sea')
    expect(doubtOf(outlines, 'PT', atlantic)?.code).toBe('coordinate-at-sea')
    expect(doubtOf(outlines, null, { lat: 48.85, lon: 2.35 })).toBeNull()
  })

  it('has a tolerance of fifty kilometres, more or less eight', () => {
    // The border of Bangladesh and India east of Kolkata runs along 88.9 degrees east at 22.9 north.
    expect(doubtOf(outlines, 'BD', { lat: 22.9, lon: 88.6 })).toBeNull()
    expect(doubtOf(outlines, 'BD', { lat: 22.9, lon: 88.0 })?.code).toBe('coordinate-outside-country')
  })

  it('never proposes what is as odd as the position itself', () => {
    const country = fc.constantFrom('BD', 'BR', 'US', 'FJ', 'NO', 'ZA', 'CL')
    const lat = fc.double({ min: -90, max: 90, noNaN: true })
    const lon = fc.double({ min: -180, max: 180, noNaN: true })
    fc.assert(
      fc.property(country, lat, lon, (code, y, x) => {
        const suggestion = doubtOf(outlines, code, { lat: y, lon: x })?.suggestion
        if (suggestion === undefined) return
        const [newLat = 0, newLon = 0] = suggestion.split(', ').map(Number)
        expect(outlines.near(code, newLat, newLon)).toBe(true)
      }),
    )
  })
})
