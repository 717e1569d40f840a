import { keepsCustom, type FieldKey, type SheetKind } from './fields'
import { textCell, type Cell } from './sheet'
import type { SheetGuess } from './suggest'
import type { DateOrder } from './values/date'
import type { PercentScale } from './values/percent'

/** What becomes of a column: a field of ours, a column kept under its own heading on the record of its row, or nothing. */
export type ColumnTarget = FieldKey | 'custom' | 'ignore'

export interface ColumnMapping {
  /** 0 = column A. */
  readonly column: number
  readonly target: ColumnTarget
  /** The person's answer where the column itself leaves the order of day and month open. */
  readonly dateOrder?: DateOrder | undefined
  /** The person's answer where the column itself leaves the scale of shares open. */
  readonly percentScale?: PercentScale | undefined
  /** Cells whose text is a key are read as if they held the value: how a person mends all alike at once. */
  readonly replace?: Readonly<Record<string, string>> | undefined
  /** Single cells, by their row: mended in this file only, and never remembered for another. */
  readonly cells?: Readonly<Record<string, string>> | undefined
}

export interface SheetMapping {
  readonly sheet: string
  readonly kind: SheetKind
  readonly columns: readonly ColumnMapping[]
}

/** A guess made into a mapping: columns without a field are kept where the records have room for them. */
export function mappingOf(sheet: string, guess: SheetGuess): SheetMapping {
  const rest: ColumnTarget = keepsCustom(guess.kind) ? 'custom' : 'ignore'
  return {
    sheet,
    kind: guess.kind,
    columns: guess.columns.map(({ column, field, isReturned }) => ({
      column,
      target: isReturned ? 'ignore' : (field ?? rest),
    })),
  }
}

/** The cell as the person mended it: by itself, or with all that read the same. */
export function mended(cell: Cell, mapping: ColumnMapping, row?: number): Cell {
  const text = (row === undefined ? undefined : mapping.cells?.[row]) ?? mapping.replace?.[cell.text]
  return text === undefined ? cell : textCell(text)
}
