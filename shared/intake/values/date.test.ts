import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { dateCell, numberCell, textCell, type Cell } from '../sheet'
import { dateOfSerial, dateOrderIsOpen, dateOrderOf, readDate, type DateOrder } from './date'
import { read } from './reading'

const cells = (...texts: string[]): Cell[] => texts.map(textCell)
const anyDate = fc
  .integer({ min: -25_000, max: 36_000 })
  .map(day => new Date(day * 86_400_000).toISOString().slice(0, 10))

describe('calendar dates', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['2026-03-04T23:30:00Z', '2026-03-04'],
    ['2026-03-04 00:15', '2026-03-04'],
    ['2026年3月4日', '2026-03-04'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['4 March 2026', '2026-03-04'],
    ['Mar 4, 2026', '2026-03-04'],
    ['04-Mar-26', '2026-03-04'],
    ['4 mars 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['1st August 2026', '2026-08-01'],
    ['٤ مارس ٢٠٢٦', '2026-03-04'],
    ['४ मार्च २०२६', '2026-03-04'],
    ['7/7/2026', '2026-07-07'],
    ['31.12.99', '1999-12-31'],
  ])('%s is %s whatever the order', (text, date) =>
    expect(readDate(textCell(text), null)).toEqual(read(date)),
  )

  it.each<[string, DateOrder, string]>([
    ['03/04/2026', 'day-first', '2026-04-03'],
    ['03/04/2026', 'month-first', '2026-03-04'],
    ['03-04-26', 'day-first', '2026-04-03'],
  ])('%s read %s is %s', (text, order, date) => expect(readDate(textCell(text), order)).toEqual(read(date)))

  it('finds the order of a column by the parts that can only be days', () => {
    expect(dateOrderOf(cells('03/04/2026', '25/04/2026'))).toBe('day-first')
    expect(dateOrderOf(cells('03/04/2026', '04/25/2026'))).toBe('month-first')
    expect(dateOrderOf(cells('03.04.2026'))).toBe('day-first')
    expect(dateOrderOf(cells('03/04/2026'))).toBeNull()
    expect(dateOrderOf(cells('25/04/2026', '04/25/2026'))).toBeNull()
  })

  it('asks when the order matters and shows nowhere', () => {
    expect(dateOrderIsOpen(cells('03/04/2026'))).toBe(true)
    expect(dateOrderIsOpen(cells('04/04/2026', '2026-01-02'))).toBe(false)
    expect(readDate(textCell('03/04/2026'), null)).toMatchObject({
      remark: { code: 'date-order-open', suggestion: '2026-04-03' },
    })
  })

  it.each([
    ['30/02/2026', 'date-not-in-calendar'],
    ['2025-02-29', 'date-not-in-calendar'],
    ['2081/03/31', 'date-implausible'],
    ['soon', 'date-unreadable'],
  ])('%s is refused as %s', (text, code) =>
    expect(readDate(textCell(text), 'day-first')).toMatchObject({ remark: { code } }),
  )

  it('counts days of spreadsheets from the leap day that never was', () => {
    expect(dateOfSerial(45_000)).toBe('2023-03-15')
    expect(readDate(numberCell(46_085), null)).toEqual(read('2026-03-04'))
    expect(readDate(numberCell(2026), null)).toMatchObject({ state: 'refused' })
  })
})

describe('no day shift', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it.each(['Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'UTC'])(
    'in %s',
    name => {
      process.env['TZ'] = name
      fc.assert(
        fc.property(anyDate, date => {
          const [year = '', month = '', day = ''] = date.split('-')
          const forms: [Cell, DateOrder | null][] = [
            [dateCell(date), null],
            [textCell(date), null],
            [textCell(`${date}T23:59:59+05:45`), null],
            [textCell(`${day}/${month}/${year}`), 'day-first'],
            [textCell(`${month}/${day}/${year}`), 'month-first'],
          ]
          for (const [cell, order] of forms) expect(readDate(cell, order)).toEqual(read(date))
        }),
        { numRuns: 200 },
      )
    },
  )
})
