import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_CELL, errorCell, numberCell, percentCell, textCell } from '../sheet'
import { MOST_PEOPLE } from '../../units/people'
import { decimalMarkOfColumn, parseNumber, readCount, readNumber } from './number'
import { percentScaleOf, readPercent } from './percent'
import { ABSENT, read } from './reading'

describe('about a number', () => {
  it.each([
    ['~300', '300'],
    ['ca. 1.200', '1.200'],
    ['> 50', '50'],
    ['300+', '300'],
    ['environ 80', '80'],
    ['करिब ३५०', '350'],
    ['<5', undefined],
    ['about a few', undefined],
  ])('%s is none, and suggests %s', (text, suggestion) => {
    const reading = readCount(textCell(text))
    expect(reading.state === 'refused' && reading.remark).toEqual({
      code: 'number-unreadable',
      params: {},
      ...(suggestion === undefined ? {} : { suggestion }),
    })
  })
})

describe('numbers in any locale', () => {
  it.each([
    ['1234', 1234],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ["1'234.50", 1234.5],
    ['1,00,000', 100_000],
    ['12.34.567', 1_234_567],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['-3,25', -3.25],
    ['−7', -7],
    ['१२३४', 1234],
    ['١٢٣٤٫٥', 1234.5],
    ['১২', 12],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value))

  it.each(['abc', '', '12 ab', '1.2,3.4', '--5', '1..2', '9'.repeat(400), `1${'.999'.repeat(200)}`])(
    '%s is no number',
    text => expect(parseNumber(text)).toBeNull(),
  )

  it('a number beyond what a program holds is a text that is shown as it stands', () => {
    expect(numberCell(Infinity, '1e999')).toEqual(textCell('1e999'))
    expect(percentCell(-Infinity)).toEqual(textCell('-Infinity'))
    expect(readNumber(numberCell(Number('1e999'), '1e999')).state).toBe('refused')
  })

  it('lets the column decide what a text leaves open', () => {
    expect(decimalMarkOfColumn(['1,234', '12,5', '3,75'])).toBe(',')
    expect(parseNumber('1,234', ',')).toBe(1.234)
    expect(parseNumber('1,234', '.')).toBe(1234)
  })

  it.each(['en-US', 'de-DE', 'fr-FR', 'es-ES', 'de-CH', 'hi-IN', 'ne-NP', 'ar-EG', 'bn-BD', 'pt-BR'])(
    'reads back what %s writes',
    locale => {
      fc.assert(
        fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), number => {
          const value = Math.round(number * 100) / 100
          const written = value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
          return parseNumber(written) === value
        }),
      )
    },
  )

  it.each([
    ['1.234', 1234],
    ['1,234', 1234],
    ['12,000', 12_000],
    ['1,00,000', 100_000],
    ['350', 350],
  ])('counts %s as %d', (text, value) => expect(readCount(textCell(text))).toEqual(read(value)))

  it('keeps ranges, fractions and negatives out of counts', () => {
    expect(readCount(textCell('100-200'))).toMatchObject({
      remark: { code: 'number-range', suggestion: '100' },
    })
    expect(readCount(numberCell(12.5))).toMatchObject({ remark: { code: 'number-not-whole' } })
    expect(readCount(numberCell(-1))).toMatchObject({ remark: { code: 'number-negative' } })
    expect(readCount(numberCell(MOST_PEOPLE))).toEqual(read(MOST_PEOPLE))
    expect(readCount(numberCell(5412750000001234))).toMatchObject({ remark: { code: 'number-too-large' } })
    expect(readNumber(errorCell('#N/A'))).toMatchObject({ remark: { code: 'cell-error' } })
    expect(readCount(textCell('n/a'))).toEqual(ABSENT)
    expect(readCount(EMPTY_CELL)).toEqual(ABSENT)
  })
})

describe('shares', () => {
  it('decides the scale per column, not per cell', () => {
    const fractions = [numberCell(0.35), numberCell(1), numberCell(0)]
    const hundreds = [numberCell(35), numberCell(1), numberCell(0.5)]
    expect(percentScaleOf(fractions)).toBe('fraction')
    expect(percentScaleOf(hundreds)).toBe('hundred')
    expect(readPercent(numberCell(1), 'fraction')).toEqual(read(100))
    expect(readPercent(numberCell(1), 'hundred')).toEqual(read(1))
  })

  it('asks when only zeros and ones stand there', () => {
    expect(percentScaleOf([numberCell(1), numberCell(0)])).toBeNull()
    expect(readPercent(numberCell(1), null)).toMatchObject({ remark: { code: 'percent-scale-open' } })
    expect(readPercent(numberCell(0), null)).toEqual(read(0))
  })

  it('believes a written sign and the format of the cell before the column', () => {
    expect(readPercent(textCell('35 %'), 'fraction')).toEqual(read(35))
    expect(readPercent(textCell('12,5%'), 'fraction', ',')).toEqual(read(12.5))
    expect(readPercent(textCell('٣٥٪'), null)).toEqual(read(35))
    expect(readPercent(percentCell(0.35), 'hundred')).toEqual(read(35))
  })

  it('refuses what no share can be', () => {
    expect(readPercent(numberCell(135), 'hundred')).toMatchObject({
      remark: { code: 'percent-out-of-range' },
    })
    expect(readPercent(textCell('-5%'), 'hundred')).toMatchObject({
      remark: { code: 'percent-out-of-range' },
    })
  })
})
