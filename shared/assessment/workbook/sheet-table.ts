import { fold } from '../../intake/fold'
import { cellAt, cellRef, isBlank, type Sheet, type SheetRow } from '../../intake/sheet'
import type { LocalText } from '../../steps/local-text'
import { PACK_COLUMNS, PARTED, type PackSheetName } from './layout'

/** What is wrong with a workbook of questions (`assessment:packs.problem.<code>`). */
export const PACK_PROBLEMS = [
  'sheet-missing',
  'column-missing',
  'empty',
  'not-allowed',
  'not-a-number',
  'twice',
  'bad-id',
  'bad-condition',
  'circle',
  'unknown-section',
  'unknown-question',
  'unknown-option',
  'unknown-source',
  'unknown-indicator',
  'unknown-requirement',
  'options-missing',
  'rows-missing',
  'english-missing',
  'section-empty',
  'limits-crossed',
  'id-taken',
  'version-taken',
  'shape',
] as const
export type PackProblemCode = (typeof PACK_PROBLEMS)[number]

/** One thing to put right, with the cell where it stands. */
export interface PackProblem {
  readonly code: PackProblemCode
  readonly sheet: PackSheetName
  /** `C17`; `null` where a whole sheet or column is meant. */
  readonly ref: string | null
  /** What stands there, or what is missing. */
  readonly value: string
  /** What may stand there instead, in short. */
  readonly known: string | null
}

/** Collects what is wrong while a workbook is read: a person mends all of it at once, not one line a try. */
export class Problems {
  readonly found: PackProblem[] = []

  add(code: PackProblemCode, at: Place, told = '', known: string | null = null): void {
    this.found.push({ code, sheet: at.sheet, ref: at.ref, value: told.slice(0, 120), known })
  }
}

export interface Place {
  readonly sheet: PackSheetName
  readonly ref: string | null
}

/** One line of a sheet, its cells by the names of their columns. */
export class TableRow {
  readonly #table: SheetTable
  readonly #row: SheetRow

  constructor(table: SheetTable, row: SheetRow) {
    this.#table = table
    this.#row = row
  }

  /** Where a cell of this line stands; the whole line where the column is not there. */
  at(column: string, language: string | null = null): Place {
    const index = this.#table.columnOf(column, language)
    return {
      sheet: this.#table.name,
      ref: index === undefined ? String(this.#row.number) : cellRef(this.#row.number, index),
    }
  }

  text(column: string, language: string | null = null): string {
    const index = this.#table.columnOf(column, language)
    return index === undefined ? '' : cellAt(this.#row, index).text.trim()
  }

  /** The text of a column in every language in which it is filled in. */
  texts(column: string): Record<string, string> {
    const filled = this.#table.languages
      .map(language => [language, this.text(column, language)] as const)
      .filter(([, text]) => text !== '')
    return Object.fromEntries(filled)
  }

  /** Several texts of one cell, part by part in every language. */
  manyTexts(column: string): Record<string, string>[] {
    const parts = Object.entries(this.texts(column)).map(([language, text]) => ({
      language,
      texts: parted(text),
    }))
    const most = Math.max(0, ...parts.map(({ texts }) => texts.length))
    return Array.from({ length: most }, (_, at) =>
      Object.fromEntries(
        parts.flatMap(({ language, texts }) => {
          const text = texts[at]
          return text === undefined ? [] : [[language, text] as const]
        }),
      ),
    )
  }
}

export const parted = (text: string): string[] =>
  text
    .split(PARTED.trim())
    .map(part => part.trim())
    .filter(part => part !== '')

/** A sheet whose columns are told by their headings, in any order; columns nobody knows are left alone. */
export class SheetTable {
  readonly name: PackSheetName
  readonly languages: readonly string[]
  readonly rows: readonly TableRow[]
  readonly #columns: ReadonlyMap<string, number>

  constructor(name: PackSheetName, sheet: Sheet) {
    this.name = name
    const head = headRow(name, sheet)
    const columns = new Map<string, number>()
    const languages = new Set(['en'])
    for (const [index, cell] of (head?.cells ?? []).entries()) {
      const { column, language } = headingIn(cell.text)
      if (!columns.has(keyOf(column, language))) columns.set(keyOf(column, language), index)
      if (language !== null && isTextColumn(name, column)) languages.add(language)
    }
    this.#columns = columns
    this.languages = [...languages]
    this.rows = sheet.rows
      .filter(row => row.number > (head?.number ?? 0) && !isBlank(row))
      .map(row => new TableRow(this, row))
  }

  columnOf(column: string, language: string | null): number | undefined {
    return (
      this.#columns.get(keyOf(column, language)) ??
      (language === 'en' ? this.#columns.get(keyOf(column, null)) : undefined)
    )
  }
}

const keyOf = (column: string, language: string | null): string => `${fold(column)} ${language ?? ''}`
const LANGUAGE = /^(.*)\(\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\s*\)$/i

function headingIn(text: string): { readonly column: string; readonly language: string | null } {
  const match = LANGUAGE.exec(text.trim())
  return match === null
    ? { column: text, language: null }
    : { column: match[1] ?? '', language: (match[2] ?? '').toLowerCase() }
}

const isTextColumn = (name: PackSheetName, column: string): boolean =>
  PACK_COLUMNS[name].some(one => 'isText' in one && fold(one.name) === fold(column))

const HEADING_ROWS = 10

/** The first of the upper rows in which a heading of ours stands. */
function headRow(name: PackSheetName, sheet: Sheet): SheetRow | undefined {
  const known = new Set(PACK_COLUMNS[name].map(one => fold(one.name)))
  return sheet.rows
    .filter(row => row.number <= HEADING_ROWS)
    .find(row => row.cells.some(cell => known.has(fold(headingIn(cell.text).column))))
}

/** A text that must be there in English, where it is there at all. */
export function localText(
  row: TableRow,
  column: string,
  problems: Problems,
  needed: boolean,
): LocalText | null {
  const texts = row.texts(column)
  if (texts['en'] !== undefined) return texts
  if (Object.keys(texts).length > 0) problems.add('english-missing', row.at(column, 'en'))
  else if (needed) problems.add('empty', row.at(column, 'en'), `${column} (en)`)
  return null
}
