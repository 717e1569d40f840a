import {
  IMPORTED_KINDS,
  type PlannedChange,
  type PlanResult,
  type ProblemView,
  type ReadAs,
  type RecordCounts,
} from '@shared/contract/intake'
import type { ImportPlan } from '@shared/intake/plan/plan'
import { changedFields, type AnyPlannedRecord } from '@shared/intake/plan/records'
import type { Problem } from '@shared/intake/plan/verdict'
import type { RecognisedTemplate } from '@shared/intake/templates/recognise'
import type { MadePlan } from './make-plan'

const MOST_PROBLEMS = 2_000
const MOST_CHANGES = 200

/** Fields that say when and whence, not what. */
const HOUSEKEEPING: ReadonlySet<string> = new Set(['id', 'source', 'createdAt', 'updatedAt', 'deletedAt'])

/** What the person is told of a plan. */
export function planResult({ list, sheets, plan, declaration }: MadePlan): PlanResult {
  const { template } = list
  // Sheets of a filled template that hold no answers (instructions, look-ups) are no loss and not named.
  const used = new Set(sheets.map(({ table }) => table.sheet))
  return {
    counts: { ...plan.counts },
    records: recordCounts(plan),
    problemCount: plan.problems.length,
    problems: worstFirst(plan.problems).slice(0, MOST_PROBLEMS).map(problemView),
    questions: plan.questions.map(question => ({ ...question, options: [...question.options] })),
    columnQuestions: plan.columnQuestions.map(question => ({
      ...question,
      examples: [...question.examples],
    })),
    changes: plannedChanges(plan),
    unusedColumns: unusedColumns(sheets),
    leftContacts: plan.leftContacts,
    unusedSheets:
      declaration === null ? list.sheets.map(({ sheet }) => sheet.name).filter(name => !used.has(name)) : [],
    readAs: declaration === null ? null : readAs(template),
  }
}

export function readAs(template: RecognisedTemplate | null): ReadAs | null {
  if (template === null) return null
  const { profile, revision, isKnownRevision } = template
  return { template: profile.id, title: profile.title, revision, isKnownRevision, version: profile.version }
}

const SEVERITY: readonly Problem['severity'][] = ['error', 'warning', 'review', 'note']

function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity))
}

const problemView = (problem: Problem): ProblemView => ({ ...problem, value: problem.value.slice(0, 200) })

export function recordCounts({ records }: ImportPlan): RecordCounts {
  const count = (planned: readonly AnyPlannedRecord[]) => {
    const added = planned.filter(record => record.before === null).length
    return { added, updated: planned.length - added }
  }
  return Object.fromEntries(IMPORTED_KINDS.map(kind => [kind, count(records[kind])])) as RecordCounts
}

/** Has the plan nothing to write? */
export function isEmpty(plan: ImportPlan): boolean {
  return IMPORTED_KINDS.every(kind => plan.records[kind].length === 0)
}

function plannedChanges({ records }: ImportPlan): PlannedChange[] {
  const changes: PlannedChange[] = []
  for (const kind of IMPORTED_KINDS)
    for (const record of records[kind]) {
      if (changes.length === MOST_CHANGES) return changes
      changes.push(changeOf(kind, record))
    }
  return changes
}

function changeOf(kind: PlannedChange['kind'], record: AnyPlannedRecord): PlannedChange {
  const after: Readonly<Record<string, unknown>> = { ...record.after }
  const before: Readonly<Record<string, unknown>> = { ...record.before }
  const fields = changedFields(record).filter(
    field => !HOUSEKEEPING.has(field) && shown(after[field]) !== null,
  )
  return {
    kind,
    id: record.after.id,
    name: shown(after['name'] ?? after['label'] ?? after['place'] ?? after['country']) ?? '',
    action: record.before === null ? 'add' : 'update',
    sheet: record.origin.sheet,
    row: record.origin.row,
    fields: fields.map(field => ({ field, before: shown(before[field]), after: shown(after[field]) })),
  }
}

/** A value as one line of text; `null` when nothing is known. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('; ')
  if (typeof value !== 'object') return JSON.stringify(value)
  return Object.keys(value).length === 0 ? null : JSON.stringify(value)
}

function unusedColumns(sheets: MadePlan['sheets']): PlanResult['unusedColumns'] {
  return sheets.flatMap(({ table, mapping }) =>
    table.columns
      .filter(column =>
        mapping.columns.every(({ column: index, target }) => index !== column.index || target === 'ignore'),
      )
      .map(({ letters, heading }) => ({ sheet: table.sheet, letters, heading })),
  )
}
