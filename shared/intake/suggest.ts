import { columnCells, type Table, type TableColumn } from './find-table'
import { FIELDS, fieldsOf, NEEDED, SHEET_KINDS, type FieldKey, type SheetKind } from './fields'
import { fold } from './fold'
import { headingScoreFor, headingText, type HeadingText } from './heading-score'
import { SHEET_WORDS } from './headings'
import { MORE_SHEET_WORDS } from './headings-languages'
import { isOsHubList, osHubFields } from './templates/os-hub'
import { isOwnList, ownTarget } from './own-list'
import { seenList, seenTarget } from './seen-list'
import { isReturnedColumn } from './returned-columns'
import { valueScores, type ValueScores } from './value-score'

/** What a column is taken for. `field` is `null` when the column has no field of ours. */
interface ColumnGuess {
  readonly column: number
  readonly field: FieldKey | null
  /** 0 to 1: how sure the guess is. */
  readonly confidence: number
  /** One of ours that came back with a returned list: no data. */
  readonly isReturned: boolean
}

export interface SheetGuess {
  readonly kind: SheetKind
  readonly columns: readonly ColumnGuess[]
  /** Fields of which one at least is needed and none was found. */
  readonly missing: readonly (readonly FieldKey[])[]
}

/** Below this a guess is worse than none. */
const LEAST = 0.5
/** Values are looked at in the first rows only; they tell as much as all of them. */
const SAMPLE_ROWS = 200

interface Candidate {
  readonly column: number
  readonly field: FieldKey
  readonly score: number
}

/** Guesses the kind of a sheet and what each of its columns holds, from headings first and values second. */
export function suggestMapping(table: Table): SheetGuess {
  const sample: Table = { ...table, rows: table.rows.slice(0, SAMPLE_ROWS) }
  const scored = scoredColumns(sample)
  const ours = listOfOurs(sample)
  const kinds = ours?.kind ? [ours.kind] : SHEET_KINDS
  const guesses = kinds.map(kind => ({
    guess: guessFrom(kind, sample, scored, ours),
    bonus: sheetNameBonus(kind, table.sheet),
  }))
  const worth = ({ guess, bonus }: { guess: SheetGuess; bonus: number }): number =>
    guess.columns.reduce((sum, column) => sum + column.confidence, 0) + bonus - guess.missing.length * 3
  return guesses.reduce((best, next) => (worth(next) > worth(best) ? next : best)).guess
}

/** A list that we wrote: of which kind of sheet, where it is of one only, and what each of its columns is. */
interface ListOfOurs {
  readonly kind: SheetKind | null
  readonly target: (kind: SheetKind, column: TableColumn) => FieldKey | 'custom' | 'computed'
}

function listOfOurs(table: Table): ListOfOurs | null {
  if (isOwnList(table)) return { kind: null, target: ownTarget }
  const seen = seenList(table)
  return seen && { kind: seen.kind, target: (_, column) => seenTarget(seen, column) }
}

function sheetNameBonus(kind: SheetKind, sheet: string): number {
  const name = fold(sheet)
  const words = [SHEET_WORDS[kind], MORE_SHEET_WORDS[kind]]
    .flatMap(list => (list ?? '').split('|').map(word => fold(word)))
    .filter(word => word !== '')
  if (words.includes(name)) return 4
  return words.some(word => ` ${name} `.includes(` ${word} `)) ? 2 : 0
}

/** Does the guess hold together? A sheet of notes or prices fits no kind; it is shown, and left out until mapped. */
export function isRecognised(guess: SheetGuess): boolean {
  return guess.missing.length === 0
}

/** Guesses the columns of a sheet whose kind is known. */
export function guessAs(kind: SheetKind, table: Table): SheetGuess {
  const sample: Table = { ...table, rows: table.rows.slice(0, SAMPLE_ROWS) }
  return guessFrom(kind, sample, scoredColumns(sample), listOfOurs(sample))
}

interface ScoredColumn {
  readonly column: TableColumn
  readonly heading: HeadingText
  readonly byValues: ValueScores
}

function scoredColumns(table: Table): readonly ScoredColumn[] {
  return table.columns.map(column => ({
    column,
    heading: headingText(column.heading, column.group),
    byValues: valueScores(columnCells(table, column.index), !isUnnamed(column)),
  }))
}

/** Without a heading, or with one that a program gave: `Column 3`, `F7`, `Spalte2`. */
const isUnnamed = ({ heading, letters }: TableColumn): boolean =>
  heading === letters ||
  /^(?:column|col|field|f|spalte|columna|colonne|coluna|colonna)[\s_.]*\d{1,3}$/i.test(heading)

function guessFrom(
  kind: SheetKind,
  table: Table,
  scored: readonly ScoredColumn[],
  ours: ListOfOurs | null,
): SheetGuess {
  const isOurs = ours !== null && (ours.kind ?? kind) === kind
  const columns = isOurs ? asOurs(ours, kind, table) : guessedColumns(kind, table, scored)
  const found = new Set(columns.map(guess => guess.field))
  return { kind, columns, missing: NEEDED[kind].filter(group => !group.some(field => found.has(field))) }
}

function guessedColumns(
  kind: SheetKind,
  table: Table,
  scored: readonly ScoredColumn[],
): readonly ColumnGuess[] {
  const taken = bestOfEach(scored.flatMap(column => candidatesOf(column, kind)))
  const guessed = table.columns
    .map(column => guessOf(column, taken))
    .map(guess => withoutFalseNumber(guess, taken, table))
  return kind === 'suppliers' ? asNamed(guessed, table) : guessed
}

/** A list of our own records; what is computed anew is no data, like the verdicts of a returned list. */
function asOurs(
  { target: targetOf }: ListOfOurs,
  kind: SheetKind,
  { columns }: Table,
): readonly ColumnGuess[] {
  return columns.map(column => {
    const target = targetOf(kind, column)
    const field = target === 'custom' || target === 'computed' ? null : target
    return {
      column: column.index,
      field,
      confidence: field === null ? 0 : 1,
      isReturned: target === 'computed',
    }
  })
}

/** A layout that is known by its names is read by them; columns of somebody's own beside them stay as guessed. */
function asNamed(guessed: readonly ColumnGuess[], { columns }: Table): readonly ColumnGuess[] {
  if (!isOsHubList(columns)) return guessed
  const named = osHubFields(columns)
  const used = new Set(named.values())
  return guessed.map(guess => {
    const field = named.get(guess.column)
    if (field !== undefined) return { ...guess, field, confidence: field === null ? 0 : 1 }
    return guess.field !== null && used.has(guess.field) ? { ...guess, field: null, confidence: 0 } : guess
  })
}

function candidatesOf({ column, heading, byValues }: ScoredColumn, kind: SheetKind): Candidate[] {
  if (isReturnedColumn(column.heading)) return []
  return fieldsOf(kind).flatMap(field => {
    const byHeading = headingScoreFor(field, heading, kind)
    // Values never make a field of a heading that says nothing, but for the few types that they tell by themselves.
    if (byHeading === 0 && !byValues.canTell(FIELDS[field])) return []
    const score = joinedScore(byHeading, valuesSay(byValues, field, kind))
    return score >= LEAST ? [{ column: column.index, field, score }] : []
  })
}

/** In a list of suppliers the values of a column alone never make it the site's: a second country is somebody else's. */
function valuesSay(byValues: ValueScores, field: FieldKey, kind: SheetKind): number {
  const score = byValues.of(FIELDS[field])
  return kind === 'suppliers' && field.startsWith('site.') ? Math.min(0, score) : score
}

/** Headings lead; values that can't be of the field pull a guess down, telling values make one without any heading. */
function joinedScore(heading: number, values: number): number {
  if (values < 0) return heading * 0.4
  return Math.max(heading, values * 0.75, heading * 0.85 + values * 0.15)
}

/** The surest pair first; each column gets one field and each field one column. */
function bestOfEach(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const taken = new Map<number, Candidate>()
  const used = new Set<FieldKey>()
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(candidate.column) || used.has(candidate.field)) continue
    taken.set(candidate.column, candidate)
    used.add(candidate.field)
  }
  return taken
}

function guessOf(column: TableColumn, taken: ReadonlyMap<number, Candidate>): ColumnGuess {
  const candidate = taken.get(column.index)
  const confidence = candidate ? Number(Math.min(1, candidate.score).toFixed(2)) : 0
  const isReturned = isReturnedColumn(column.heading)
  return { column: column.index, field: candidate?.field ?? null, confidence, isReturned }
}

/**
 * A column that repeats one number for many names numbers something else (a list, a buyer). Taking it for the number
 * of the supplier would join strangers, so it stays without a field.
 */
function withoutFalseNumber(
  guess: ColumnGuess,
  taken: ReadonlyMap<number, Candidate>,
  table: Table,
): ColumnGuess {
  if (guess.field !== 'supplier.ownNumber') return guess
  const name = [...taken.values()].find(candidate => candidate.field === 'supplier.name')
  if (!name) return guess
  const pairs = new Set<string>()
  const numbers = new Set<string>()
  for (const row of table.rows) {
    const number = row.cells[guess.column]?.text ?? ''
    if (number === '') continue
    numbers.add(number)
    pairs.add(`${number}\n${fold(row.cells[name.column]?.text ?? '')}`)
  }
  return pairs.size > numbers.size * 1.5
    ? { column: guess.column, field: null, confidence: 0, isReturned: guess.isReturned }
    : guess
}
