import { fold } from '../intake/fold'
import { cellAt, type Sheet, type SheetRow } from '../intake/sheet'
import type { Pack } from '../assessment/pack'
import { lineReader } from './read-line'
import { lineText, type Line } from './lines'
import { COLUMN_ROLES, type ColumnRole, type WorkbookWords } from './workbook-words'

/** How the lines of a questionnaire are told, in every language it has. */
export interface LineIndex {
  readonly byKey: ReadonlyMap<string, Line>
  readonly byText: ReadonlyMap<string, Line>
}

export function lineIndex(lines: readonly Line[], languages: readonly string[]): LineIndex {
  const byText = new Map<string, Line>()
  for (const line of lines) for (const language of languages) byText.set(fold(lineText(line, language)), line)
  return { byKey: new Map(lines.map(line => [line.key, line])), byText }
}

/** Where the parts of the lines stand in a sheet; columns count from 0. */
export interface FoundColumns {
  readonly key: number | null
  readonly questions: readonly number[]
  readonly answer: number
  readonly unit: number | null
  readonly note: number | null
  /** Columns with examples of proof, which nobody needs back. */
  readonly proof: readonly number[]
  /** Headings by column; a column without one has none. */
  readonly headings: ReadonlyMap<number, string>
}

const HEADING_ROWS = 40

/**
 * Where keys, questions and answers stand, told by what is in the columns and by headings in any language: columns may
 * have moved, headings may have been translated, keys may be gone. `null` where the sheet holds no line of the
 * questionnaire or no column of answers.
 */
export function findColumns(
  sheet: Sheet,
  index: LineIndex,
  pack: Pack,
  words: WorkbookWords,
): FoundColumns | null {
  const width = Math.max(0, ...sheet.rows.map(row => row.cells.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  const counted = (test: (row: SheetRow, column: number) => boolean) =>
    columns.map(column => sheet.rows.filter(row => test(row, column)).length)
  const keys = counted((row, column) => index.byKey.has(cellAt(row, column).text))
  const texts = counted((row, column) => index.byText.has(fold(cellAt(row, column).text)))
  const key = best(keys)
  const questions = columns.filter(column => (texts[column] ?? 0) > 0)
  if (key === null && questions.length === 0) return null
  const { roles, headings } = headingsOf(sheet, words)
  const role = (wanted: ColumnRole) => columns.filter(column => roles.get(column) === wanted)
  const taken = new Set([...(key === null ? [] : [key]), ...questions])
  const free = (column: number) => !taken.has(column)
  const answer =
    role('answer').find(free) ?? answersIn(sheet, index, pack, columns.filter(free), key, questions)
  if (answer === null) return null
  return {
    key,
    questions,
    answer,
    unit: role('unit').find(free) ?? null,
    note: role('note').find(free) ?? null,
    proof: role('proof'),
    headings,
  }
}

/** The column with the most hits; `null` where none has any. */
function best(counts: readonly number[]): number | null {
  const most = Math.max(0, ...counts)
  return most === 0 ? null : counts.indexOf(most)
}

/** The row in which most headings of ours stand, in any language, and what the columns are by it. */
function headingsOf(sheet: Sheet, words: WorkbookWords) {
  const known = new Map(
    COLUMN_ROLES.flatMap(role => Object.values(words.words[role]).map(text => [fold(text), role] as const)),
  )
  const roleOf = (text: string): ColumnRole | undefined => {
    const parts = [text, ...text.split('·')].map(part => fold(part))
    return parts.map(part => known.get(part)).find(role => role !== undefined)
  }
  const rows = sheet.rows.slice(0, HEADING_ROWS).map(row => ({
    row,
    roles: row.cells.map(cell => roleOf(cell.text)),
  }))
  const hits = ({ roles }: (typeof rows)[number]) => new Set(roles.filter(role => role !== undefined)).size
  const head = [...rows].sort((a, b) => hits(b) - hits(a))[0]
  if (head === undefined || hits(head) === 0)
    return { roles: new Map<number, ColumnRole>(), headings: topRow(sheet.rows[0]) }
  const roles = head.roles.flatMap((role, column) => (role === undefined ? [] : [[column, role] as const]))
  return { roles: new Map(roles), headings: topRow(head.row) }
}

const topRow = (row: SheetRow | undefined): Map<number, string> =>
  new Map(
    (row?.cells ?? []).flatMap((cell, column) => (cell.text === '' ? [] : [[column, cell.text] as const])),
  )

/** Headings nobody knows: the column in which most cells can be read as answers to the question of their row. */
function answersIn(
  sheet: Sheet,
  index: LineIndex,
  pack: Pack,
  columns: readonly number[],
  key: number | null,
  questions: readonly number[],
): number | null {
  const rows = sheet.rows.flatMap(row => {
    const line = lineAt(row, index, key, questions).line
    return line === null ? [] : [{ row, read: lineReader(line, pack.answerWords) }]
  })
  const fits = columns.map(column => {
    const readings = rows.map(({ row, read }) => {
      const answer = cellAt(row, column)
      return read({ answer, unit: answer, note: answer })
    })
    const sure = readings.filter(one => one.state === 'read' && one.sure).length
    const any = readings.filter(one => one.state === 'read').length
    const wrong = readings.filter(one => one.state === 'refused').length
    return 2 * sure + any - wrong
  })
  const at = best(fits)
  return at === null ? null : (columns[at] ?? null)
}

/** The line of a row: by its key, else by its question in any language. Where both are there and differ, it says so. */
export function lineAt(
  row: SheetRow,
  index: LineIndex,
  key: number | null,
  questions: readonly number[],
): { readonly line: Line | null; readonly by: 'key' | 'text'; readonly differs: boolean } {
  const byKey = key === null ? undefined : index.byKey.get(cellAt(row, key).text)
  const byText = questions
    .map(column => index.byText.get(fold(cellAt(row, column).text)))
    .find(line => line !== undefined)
  const differs = byKey !== undefined && byText !== undefined && byKey !== byText
  return { line: byKey ?? byText ?? null, by: byKey === undefined ? 'text' : 'key', differs }
}
