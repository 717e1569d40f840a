import { describe, expect, it } from 'vitest'
import { columnsOf, factSheet, textTable } from './text-table'

describe('tables of the command line', () => {
  it('aligns text to the left and numbers to the right, and shows the unknown as a dash', () => {
    const table = textTable(
      ['name', 'score'],
      [
        ['深圳电子', 7],
        ['Dhaka', null],
        ['Kraków Odzież', 72],
      ],
    )
    expect(table.split('\n')).toEqual([
      'name           score',
      '深圳电子           7',
      'Dhaka              –',
      'Kraków Odzież     72',
    ])
  })

  it('keeps a cell on its line and moves no cursor', () => {
    expect(textTable(['a'], [['x\n\u001b[2Jy']])).toBe('a\nx [2Jy')
  })

  it('counts combining marks as no column', () => {
    expect(columnsOf('e\u0301')).toBe(1)
  })

  it('puts facts in two columns', () => {
    expect(
      factSheet([
        ['file', 'a.fivefold'],
        ['trail', 3],
      ]),
    ).toBe('file   a.fivefold\ntrail  3')
  })
})
