import { oneLine } from './teller'

type Cell = string | number | null

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u
const MARK = /\p{M}/u

/** Columns a terminal gives to a text: wide scripts take two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const char of text) columns += MARK.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return columns
}

/** Two decimals are enough for a person; `--json` has the whole number. */
const rounded = (value: number): number => Math.round(value * 100) / 100

function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '–'
  return oneLine(String(typeof cell === 'number' ? rounded(cell) : cell))
}

/** Aligned columns under headings: text to the left, columns of numbers to the right. An unknown value is a dash. */
export function textTable(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const numeric = headings.map((_, column) =>
    rows.every(row => row[column] === null || typeof row[column] === 'number'),
  )
  const lines = [headings, ...rows].map(row => headings.map((_, column) => shown(row[column])))
  const widths = headings.map((_, column) => Math.max(...lines.map(line => columnsOf(line[column] ?? ''))))
  return lines
    .map(line =>
      line
        .map((cell, column) => {
          const room = ' '.repeat((widths[column] ?? 0) - columnsOf(cell))
          return numeric[column] ? room + cell : cell + room
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Two columns without headings, for facts about one thing. */
export function factSheet(facts: readonly (readonly [string, Cell])[]): string {
  const width = Math.max(...facts.map(([name]) => columnsOf(name)))
  return facts
    .map(([name, value]) => `${name}${' '.repeat(width - columnsOf(name))}  ${shown(value)}`)
    .join('\n')
}
