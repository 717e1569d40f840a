import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellsOfBlock } from './clip-block'

it('reads lines, tabs and cells between quotation marks', () => {
  expect(cellsOfBlock('a\tb\r\n"x\ty"\t"two ""words""\nand a line"\r\n')).toEqual([
    ['a', 'b'],
    ['x\ty', 'two "words"\nand a line'],
  ])
  expect(cellsOfBlock('5" pipe\t\tz')).toEqual([['5" pipe', '', 'z']])
  expect(cellsOfBlock('\r\n')).toEqual([])
})

it('gives back every block that a spreadsheet writes', () => {
  const written = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '7'), minLength: 1 })
    .map(text => `c${text}`)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), rows => {
      const block = rows.map(cells => cells.map(written).join('\t')).join('\r\n')
      expect(cellsOfBlock(block)).toEqual(rows)
    }),
  )
})
