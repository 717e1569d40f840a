import type { Reason } from '../../duplicates/compare'
import type { SideRow } from '../../duplicates/sides'

/**
 * How much a problem weighs: an `error` leaves the row out, a `warning` leaves the value out, a `review` is brought in but
 * contradicts itself and is to be asked back, a `note` only tells.
 */
export type Severity = 'error' | 'warning' | 'review' | 'note'

/** One thing wrong with one cell or row, precise enough to be found and mended in the file. */
export interface Problem {
  readonly sheet: string
  readonly row: number
  /** Address of the cell (`C17`); `null` when the whole row is meant. */
  readonly ref: string | null
  readonly heading: string | null
  readonly value: string
  readonly severity: Severity
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly suggestion: string | null
}

/** What became of a row; `joined` = it only completes a record that an earlier row of the same file adds. */
export const VERDICTS = ['added', 'updated', 'joined', 'unchanged', 'skipped', 'question'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface RowVerdict {
  readonly sheet: string
  readonly row: number
  readonly verdict: Verdict
}

/** One choice of a question: a record of the workspace by its id, or one that an earlier row of the file adds. */
export interface QuestionOption {
  readonly answer: string
  readonly label: string
  /** For likely duplicates: the row and the record side by side, and why. */
  readonly compared: ComparedOption | null
}

export interface ComparedOption {
  /** 0 to 1: how likely both are one. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly sides: readonly SideRow[]
}

/** Something only a person knows. The row waits until it is answered. */
export interface Question {
  /** Stable over plans of the same file: sheet and row, and what of the row where it is not its first record. */
  readonly key: string
  readonly sheet: string
  readonly row: number
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly options: readonly QuestionOption[]
}

/** Something to be decided once for a whole column: the order of dates, the scale of shares. */
export interface ColumnQuestion {
  readonly sheet: string
  readonly column: number
  readonly heading: string
  readonly code: 'date-order' | 'percent-scale'
  readonly examples: readonly string[]
}
