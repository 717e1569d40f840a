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

/** One choice of a question: an existing record, or a new one. */
export interface QuestionOption {
  readonly answer: string
  readonly label: string
}

/** Something only a person knows. The row waits until it is answered. */
export interface Question {
  /** Stable over plans of the same file: sheet and row. */
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
