import type { OutputOf } from '@shared/contract/contract'
import type { ProblemView } from '@shared/contract/intake'
import { TEXT_ENCODINGS, type TextEncoding } from '@shared/intake/encodings'
import { choice, flag, option, positional, type Command } from '../command'
import type { Desk } from '../desk'
import { readProfile } from '../template-profile'
import { readImportMap, sheetMappings } from '../import-map'
import { domainSentence } from '../sentences'
import { textTable } from '../text-table'

const SHOWN = 15
const ENCODINGS = Object.keys(TEXT_ENCODINGS) as TextEncoding[]

type Result = OutputOf<'intake.plan'> & { readonly importId?: string | null }

const problemLine = ({ t }: Desk, problem: ProblemView) => ({
  sheet: problem.sheet,
  row: problem.row,
  column: problem.heading ?? problem.ref,
  cell: problem.ref,
  value: problem.value,
  code: problem.code,
  reason: domainSentence(t, 'intake', `problem.${problem.code}`, problem.params),
  suggestion: problem.suggestion,
})

/** The document scripts read: counts of rows, questions, and every problem with sheet, row, column, value, reason. */
function report(desk: Desk, result: Result, dryRun: boolean) {
  const of = (severity: ProblemView['severity']) =>
    result.problems
      .filter(problem => problem.severity === severity)
      .map(problem => problemLine(desk, problem))
  const { added, updated, joined, unchanged, skipped } = result.counts
  return {
    dryRun,
    importId: result.importId ?? null,
    added,
    updated,
    joined,
    unchanged,
    skipped,
    questions: result.questions.map(question => ({
      ...question,
      text: domainSentence(desk.t, 'intake', `question.${question.code}`, question.params),
    })),
    columnQuestions: result.columnQuestions,
    errors: of('error'),
    warnings: of('warning'),
    reviews: of('review'),
    notes: of('note'),
    readAs: result.readAs,
    leftContacts: result.leftContacts,
    problemCount: result.problemCount,
    records: result.records,
    unusedColumns: result.unusedColumns,
    unusedSheets: result.unusedSheets,
  }
}

function text(desk: Desk, done: ReturnType<typeof report>): string {
  const { t } = desk
  const { added, updated, joined, unchanged, skipped, questions } = done
  const counts = textTable(
    ['added', 'updated', 'joined', 'unchanged', 'skipped', 'questions'].map(key => t(`cli:import.${key}`)),
    [[added, updated, joined, unchanged, skipped, questions.length]],
  )
  const problems = [...done.errors, ...done.warnings, ...done.reviews]
  const lines = problems
    .slice(0, SHOWN)
    .map(line => [line.sheet, line.row, line.column, line.value, line.reason])
  const headings = ['sheet', 'row', 'column', 'value', 'reason'].map(key => t(`cli:import.${key}`))
  return [
    t(done.dryRun ? 'cli:import.planned' : 'cli:import.done'),
    counts,
    ...(lines.length > 0 ? [textTable(headings, lines)] : []),
    ...(problems.length > SHOWN ? [t('cli:import.more', { count: problems.length - SHOWN })] : []),
    ...done.columnQuestions.map(({ code, heading }) => t(`cli:import.open.${code}`, { heading })),
    ...(questions.length > 0 ? [t('cli:import.asked', { count: questions.length })] : []),
  ].join('\n\n')
}

export const importCommand: Command = {
  name: 'import',
  required: ['WS.fivefold', 'FILE'],
  options: {
    sheet: { type: 'string' },
    map: { type: 'string' },
    'dry-run': { type: 'boolean' },
    contacts: { type: 'boolean' },
    encoding: { type: 'string' },
    profile: { type: 'string' },
    returned: { type: 'string' },
  },
  async run(args, desk) {
    const mapFile = option(args, 'map')
    const map = mapFile === null ? null : await readImportMap(desk.path(mapFile))
    await desk.open(positional(args, 0))
    const profile = option(args, 'profile')
    if (profile !== null)
      await desk.ask('intake.add-profile', { profile: await readProfile(desk.path(profile)) })
    const encoding = choice(args, 'encoding', ENCODINGS)
    const from = { file: desk.token(positional(args, 1), 'open'), ...(encoding !== null && { encoding }) }
    const returned = option(args, 'returned')
    const input = {
      ...from,
      sheets: await sheetMappings(desk, from, option(args, 'sheet'), map),
      answers: map?.answers ?? {},
      contacts: flag(args, 'contacts'),
      returnTo: returned === null ? null : desk.token(returned, 'save'),
    }
    const dryRun = flag(args, 'dry-run')
    const result = await desk.ask(dryRun ? 'intake.plan' : 'intake.commit', input)
    const done = report(desk, result, dryRun)
    return { exitCode: 0, json: done, text: text(desk, done) }
  },
}
