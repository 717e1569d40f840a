import { fold } from '../intake/fold'
import { cellAt, cellRef, EMPTY_CELL, type Cell, type Sheet, type SheetRow } from '../intake/sheet'

/** Where something stands in a workbook, as a person finds it again. */
export interface CellPlace {
  readonly sheet: string
  readonly ref: string
}

/** One row of a sheet by the names of its columns. */
export class SheetLine<C extends string> {
  readonly #sheet: Sheet
  readonly #row: SheetRow
  readonly #columns: Readonly<Partial<Record<C, number>>>

  constructor(sheet: Sheet, row: SheetRow, columns: Readonly<Partial<Record<C, number>>>) {
    this.#sheet = sheet
    this.#row = row
    this.#columns = columns
  }

  cell(column: C): Cell {
    const at = this.#columns[column]
    return at === undefined ? EMPTY_CELL : cellAt(this.#row, at)
  }

  said(column: C): string {
    return this.cell(column).text.trim()
  }

  /** The same, `null` where the cell is empty. */
  told(column: C): string | null {
    const text = this.said(column)
    return text === '' ? null : text
  }

  place(column: C): CellPlace {
    return { sheet: this.#sheet.name, ref: cellRef(this.#row.number, this.#columns[column] ?? 0) }
  }
}

const keysOf = <C extends string>(words: Readonly<Record<C, string>>): C[] => Object.keys(words) as C[]

/**
 * The lines below the row of headings of each sheet that has all the headings asked for, wherever its columns stand and
 * whatever it is called.
 */
export function linesUnder<C extends string>(
  sheets: readonly Sheet[],
  words: Readonly<Record<C, string>>,
  needed: readonly C[],
): SheetLine<C>[] {
  return sheets.flatMap(sheet => {
    for (const [at, row] of sheet.rows.entries()) {
      const columns = columnsIn(row, words)
      if (!needed.every(name => columns[name] !== undefined)) continue
      return sheet.rows.slice(at + 1).map(line => new SheetLine(sheet, line, columns))
    }
    return []
  })
}

function columnsIn<C extends string>(
  row: SheetRow,
  words: Readonly<Record<C, string>>,
): Partial<Record<C, number>> {
  const columns: Partial<Record<C, number>> = {}
  for (const [at, { text }] of row.cells.entries()) {
    const name = keysOf(words).find(one => fold(words[one]) === fold(text))
    if (name !== undefined) columns[name] = at
  }
  return columns
}

/** Which of some words a text is, by the word or its key, in any case. */
export const wordOf = <K extends string>(text: string, words: Readonly<Record<K, string>>): K | undefined =>
  keysOf(words).find(key => fold(words[key]) === fold(text) || fold(key) === fold(text))

const textsOf = ({ cells }: SheetRow): string[] => cells.map(cell => cell.text).filter(text => text !== '')

/** The audit a workbook with a mark was written for; `null` where it has no such mark, or its sheet of keys is gone. */
export function auditMarked(sheets: readonly Sheet[], mark: string): string | null {
  const rows = sheets.flatMap(({ rows }) => rows).map(textsOf)
  if (!rows.some(texts => texts.includes(mark))) return null
  return rows.find(([name]) => name === 'audit')?.[1] ?? null
}

/** The cell after the word for a fact, on whatever sheet the pair stands. */
export function factAfter(
  sheets: readonly Sheet[],
  word: string,
): { readonly cell: Cell; readonly place: CellPlace } | null {
  for (const sheet of sheets)
    for (const row of sheet.rows) {
      const at = row.cells.findIndex(({ kind }) => kind !== 'empty')
      if (at < 0 || fold(cellAt(row, at).text) !== fold(word)) continue
      return { cell: cellAt(row, at + 1), place: { sheet: sheet.name, ref: cellRef(row.number, at + 1) } }
    }
  return null
}
