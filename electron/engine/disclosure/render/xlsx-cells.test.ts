import { describe, expect, it } from 'vitest'
import { UNITS } from '@shared/disclosure/report'
import { newWorkbook } from '../../excel'
import { numberFormat, textCell } from './xlsx-cells'

describe('numbers of a sheet and of a chart', () => {
  it('are written in Devanagari figures in Nepali, by lakhs, as its sentences are', () => {
    expect(numberFormat('pct', 'ne')).toBe('[$-4000461]0.0')
    expect(numberFormat('amount', 'ne')).toBe(
      '[$-4000461][>=10000000]##\\,##\\,##\\,##0.00;[$-4000461][>=100000]##\\,##\\,##0.00;[$-4000461]#,##0.00',
    )
    for (const unit of UNITS)
      expect(
        numberFormat(unit, 'ne')
          .split(';')
          .every(part => part.startsWith('[$-4000461]')),
      ).toBe(true)
  })

  it.each(['en', 'es', 'fr', 'ar'])('are written in Latin figures in %s', language => {
    for (const unit of UNITS) expect(numberFormat(unit, language)).toMatch(/^[#,0.]+$/)
  })
})

it.each([
  ['ltr', 'left', 'right'],
  ['rtl', 'right', 'left'],
] as const)(
  'words of a sheet that runs %s begin at the %s, its numbers end at the %s',
  (direction, begin, end) => {
    const sheet = newWorkbook().addWorksheet('A')
    textCell(sheet.getCell(1, 1), 'register.suppliers', { direction })
    textCell(sheet.getCell(1, 2), 'not known', { direction }, 'end')
    expect(sheet.getCell(1, 1).alignment.horizontal).toBe(begin)
    expect(sheet.getCell(1, 2).alignment.horizontal).toBe(end)
  },
)
