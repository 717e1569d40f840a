import { saidParams, saidSuggestion } from '@shared/intake/said-country'
import type { Problem, Verdict } from '@shared/intake/plan/verdict'
import { localeWords } from '@shared/text/locale-words'
import type { TFunction } from 'i18next'
import type { MadePlan } from '../make-plan'

/** What one row of the person's file gets: the verdict and the reasons, a line each. */
export interface RowMark {
  readonly verdict: Verdict | null
  readonly reasons: string
}

/** The marks of one sheet, and the row under which our two columns begin. */
export interface SheetMarks {
  readonly headingRow: number
  readonly rows: ReadonlyMap<number, RowMark>
}

/** Verdict and reasons of every row, by sheet. */
export function marksOf({ plan, sheets }: MadePlan, say: TFunction): ReadonlyMap<string, SheetMarks> {
  const bySheet = new Map<string, Map<number, { verdict: Verdict | null; reasons: string[] }>>()
  const markAt = (sheet: string, row: number) => {
    const rows = bySheet.get(sheet) ?? new Map<number, { verdict: Verdict | null; reasons: string[] }>()
    bySheet.set(sheet, rows)
    const mark = rows.get(row) ?? { verdict: null, reasons: [] }
    rows.set(row, mark)
    return mark
  }
  for (const { sheet, row, verdict } of plan.rows) markAt(sheet, row).verdict = verdict
  for (const problem of plan.problems) markAt(problem.sheet, problem.row).reasons.push(reasonOf(problem, say))
  for (const question of plan.questions)
    markAt(question.sheet, question.row).reasons.push(
      say(`intake:question.${question.code}`, question.params),
    )
  const headings = new Map(sheets.map(({ table }) => [table.sheet, table.headingRows.at(-1)]))
  return new Map(
    [...bySheet].map(([sheet, rows]) => [
      sheet,
      { headingRow: headings.get(sheet) ?? Math.max(1, Math.min(...rows.keys()) - 1), rows: joined(rows) },
    ]),
  )
}

const joined = (
  rows: ReadonlyMap<number, { verdict: Verdict | null; reasons: readonly string[] }>,
): ReadonlyMap<number, RowMark> =>
  new Map([...rows].map(([row, { verdict, reasons }]) => [row, { verdict, reasons: reasons.join('\n') }]))

/** The workbook is written in English. */
const country = (code: string): string => localeWords('en').country(code)

/** The sentence for one problem, led by the cell it is about. */
function reasonOf(problem: Problem, say: TFunction): string {
  const place = [problem.ref, problem.heading].filter(part => part !== null).join(' ')
  const sentence = say(`intake:problem.${problem.code}`, saidParams(problem, country))
  const suggestion = saidSuggestion(problem, country)
  const hint = suggestion === null ? '' : ` ${say('intake:problem.suggestion', { suggestion })}`
  return `${place === '' ? '' : `${place}: `}${sentence}${hint}`
}

/**
 * Text that a spreadsheet program could take for a formula gets an apostrophe in front, so that it stays text even when
 * the sheet is saved as CSV and opened again.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,\s]+$/.test(text) ? `'${text}` : text
}
