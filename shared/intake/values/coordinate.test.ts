import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_CELL, numberCell, textCell } from '../sheet'
import { parseAngle, readPair, readPosition } from './coordinate'
import { ABSENT } from './reading'

const angle = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map(value => Number(value.toFixed(5)) || 0)
const place = fc.tuple(angle(90), angle(180)).filter(([lat]) => Math.abs(lat) > 0.01)

function dms(value: number, positive: string, negative: string): string {
  const seconds = Math.round(Math.abs(value) * 3600 * 10) / 10
  const degrees = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds - degrees * 3600) / 60)
  const rest = (seconds - degrees * 3600 - minutes * 60).toFixed(1)
  return `${degrees}°${minutes}'${rest}"${value < 0 ? negative : positive}`
}

describe('angles', () => {
  it.each([
    ['27.7103', 27.7103],
    ['27,7103', 27.7103],
    ['85.3240 E', 85.324],
    ['33.5S', -33.5],
    ['W 70.25', -70.25],
    ['27°42\'37"N', 27.710278],
    ['27 42 37 N', 27.710278],
    ["27°42.6'N", 27.71],
    ['-27° 30′', -27.5],
    ['२७.७१', 27.71],
  ])('%s is %d', (text, degrees) => expect(parseAngle(text)?.degrees).toBeCloseTo(degrees, 5))

  it.each(['', 'north', "27°75'N", '-5 S', '70.5 O', '1234.5'])('%s is none', text =>
    expect(parseAngle(text)).toBeNull(),
  )

  it('reads back decimal degrees and degrees, minutes, seconds', () => {
    fc.assert(
      fc.property(place, ([lat, lon]) => {
        const decimal = readPosition(textCell(lat.toFixed(5)), textCell(lon.toFixed(5)))
        expect(decimal).toMatchObject({ state: 'read', value: { lat, lon } })
        const written = readPosition(textCell(dms(lat, 'N', 'S')), textCell(dms(lon, 'E', 'W')))
        if (written.state !== 'read') throw new Error(JSON.stringify([lat, lon, written]))
        expect(written.value.lat).toBeCloseTo(lat, 4)
        expect(written.value.lon).toBeCloseTo(lon, 4)
      }),
    )
  })
})

describe('positions', () => {
  it('never turns a pair in silence', () => {
    expect(readPosition(numberCell(120.65), numberCell(27.96))).toMatchObject({
      remark: { code: 'coordinate-swapped', suggestion: '27.96, 120.65' },
    })
    expect(readPosition(textCell('85.3 E'), textCell('27.7 N'))).toMatchObject({
      remark: { code: 'coordinate-swapped' },
    })
  })

  it.each([
    [numberCell(0), numberCell(0), 'coordinate-zero'],
    [numberCell(95), numberCell(200), 'coordinate-out-of-range'],
    [numberCell(27.7), EMPTY_CELL, 'coordinate-incomplete'],
    [textCell('here'), numberCell(3), 'coordinate-unreadable'],
  ])('refuses %o, %o as %s', (lat, lon, code) =>
    expect(readPosition(lat, lon)).toMatchObject({ remark: { code } }),
  )

  it('says when a pair marks a town and not a place', () => {
    expect(readPosition(numberCell(27.7), numberCell(85.3))).toMatchObject({
      value: { coarse: true },
      warning: { code: 'coordinate-coarse' },
    })
    expect(readPosition(numberCell(27.71), numberCell(85.3))).toMatchObject({ value: { coarse: false } })
    expect(readPosition(EMPTY_CELL, EMPTY_CELL)).toEqual(ABSENT)
  })

  it.each([
    '27.7103, 85.3222',
    '27.7103,85.3222',
    '27.7103; 85.3222',
    '27.7103 85.3222',
    '27°42\'37"N 85°19\'20"E',
    '27.7103 N, 85.3222 E',
  ])('reads %s from one cell', text => {
    const pair = readPair(textCell(text))
    if (pair.state !== 'read') throw new Error(JSON.stringify(pair))
    expect(pair.value.lat).toBeCloseTo(27.7103, 3)
    expect(pair.value.lon).toBeCloseTo(85.3222, 3)
  })
})
