import type { FieldKey, SheetKind } from '../fields'
import { columnLetters } from '../sheet'
import { revisionIn } from './recognise'
import { columnIndex, type CompanyField, type FixedTable, type TemplateProfile } from './profile'

/** What a person says a cell of a questionnaire is. */
export type CellRole =
  | { readonly kind: 'company'; readonly field: CompanyField }
  /** `answers` = those the questionnaire allows; none named = any text. */
  | { readonly kind: 'answer'; readonly question: string; readonly answers?: readonly string[] }
  /** The remark to the answer of a question that is named too. */
  | { readonly kind: 'comment'; readonly question: string }
  /** A heading: what stands below it, down to the first empty row, is this field. */
  | { readonly kind: 'column'; readonly table: SheetKind; readonly field: FieldKey }
  /** Text that stands there in every copy, by which the next file is told. */
  | { readonly kind: 'mark' }
  /** Names the revision: a copy of another major revision may have other cells and is not read by this map. */
  | { readonly kind: 'revision' }

export interface MappedCell {
  readonly sheet: string
  /** Address: `D8`. */
  readonly ref: string
  /** What stands there in the file that was mapped. */
  readonly text: string
  readonly role: CellRole
}

/** What is still missing before a map can be kept. */
export const PROFILE_GAPS = ['title', 'company-name', 'content', 'mark', 'question-twice'] as const
export type ProfileGap = (typeof PROFILE_GAPS)[number]

/** A map needs a name, the cell of the company, something to read, and a text by which its files are told. */
export function profileGaps(title: string, cells: readonly MappedCell[]): readonly ProfileGap[] {
  const has = (test: (role: CellRole) => boolean): boolean => cells.some(({ role }) => test(role))
  const questions = questionNames(cells)
  return [
    ...(title.trim() === '' ? ['title' as const] : []),
    ...(has(role => role.kind === 'company' && role.field === 'name') ? [] : ['company-name' as const]),
    ...(has(({ kind }) => kind === 'answer' || kind === 'column') ? [] : ['content' as const]),
    ...(has(({ kind }) => kind === 'mark') ? [] : ['mark' as const]),
    ...(new Set(questions).size === questions.length ? [] : ['question-twice' as const]),
  ]
}

const questionNames = (cells: readonly MappedCell[]): readonly string[] =>
  cells.flatMap(({ role }) => (role.kind === 'answer' ? [role.question.trim()] : []))

/** Gives a cell its role; a company field and a column stand in one place only, so that the newer click wins. */
export function withRole(cells: readonly MappedCell[], cell: MappedCell): readonly MappedCell[] {
  const others = cells.filter(
    other => !(other.sheet === cell.sheet && other.ref === cell.ref) && !isSamePlaceFor(other.role, cell),
  )
  return [...others, cell]
}

const isSamePlaceFor = (other: CellRole, { role }: MappedCell): boolean =>
  (other.kind === 'company' && role.kind === 'company' && other.field === role.field) ||
  (other.kind === 'revision' && role.kind === 'revision') ||
  (other.kind === 'comment' && role.kind === 'comment' && other.question === role.question)

export const withoutCell = (
  cells: readonly MappedCell[],
  { sheet, ref }: Pick<MappedCell, 'sheet' | 'ref'>,
): readonly MappedCell[] => cells.filter(cell => cell.sheet !== sheet || cell.ref !== ref)

/** Id of a map made by hand: the same title is the same questionnaire, mapped anew. */
const idOf = (title: string): string => title.trim().replace(/\s+/g, ' ').slice(0, 60)

/** The map of cells as the importer reads it. Call `profileGaps` first: a map with gaps recognises or reads nothing. */
export function profileOf(title: string, cells: readonly MappedCell[]): TemplateProfile {
  const company: TemplateProfile['company'] = {}
  for (const { sheet, ref, role } of cells) if (role.kind === 'company') company[role.field] = { sheet, ref }
  return {
    id: idOf(title),
    title: title.trim().slice(0, 200),
    version: 1,
    sheets: [...new Set(cells.map(({ sheet }) => sheet))],
    without: [],
    marks: cells.flatMap(({ sheet, ref, text, role }) =>
      role.kind === 'mark' ? [{ sheet, ref, text }] : [],
    ),
    revision: revisionAt(cells),
    company,
    questions: questionsOf(cells),
    smelters: null,
    tables: tablesOf(cells),
  }
}

/** Where the revision stands, and which one was mapped; a cell without a number names none. */
function revisionAt(cells: readonly MappedCell[]): TemplateProfile['revision'] {
  const cell = cells.find(({ role }) => role.kind === 'revision')
  const revision = cell === undefined ? null : revisionIn(cell.text)
  if (cell === undefined || revision === null) return null
  return { sheet: cell.sheet, ref: cell.ref, majors: [Number.parseInt(revision, 10)] }
}

const MOST_ANSWERS = 50

/** Allowed answers as a person lists them, one a line or parted by semicolons; each once. */
export const answersIn = (text: string): readonly string[] =>
  [...new Set(text.split(/[;\n]/).map(answer => answer.trim()))]
    .filter(answer => answer !== '')
    .slice(0, MOST_ANSWERS)

function questionsOf(cells: readonly MappedCell[]): TemplateProfile['questions'] {
  return cells.flatMap(({ sheet, ref, role }) => {
    if (role.kind !== 'answer') return []
    const comment = cells.find(
      other =>
        other.sheet === sheet && other.role.kind === 'comment' && other.role.question === role.question,
    )
    const id = role.question.trim().slice(0, 100)
    const answers = role.answers === undefined || role.answers.length === 0 ? null : [...role.answers]
    return [{ id, sheet, ref, comment: comment?.ref ?? null, subject: null, answers }]
  })
}

/** Columns in the same row of the same sheet are one table. */
function tablesOf(cells: readonly MappedCell[]): FixedTable[] {
  const tables = new Map<string, FixedTable>()
  for (const { sheet, ref, role } of cells) {
    if (role.kind !== 'column') continue
    const { letters, row } = partsOf(ref)
    const key = `${sheet}|${row}|${role.table}`
    const table = tables.get(key)
    const columns = { ...table?.columns, [letters]: role.field }
    tables.set(key, { ...tableAt(sheet, row, role.table), columns })
  }
  return [...tables.values()]
}

const tableAt = (sheet: string, row: number, kind: SheetKind): Omit<FixedTable, 'columns'> => ({
  ...{ sheet, kind, headingRow: row, firstRow: row + 1 },
  endsAtBlank: true,
})

function partsOf(ref: string): { letters: string; row: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  return { letters, row: Number(row) }
}

/** A row of the grid as the window has it: texts by column, A first. */
export interface GridRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** The words beside a cell that say what it holds: the nearest text before it in its row, else above it. */
export function labelOf(rows: readonly GridRow[], ref: string): { ref: string; text: string } | null {
  const { letters, row } = partsOf(ref)
  const column = columnIndex(letters)
  const own = rows.find(({ number }) => number === row)
  for (let at = column - 1; at >= 0; at -= 1) {
    const text = own?.cells[at] ?? ''
    if (text !== '') return { ref: `${columnLetters(at)}${row}`, text }
  }
  const above = rows.filter(({ number, cells }) => number < row && (cells[column] ?? '') !== '').at(-1)
  return above === undefined ? null : { ref: `${letters}${above.number}`, text: above.cells[column] ?? '' }
}
