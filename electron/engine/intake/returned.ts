import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import type { Table } from '@shared/intake/find-table'
import type { Problem, RowVerdict } from '@shared/intake/plan/verdict'
import { cellAt, type Cell } from '@shared/intake/sheet'
import { translatorFor } from '@shared/text/translator'
import type { TFunction } from 'i18next'
import type { Call } from '../call'
import { writeBytes } from '../write-file'
import type { MadePlan } from './make-plan'

const FILL: Readonly<Record<string, string>> = {
  skipped: 'FFF6D5D0',
  question: 'FFFCEBC5',
  added: 'FFE3F1E4',
  updated: 'FFE3F1E4',
}

/** Writes the person's rows back as a workbook, each with its verdict and the reasons, so that the list's owner can mend it. */
export async function writeReturned(call: Call, target: string, made: MadePlan): Promise<void> {
  const path = call.files.path(target, 'save')
  const say = translatorFor('en')
  const workbook = new ExcelJS.Workbook()
  workbook.created = new Date(call.now())
  for (const { table } of made.sheets) addSheet(workbook, table, made.plan, say)
  await writeBytes(path, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function addSheet(workbook: ExcelJS.Workbook, table: Table, plan: MadePlan['plan'], say: TFunction): void {
  const sheet = workbook.addWorksheet(sheetName(workbook, table.sheet), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const verdicts = new Map(
    plan.rows.filter(row => row.sheet === table.sheet).map(row => [row.row, row.verdict]),
  )
  const problems = problemsByRow(plan.problems, table.sheet)
  const own = [say('intake:returned.row'), say('intake:returned.verdict'), say('intake:returned.reason')]
  sheet.columns = [...own, ...table.columns.map(column => column.heading)].map((header, index) => ({
    header: harmless(header),
    width: index === 2 ? 50 : 18,
  }))
  sheet.getRow(1).font = { bold: true }
  for (const row of table.rows) {
    const verdict = verdicts.get(row.number) ?? 'skipped'
    const reasons = (problems.get(row.number) ?? []).map(problem => reasonOf(problem, say)).join('\n')
    const values = table.columns.map(column => valueOf(cellAt(row, column.index)))
    const written = sheet.addRow([row.number, say(`intake:verdict.${verdict}`), reasons, ...values])
    mark(written, verdict)
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: 1, column: own.length + table.columns.length },
  }
}

function problemsByRow(problems: readonly Problem[], sheet: string): ReadonlyMap<number, readonly Problem[]> {
  const byRow = new Map<number, Problem[]>()
  for (const problem of problems) {
    if (problem.sheet !== sheet) continue
    const known = byRow.get(problem.row)
    if (known) known.push(problem)
    else byRow.set(problem.row, [problem])
  }
  return byRow
}

function mark(row: ExcelJS.Row, verdict: RowVerdict['verdict']): void {
  const argb = FILL[verdict]
  if (argb !== undefined) row.getCell(2).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } }
  row.getCell(3).alignment = { wrapText: true, vertical: 'top' }
}

/** The sentence for one problem, led by the cell it is about. */
export function reasonOf(problem: Problem, say: TFunction): string {
  const place = [problem.ref, problem.heading].filter(part => part !== null).join(' ')
  const sentence = say(`intake:problem.${problem.code}`, problem.params)
  const hint =
    problem.suggestion === null
      ? ''
      : ` ${say('intake:problem.suggestion', { suggestion: problem.suggestion })}`
  return `${place === '' ? '' : `${place}: `}${sentence}${hint}`
}

function valueOf(cell: Cell): string | number | boolean | null {
  if (cell.kind === 'empty') return null
  if (cell.kind === 'number' || cell.kind === 'boolean') return cell.value
  return harmless(cell.text)
}

/**
 * Text that a spreadsheet program could take for a formula gets an apostrophe in front, so that it stays text even when
 * the sheet is saved as CSV and opened again.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,\s]+$/.test(text) ? `'${text}` : text
}

/** Sheet names of at most 31 characters without the signs that workbooks refuse, each only once. */
function sheetName(workbook: ExcelJS.Workbook, name: string): string {
  const clean =
    name
      .replace(/[*?:/\\[\]']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  const taken = workbook.worksheets.some(sheet => sheet.name.toLowerCase() === clean.toLowerCase())
  return taken
    ? `${clean.slice(0, 24)} ${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
    : clean
}
