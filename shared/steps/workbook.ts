import { fold } from '../intake/fold'
import { cellAt, cellRef, type Cell, type Sheet, type SheetRow } from '../intake/sheet'
import { readDate } from '../intake/values/date'
import type { Entity } from '../workspace/entity'
import { stepAnswerDraftSchema, type StepAnswer, type StepAnswerDraft } from './answer'
import { isMeantFor } from './applicability'
import type { Requirement } from './framework'
import { VERIFICATION_LEVELS } from '../suppliers/records'

/** Columns of the workbook that are read back; the others are there to be read by people. */
export const WORKBOOK_FIELDS = [
  'maturity',
  'verification',
  'owner',
  'dueOn',
  'repeatMonths',
  'note',
  'notApplicableReason',
] as const
type WorkbookField = (typeof WORKBOOK_FIELDS)[number]

/** The words of the workbook, in every language it may have been written in. */
export interface WorkbookWords {
  readonly id: readonly string[]
  readonly fields: Readonly<Record<WorkbookField, readonly string[]>>
  readonly verification: Readonly<Record<StepAnswerDraft['verification'], readonly string[]>>
}

export const WORKBOOK_PROBLEMS = [
  'unknown-requirement',
  'other-kind',
  'twice',
  'level',
  'verification',
  'date',
  'repeat',
  'gate',
  'too-long',
] as const

/** A row that is left out whole, and the cell that made it so. */
export interface WorkbookProblem {
  readonly sheet: string
  readonly row: number
  /** Address of the cell. */
  readonly ref: string
  readonly value: string
  readonly code: (typeof WORKBOOK_PROBLEMS)[number]
}

export interface WorkbookRead {
  readonly drafts: readonly StepAnswerDraft[]
  readonly problems: readonly WorkbookProblem[]
  readonly rows: number
  /** Columns that were found; one that is missing leaves its field as it is. */
  readonly fields: readonly WorkbookField[]
}

interface Known {
  readonly requirements: readonly Requirement[]
  readonly kind: Entity['kind']
  readonly answers: ReadonlyMap<string, StepAnswer>
  readonly words: WorkbookWords
}

interface Layout {
  readonly sheet: Sheet
  readonly headingRow: number
  readonly idColumn: number
  readonly columns: ReadonlyMap<WorkbookField, number>
}

/** Headings are looked for in the first rows only: people put titles and notes above a table. */
const SEARCH_ROWS = 30

const isWord = (cell: Cell, words: readonly string[]): boolean =>
  words.some(word => fold(word) === fold(cell.text))

/** The sheet and columns of a workbook, whatever their order and whatever stands above; `null` = it is none of ours. */
export function workbookLayout(sheets: readonly Sheet[], words: WorkbookWords): Layout | null {
  for (const sheet of sheets)
    for (const row of sheet.rows.slice(0, SEARCH_ROWS)) {
      const idColumn = row.cells.findIndex(cell => isWord(cell, words.id))
      if (idColumn < 0) continue
      const columns = new Map<WorkbookField, number>()
      for (const field of WORKBOOK_FIELDS) {
        const column = row.cells.findIndex(cell => isWord(cell, words.fields[field]))
        if (column >= 0) columns.set(field, column)
      }
      if (columns.size > 0) return { sheet, headingRow: row.number, idColumn, columns }
    }
  return null
}

/**
 * Reads the answers of a workbook. An emptied cell empties its field; a column that is missing leaves the field as it is.
 * A row with anything unreadable is left out whole and named.
 */
export function readWorkbookRows(layout: Layout, known: Known): WorkbookRead {
  const drafts: StepAnswerDraft[] = []
  const problems: WorkbookProblem[] = []
  const seen = new Set<string>()
  const rows = layout.sheet.rows.filter(
    row => row.number > layout.headingRow && cellAt(row, layout.idColumn).kind !== 'empty',
  )
  for (const row of rows) {
    const read = readRow(row, layout, known, seen)
    if ('draft' in read) drafts.push(read.draft)
    else
      problems.push({
        sheet: layout.sheet.name,
        row: row.number,
        ref: cellRef(row.number, read.column),
        value: cellAt(row, read.column).text,
        code: read.code,
      })
  }
  return { drafts, problems, rows: rows.length, fields: [...layout.columns.keys()] }
}

interface Bad {
  readonly column: number
  readonly code: WorkbookProblem['code']
}

function readRow(
  row: SheetRow,
  layout: Layout,
  known: Known,
  seen: Set<string>,
): Bad | { readonly draft: StepAnswerDraft } {
  const id = cellAt(row, layout.idColumn).text.toUpperCase()
  const bad = (code: Bad['code'], column = layout.idColumn): Bad => ({ code, column })
  const requirement = known.requirements.find(one => one.id === id)
  if (!requirement) return bad('unknown-requirement')
  if (!isMeantFor(requirement, known.kind)) return bad('other-kind')
  if (seen.has(id)) return bad('twice')
  seen.add(id)
  const draft: Record<string, unknown> = { ...draftOf(id, known.answers.get(id) ?? null) }
  for (const [field, column] of layout.columns) {
    const value = READ_FIELD[field](cellAt(row, column), known.words)
    if (value === undefined) return bad(CODE[field], column)
    draft[field] = value
  }
  if (requirement.gate && draft['notApplicableReason'] !== null)
    return bad('gate', layout.columns.get('notApplicableReason'))
  const parsed = stepAnswerDraftSchema.safeParse(draft)
  return parsed.success ? { draft: parsed.data } : bad('too-long', columnOfIssue(layout, parsed.error.issues))
}

function columnOfIssue(layout: Layout, issues: readonly { readonly path: readonly PropertyKey[] }[]): number {
  const field = WORKBOOK_FIELDS.find(one => one === issues[0]?.path[0])
  return (field === undefined ? undefined : layout.columns.get(field)) ?? layout.idColumn
}

/** What an answer holds of the fields a person fills in. */
export const draftOf = (requirementId: string, answer: StepAnswer | null): StepAnswerDraft => ({
  requirementId,
  maturity: answer?.maturity ?? null,
  verification: answer?.verification ?? 'none',
  note: answer?.note ?? null,
  owner: answer?.owner ?? null,
  dueOn: answer?.dueOn ?? null,
  repeatMonths: answer?.repeatMonths ?? null,
  notApplicableReason: answer?.notApplicableReason ?? null,
})

const CODE: Readonly<Record<WorkbookField, Bad['code']>> = {
  maturity: 'level',
  verification: 'verification',
  owner: 'too-long',
  dueOn: 'date',
  repeatMonths: 'repeat',
  note: 'too-long',
  notApplicableReason: 'too-long',
}

/** The apostrophe that keeps text from being taken for a formula in a csv file is no part of the text. */
const plainText = (cell: Cell): string | null =>
  cell.kind === 'empty' ? null : cell.text.replace(/^'(?=[=+\-@\t\r])/, '')

/** A whole number within bounds, also out of "Level 3" or "12 months"; `undefined` = something else stands there. */
function wholeNumber(cell: Cell, min: number, max: number): number | null | undefined {
  if (cell.kind === 'empty') return null
  const digits = /^\D{0,20}?(\d{1,3})(?:\.0+)?\D{0,20}$/.exec(cell.text)?.[1]
  const value =
    typeof cell.value === 'number' ? cell.value : digits === undefined ? Number.NaN : Number(digits)
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined
}

function dateIn(cell: Cell): string | null | undefined {
  const found = readDate(cell, null)
  if (found.state === 'absent') return null
  return found.state === 'read' ? found.value : undefined
}

function verificationIn(cell: Cell, words: WorkbookWords): string | undefined {
  if (cell.kind === 'empty') return 'none'
  return VERIFICATION_LEVELS.find(level => level === cell.text || isWord(cell, words.verification[level]))
}

/** What a cell says for a field; `undefined` = it can't be read. */
const READ_FIELD: Readonly<Record<WorkbookField, (cell: Cell, words: WorkbookWords) => unknown>> = {
  maturity: cell => wholeNumber(cell, 0, 4),
  verification: verificationIn,
  owner: plainText,
  dueOn: dateIn,
  repeatMonths: cell => wholeNumber(cell, 1, 60),
  note: plainText,
  notApplicableReason: plainText,
}
