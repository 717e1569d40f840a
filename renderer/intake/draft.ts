import type { FoundSheet, FoundTable, OpenedList, PlanInput, ReadAs } from '@shared/contract/intake'
import type { SheetKind } from '@shared/intake/fields'
import type { ColumnMapping, ColumnTarget } from '@shared/intake/mapping'

/** One sheet as the person has it in hand: used or not, of a kind, each column with its target. */
export interface SheetDraft {
  readonly name: string
  readonly use: boolean
  readonly hidden: boolean
  readonly table: FoundTable
  readonly columns: readonly ColumnMapping[]
}

/** What the person has decided so far about one file. */
export interface ImportDraft {
  readonly file: string
  readonly fileName: string
  /** The encoding a text file is read in instead of the one found, once the person chose one. */
  readonly encoding?: string
  readonly sheets: readonly SheetDraft[]
  readonly answers: Readonly<Record<string, string>>
  /** Keep contacts (personal data) as well. */
  readonly contacts?: boolean
  /** The known template the file is read by; `null` = by its columns. */
  readonly template?: ReadAs | null
}

/** A filled template of a known revision is read by its cells unless the person says otherwise. */
const byTemplate = ({ template }: OpenedList): Pick<ImportDraft, 'template'> =>
  template?.isKnownRevision === true ? { template } : {}

/** The first draft: every recognised sheet that can be seen, as guessed. */
export function draftOf(file: string, opened: OpenedList, encoding?: string): ImportDraft {
  return {
    file,
    fileName: opened.fileName,
    ...(encoding === undefined ? {} : { encoding }),
    sheets: opened.sheets.flatMap(sheetDraft),
    answers: {},
    ...byTemplate(opened),
  }
}

function sheetDraft({ name, hidden, table }: FoundSheet): SheetDraft[] {
  if (table === null) return []
  return [{ name, hidden, use: table.recognised && !hidden, table, columns: guessedColumns(table) }]
}

/** As the person mapped such a list before, else as guessed. */
const guessedColumns = (table: FoundTable): ColumnMapping[] =>
  table.columns.map(
    ({ column, target }) =>
      table.remembered?.columns.find(known => known.column === column) ?? { column, target },
  )

/** The same sheet as if it had never been mapped before. */
export const withoutMemory = (sheet: SheetDraft): SheetDraft => {
  const table = { ...sheet.table, remembered: null }
  return { ...sheet, table, columns: guessedColumns(table) }
}

export function planInputOf(draft: ImportDraft, returnTo: string | null = null): PlanInput {
  const sheets = draft.sheets
    .filter(sheet => sheet.use)
    .map(sheet => ({
      sheet: sheet.name,
      kind: sheet.table.kind,
      columns: sheet.columns.map(column => ({
        ...column,
        replace: { ...column.replace },
        cells: { ...column.cells },
      })),
    }))
  const isTemplate = draft.template !== undefined && draft.template !== null
  return {
    file: draft.file,
    sheets: isTemplate ? null : sheets,
    answers: { ...draft.answers },
    returnTo,
    ...(draft.contacts === true ? { contacts: true } : {}),
    ...(draft.encoding === undefined ? {} : { encoding: draft.encoding }),
  }
}

/** A sheet of the draft changed; the others stay. */
export function withSheet(
  draft: ImportDraft,
  name: string,
  change: (sheet: SheetDraft) => SheetDraft,
): ImportDraft {
  return { ...draft, sheets: draft.sheets.map(sheet => (sheet.name === name ? change(sheet) : sheet)) }
}

/** A sheet guessed anew as another kind: its columns start afresh. */
export function asKind(sheet: SheetDraft, kind: SheetKind, table: FoundTable): SheetDraft {
  return { ...sheet, use: true, table: { ...table, kind }, columns: guessedColumns(table) }
}

/**
 * One column becomes a field; another column that was that field is kept or left out instead, and has it back when this
 * one moves on: the keys of a select pass through fields on their way.
 */
export function withTarget(sheet: SheetDraft, column: number, target: ColumnTarget): SheetDraft {
  const rest: ColumnTarget = sheet.table.kind === 'suppliers' ? 'custom' : 'ignore'
  const isField = target !== 'custom' && target !== 'ignore'
  const left = sheet.columns.find(mapping => mapping.column === column)?.target
  const guessed = new Map(guessedColumns(sheet.table).map(guess => [guess.column, guess.target]))
  const columns = sheet.columns.map(mapping => {
    if (mapping.column === column) return { ...mapping, target }
    const hasItBack = mapping.target === rest && guessed.get(mapping.column) === left && left !== target
    if (hasItBack) return { ...mapping, target: left ?? rest }
    return isField && mapping.target === target ? { ...mapping, target: rest } : mapping
  })
  return { ...sheet, columns }
}

export function withColumn(
  sheet: SheetDraft,
  column: number,
  settings: Pick<ColumnMapping, 'dateOrder' | 'percentScale'>,
): SheetDraft {
  const columns = sheet.columns.map(mapping =>
    mapping.column === column ? { ...mapping, ...settings } : mapping,
  )
  return { ...sheet, columns }
}

/** Cells of a column that are read as something else: all that hold one text, or those of some rows. */
export type Mending = { readonly sheet: string; readonly letters: string; readonly to: string } & (
  { readonly from: string } | { readonly rows: readonly number[] }
)

/** The draft with cells mended; the file itself is never changed. */
export function withMendings(draft: ImportDraft, mendings: readonly Mending[]): ImportDraft {
  return mendings.reduce((current, mending) => withSheet(current, mending.sheet, mendedBy(mending)), draft)
}

const mendedBy =
  (mending: Mending) =>
  (sheet: SheetDraft): SheetDraft => {
    const found = sheet.table.columns.find(({ letters }) => letters === mending.letters)
    const columns = sheet.columns.map(mapping =>
      mapping.column === found?.column ? mendedColumn(mapping, mending) : mapping,
    )
    return { ...sheet, columns }
  }

function mendedColumn(mapping: ColumnMapping, mending: Mending): ColumnMapping {
  const { to } = mending
  if ('from' in mending) return { ...mapping, replace: { ...mapping.replace, [mending.from]: to } }
  const rows = Object.fromEntries(mending.rows.map(row => [String(row), to]))
  return { ...mapping, cells: { ...mapping.cells, ...rows } }
}

/** How many texts and single cells are read as something else. */
export function mendedCount({ sheets }: ImportDraft): number {
  return sheets
    .filter(({ use }) => use)
    .flatMap(({ columns }) => columns)
    .reduce(
      (sum, { replace, cells }) =>
        sum + Object.keys({ ...replace }).length + Object.keys({ ...cells }).length,
      0,
    )
}

/** Every cell read as it stands. */
export function withoutMendings(draft: ImportDraft): ImportDraft {
  const plain = (columns: SheetDraft['columns']): SheetDraft['columns'] =>
    columns.map(column => ({ ...column, replace: {}, cells: {} }))
  return { ...draft, sheets: draft.sheets.map(sheet => ({ ...sheet, columns: plain(sheet.columns) })) }
}

/** Answers by the keys of their questions, on top of those given before. */
export function withAnswers(draft: ImportDraft, answers: ImportDraft['answers']): ImportDraft {
  return { ...draft, answers: { ...draft.answers, ...answers } }
}

/** Everything is asked again. */
export const withoutAnswers = (draft: ImportDraft): ImportDraft => ({ ...draft, answers: {} })

/** Groups of fields of which a used sheet has none although it needs one. */
export function missingOf(
  sheet: SheetDraft,
  needed: readonly (readonly ColumnTarget[])[],
): readonly (readonly ColumnTarget[])[] {
  const targets = new Set(sheet.columns.map(column => column.target))
  return needed.filter(group => !group.some(target => targets.has(target)))
}
