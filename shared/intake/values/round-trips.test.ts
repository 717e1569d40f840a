import fc from 'fast-check'
import { iso31661 } from 'iso-3166'
import { describe, expect, it } from 'vitest'
import { dateCell, numberCell, textCell } from '../sheet'
import { readPair, readPosition } from './coordinate'
import { countryCodeOf, readCountry } from './country'
import { AMBIGUOUS_COUNTRY_NAMES } from './country-names'
import { dateOfSerial, dateOrderOf, readDate } from './date'
import { parseNumber } from './number'
import { readPercent } from './percent'

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** Days as three numbers, made without any clock or zone. */
const day = fc
  .record({
    year: fc.integer({ min: 1955, max: 2069 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(one => ({ ...one, iso: `${pad(one.year, 4)}-${pad(one.month)}-${pad(one.day)}` }))

const read = (value: unknown): unknown => expect.objectContaining({ state: 'read', value })
const LANGUAGES = [
  'en',
  'fr',
  'es',
  'de',
  'pt',
  'it',
  'id',
  'tr',
  'ru',
  'ar',
  'ne',
  'hi',
  'bn',
  'zh',
] as const

describe('dates', () => {
  it('come back as the day that was written, in every usual order', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), ({ iso, year, month, day }, mark) => {
        const [d, m, y] = [pad(day), pad(month), String(year)]
        expect(readDate(textCell([d, m, y].join(mark)), 'day-first')).toEqual(read(iso))
        if (mark !== '.') expect(readDate(textCell([m, d, y].join(mark)), 'month-first')).toEqual(read(iso))
        expect(readDate(textCell([y, m, d].join(mark)), null)).toEqual(read(iso))
        expect(readDate(textCell(`${iso}T23:59:59-11:00`), null)).toEqual(read(iso))
        expect(readDate(textCell(`${iso} 00:00:00+14:00`), null)).toEqual(read(iso))
        expect(readDate(dateCell(iso), null)).toEqual(read(iso))
      }),
    )
  })

  it('come back from the names of months in the languages of the headings', () => {
    const months = LANGUAGES.map(language => ({
      language,
      format: new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
    }))
    fc.assert(
      fc.property(day, fc.constantFrom(...months), ({ iso, year, month, day }, { format }) => {
        const name = format.format(new Date(Date.UTC(2026, month - 1, 15)))
        if (/\d/.test(name)) return
        expect(readDate(textCell(`${day} ${name} ${year}`), null)).toEqual(read(iso))
      }),
    )
  })

  it('are the same day as the day number of a spreadsheet, whatever the hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_100, max: 62_000 }),
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        (serial, hour) => {
          const iso = dateOfSerial(serial)
          expect(dateOfSerial(serial + hour)).toBe(iso)
          expect(Date.parse(`${dateOfSerial(serial + 1)}T00:00:00Z`) - Date.parse(`${iso}T00:00:00Z`)).toBe(
            86_400_000,
          )
          expect(readDate(numberCell(serial + hour), null)).toEqual(read(iso))
        },
      ),
    )
  })

  it('never guess an order that the column leaves open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
        const cell = textCell(`${pad(a)}/${pad(b)}/2026`)
        expect(dateOrderOf([cell])).toBeNull()
        expect(readDate(cell, null).state).toBe(a === b ? 'read' : 'refused')
      }),
    )
  })
})

describe('numbers', () => {
  it('come back from the writing of many places', () => {
    const places = [
      'en-US',
      'de-DE',
      'fr-FR',
      'de-CH',
      'en-IN',
      'pt-BR',
      'it-IT',
      'ru-RU',
      'ar-EG',
      'ne-NP',
      'bn-BD',
      'hi-IN',
      'id-ID',
      'tr-TR',
      'vi-VN',
    ]
    const formats = places.map(place => ({
      format: new Intl.NumberFormat(place, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    }))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom(...formats),
        (cents, { format }) => {
          expect(parseNumber(format.format(cents / 100))).toBeCloseTo(cents / 100, 6)
        },
      ),
    )
  })

  it('are shares alike with a sign, as a fraction and as hundredths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), tenths => {
        const share = tenths / 10
        for (const text of [`${share}%`, `${share} %`, `${String(share).replace('.', ',')} %`])
          expect(readPercent(textCell(text), null)).toEqual(read(share))
        expect(readPercent(numberCell(share), 'hundred')).toEqual(read(share))
        expect(readPercent(numberCell(tenths / 1000), 'fraction')).toEqual(read(share))
      }),
    )
  })
})

describe('coordinates', () => {
  const angle = (limit: number) => fc.integer({ min: -limit * 3600, max: limit * 3600 })
  const sexagesimal = (seconds: number, letters: string): string => {
    const size = Math.abs(seconds)
    const parts = `${Math.floor(size / 3600)}°${pad(Math.floor(size / 60) % 60)}'${pad(size % 60)}"`
    return `${parts}${letters[seconds < 0 ? 1 : 0] ?? ''}`
  }

  it('come back from degrees, minutes and seconds as from decimals', () => {
    fc.assert(
      fc.property(angle(89), angle(179), (lat, lon) => {
        if (lat === 0 && lon === 0) return
        const [a, b] = [sexagesimal(lat, 'NS'), sexagesimal(lon, 'EW')]
        const found = [readPosition(textCell(a), textCell(b)), readPair(textCell(`${a} ${b}`))]
        for (const reading of found) {
          if (reading.state !== 'read') throw new Error(`${a} ${b}: ${reading.state}`)
          expect(reading.value.lat).toBeCloseTo(lat / 3600, 9)
          expect(reading.value.lon).toBeCloseTo(lon / 3600, 9)
        }
      }),
    )
  })

  it('come back from decimals with point or comma', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8_999_999, max: 8_999_999 }),
        fc.integer({ min: 100_001, max: 17_999_999 }),
        (a, b) => {
          const [lat, lon] = [a / 1e5, b / 1e5]
          const value: unknown = expect.objectContaining({ lat, lon })
          expect(readPosition(numberCell(lat), numberCell(lon))).toEqual(expect.objectContaining({ value }))
          const commas = [lat, lon].map(degrees => textCell(degrees.toFixed(5).replace('.', ',')))
          expect(readPosition(commas[0] ?? textCell(''), commas[1] ?? textCell(''))).toEqual(
            expect.objectContaining({ value }),
          )
        },
      ),
    )
  })
})

describe('countries', () => {
  it('come back from their name in every language of the headings, in any case and spacing', () => {
    const names = LANGUAGES.concat('vi' as never).map(
      language => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...iso31661),
        fc.constantFrom(...names),
        fc.boolean(),
        ({ alpha2 }, display, upper) => {
          const name = display.of(alpha2)
          if (name === undefined || AMBIGUOUS_COUNTRY_NAMES.has(name.toLowerCase())) return
          const written =
            upper && name.length > 3 ? name.toLocaleUpperCase('en') : `  ${name.replace(/ /g, '\u00a0 ')} `
          expect([name, countryCodeOf(written)]).toEqual([name, alpha2])
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('come back from their codes', () => {
    for (const { alpha2, alpha3 } of iso31661) {
      expect(countryCodeOf(alpha2)).toBe(alpha2)
      expect(countryCodeOf(alpha3.toLowerCase())).toBe(alpha2)
      expect(readCountry(textCell(alpha2), true)).toEqual(read(alpha2))
    }
  })
})
