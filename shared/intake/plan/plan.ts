import { recruiterParty, supplierParty } from '../../duplicates/party'
import type { Table } from '../find-table'
import type { SheetMapping } from '../mapping'
import { formatsOf, type SheetFormats } from './column-format'
import {
  contextOf,
  type DecidedPair,
  type Existing,
  type PlanContext,
  type PlanFrame,
  type RowEffect,
  type RowMatch,
} from './context'
import { byOrderOfKinds, PLANNERS } from './planners'
import { plannedRecords, type PlannedRecords } from './records'
import { RowView } from './row-view'
import { isKnownSupplier } from './suppliers'
import type { ColumnQuestion, Problem, Question, RowVerdict, Verdict } from './verdict'

export interface MappedSheet {
  readonly table: Table
  readonly mapping: SheetMapping
}

/** What bringing a file in would do. Nothing is written by making it. */
export interface ImportPlan {
  readonly counts: Readonly<Record<Verdict, number>>
  readonly rows: readonly RowVerdict[]
  readonly problems: readonly Problem[]
  readonly questions: readonly Question[]
  readonly columnQuestions: readonly ColumnQuestion[]
  readonly records: PlannedRecords
  /** Which record each row means, to be remembered when the plan is carried out. */
  readonly matches: readonly RowMatch[]
  /** Contacts of the file that stay in the file, because nobody chose to keep them. */
  readonly leftContacts: number
  /** Decisions about likely duplicates to be remembered when the plan is carried out. */
  readonly decided: readonly DecidedPair[]
}

/** How many rows are planned. */
export interface PlanStep {
  readonly done: number
  readonly total: number
}

/** Plans all sheets of a file in one go; see `planSteps`. */
export function planImport(sheets: readonly MappedSheet[], existing: Existing, frame: PlanFrame): ImportPlan {
  const steps = planSteps(sheets, existing, frame)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * Plans all sheets of a file together, so that a site finds the supplier of another sheet. Yields after each row, so
 * that a long plan can be shown, interrupted or given up. Pure: the same file, records and answers give the same plan,
 * but for the ids of new records.
 */
export function* planSteps(
  mapped: readonly MappedSheet[],
  existing: Existing,
  frame: PlanFrame,
): Generator<PlanStep, ImportPlan> {
  const total = mapped.reduce((sum, sheet) => sum + sheet.table.rows.length, 0)
  const context = yield* contextOf(existing, frame, { done: 0, total })
  const sheets = mapped.map(sheet => ({ ...sheet, formats: formatsOf(sheet.table, sheet.mapping) }))
  const views: { view: RowView; effect: RowEffect }[] = []
  const columnQuestions: ColumnQuestion[] = []
  yield* knownParties(sheets, existing, context, total)
  for (const { table, mapping, formats } of inOrder(sheets)) {
    columnQuestions.push(...formats.questions)
    for (const source of table.rows) {
      const view = new RowView(table.sheet, source, formats)
      views.push({ view, effect: PLANNERS[mapping.kind](context, view) })
      yield { done: views.length, total }
    }
  }
  for (const join of context.later) {
    join()
    yield { done: views.length, total }
  }
  const { questions, matches, decided } = context
  return {
    ...summaryOf(views),
    questions,
    matches,
    decided,
    leftContacts: context.leftContacts.count,
    columnQuestions,
    records: plannedRecords(context),
  }
}

/** Files the parties of the workspace that rows of this kind are held against; stops between them so that others get through. */
function* knownParties(
  sheets: readonly FormattedSheet[],
  existing: Existing,
  context: PlanContext,
  total: number,
): Generator<PlanStep> {
  const { likely } = context
  const kinds = new Set(sheets.map(sheet => sheet.mapping.kind))
  const isAnyNew = existing.suppliers.length > 0 && (yield* hasUnknownSupplier(sheets, context, total))
  for (const record of isAnyNew ? existing.suppliers : []) {
    likely.suppliers.add(record.id, supplierParty(record))
    yield { done: 0, total }
  }
  for (const record of kinds.has('recruiters') ? existing.recruiters : []) {
    likely.recruiters.add(record.id, recruiterParty(record))
    yield { done: 0, total }
  }
}

/**
 * Does a row name a supplier that neither its number nor its name and country find? Only such a row is held against
 * likely duplicates; a list that comes again has none, and is planned without taking every supplier apart.
 */
function* hasUnknownSupplier(
  sheets: readonly FormattedSheet[],
  context: PlanContext,
  total: number,
): Generator<PlanStep, boolean> {
  for (const { table, mapping, formats } of sheets)
    for (const source of mapping.kind === 'suppliers' ? table.rows : []) {
      // What is wrong with the row is told when it is planned; this view of it is thrown away.
      if (!isKnownSupplier(context, new RowView(table.sheet, source, formats))) return true
      yield { done: 0, total }
    }
  return false
}

interface FormattedSheet extends MappedSheet {
  readonly formats: SheetFormats
}

function inOrder(sheets: readonly FormattedSheet[]): readonly FormattedSheet[] {
  return [...sheets].sort((a, b) => byOrderOfKinds(a.mapping.kind, b.mapping.kind))
}

function summaryOf(
  views: readonly { view: RowView; effect: RowEffect }[],
): Pick<ImportPlan, 'counts' | 'rows' | 'problems'> {
  const counts = { added: 0, updated: 0, joined: 0, unchanged: 0, skipped: 0, question: 0 }
  for (const { effect } of views) counts[effect] += 1
  return {
    counts,
    rows: views.map(({ view, effect }) => ({ sheet: view.sheet, row: view.row, verdict: effect })),
    problems: views.flatMap(({ view }) => view.problems),
  }
}
