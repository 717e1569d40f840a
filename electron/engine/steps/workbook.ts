import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { RequirementView } from '@shared/contract/steps'
import type { StepAnswer, StepAnswerDraft } from '@shared/steps/answer'
import { requirementsOf } from '@shared/steps/framework'
import { textIn } from '@shared/steps/local-text'
import { nextLevel } from '@shared/steps/next-level'
import {
  draftOf,
  readWorkbookRows,
  WORKBOOK_FIELDS,
  workbookLayout,
  type WorkbookRead,
  type WorkbookWords,
} from '@shared/steps/workbook'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { readList } from '../intake'
import { insertAnswer, updateAnswer } from '../store/steps'
import { answered } from './answer'
import { stepFacts, stepViews } from './overview'

type Plan = OutputOf<'steps.plan-import'>

/** A workbook of requirements is small; anything larger is another file. */
const MOST_BYTES = 20_000_000

function columns({ t }: ExportWords, language: string, general: Parameters<typeof nextLevel>[0]) {
  const text = (heading: string, width: number, value: (view: RequirementView) => string | null) =>
    ({ heading, kind: 'text', width, value }) as const
  const field = (name: (typeof WORKBOOK_FIELDS)[number]) => t(`steps:sheet.${name}`)
  const list: ListColumn<RequirementView>[] = [
    text(t('steps:sheet.id'), 8, view => view.requirement.id),
    text(t('steps:sheet.title'), 36, view => textIn(view.requirement.title, language)),
    text(t('steps:sheet.gate'), 7, view => (view.requirement.gate ? t('steps:gate') : null)),
    { heading: field('maturity'), kind: 'number', width: 9, value: view => view.answer?.maturity ?? null },
    text(t('steps:sheet.next'), 40, view => {
      const next = nextLevel(general, view.requirement, view.answer?.maturity ?? null)
      return next === null ? null : textIn(next.text, language)
    }),
    text(field('verification'), 22, view => t(`steps:verification.${view.answer?.verification ?? 'none'}`)),
    text(field('owner'), 18, view => view.answer?.owner ?? null),
    { heading: field('dueOn'), kind: 'date', value: view => view.answer?.dueOn ?? null },
    { heading: field('repeatMonths'), kind: 'number', value: view => view.answer?.repeatMonths ?? null },
    { heading: t('steps:sheet.lastDoneOn'), kind: 'date', value: view => view.answer?.lastDoneOn ?? null },
    text(field('note'), 40, view => view.answer?.note ?? null),
    text(field('notApplicableReason'), 24, view => view.answer?.notApplicableReason ?? null),
    { heading: t('steps:sheet.evidence'), kind: 'number', value: view => view.evidenceCount },
    text(t('steps:sheet.doneWhen'), 60, view => textIn(view.requirement.doneWhen, language)),
  ]
  return list
}

/** Writes every requirement with its answer as a workbook that can be filled in and read back. */
export async function exportWorkbench(
  { file, format, language }: InputOf<'steps.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const facts = await stepFacts(call.store, call.assetsDir)
  const steps = await stepViews(call.store, facts, call.today())
  const views = steps.flatMap(step => step.requirements)
  const words = exportWords(language)
  return exportRows(
    call,
    { file, format, language },
    {
      name: words.t('steps:sheet.name'),
      columns: columns(words, language, facts.framework),
      rows: views,
    },
  )
}

/** Headings in the language of the window and in English: a workbook may come back from somebody else. */
function workbookWords(language: string): WorkbookWords {
  const both = [exportWords(language).t, exportWords('en').t]
  const said = (key: string) => both.map(t => t(key))
  return {
    id: said('steps:sheet.id'),
    fields: {
      maturity: said('steps:sheet.maturity'),
      verification: said('steps:sheet.verification'),
      owner: said('steps:sheet.owner'),
      dueOn: said('steps:sheet.dueOn'),
      repeatMonths: said('steps:sheet.repeatMonths'),
      note: said('steps:sheet.note'),
      notApplicableReason: said('steps:sheet.notApplicableReason'),
    },
    verification: {
      none: said('steps:verification.none'),
      self: said('steps:verification.self'),
      doc: said('steps:verification.doc'),
      indep: said('steps:verification.indep'),
    },
  }
}

interface MadePlan {
  readonly plan: Plan
  readonly drafts: readonly StepAnswerDraft[]
}

/** What reading a workbook back would change. Writes nothing. */
export async function planWorkbook(
  { file, language }: InputOf<'steps.plan-import'>,
  call: Call,
): Promise<MadePlan> {
  const head = call.store.trail.head
  const given = await call.files.read(file, { maxBytes: MOST_BYTES })
  const { sheets } = await readList(given)
  const words = workbookWords(language)
  const layout = workbookLayout(sheets, words)
  if (layout === null)
    throw new Refusal({ code: 'no-table', detail: 'no-workbench', params: { path: given.name } })
  const { framework, answers, kind } = await stepFacts(call.store, call.assetsDir)
  const requirements = requirementsOf(framework)
  const read = readWorkbookRows(layout, { requirements, kind, answers, words })
  const titles = new Map(requirements.map(one => [one.id, textIn(one.title, language)]))
  const changes = changesOf(read, answers).map(({ draft, fields }) => ({
    requirementId: draft.requirementId,
    title: titles.get(draft.requirementId) ?? draft.requirementId,
    fields,
  }))
  const changed = new Set(changes.map(change => change.requirementId))
  return {
    drafts: read.drafts.filter(draft => changed.has(draft.requirementId)),
    plan: {
      fileName: given.name,
      head,
      rows: read.rows,
      unchanged: read.drafts.length - changes.length,
      missingColumns: WORKBOOK_FIELDS.filter(field => !read.fields.includes(field)),
      changes,
      problems: [...read.problems],
    },
  }
}

function changesOf(read: WorkbookRead, answers: ReadonlyMap<string, StepAnswer>) {
  return read.drafts.flatMap(draft => {
    const before = draftOf(draft.requirementId, answers.get(draft.requirementId) ?? null)
    const fields = WORKBOOK_FIELDS.filter(field => before[field] !== draft[field]).map(field => ({
      field,
      before: before[field],
      after: draft[field],
    }))
    return fields.length === 0 ? [] : [{ draft, fields }]
  })
}

/** Reads a workbook back in one change, which one undo takes back; refused when something was saved since the plan. */
export async function commitWorkbook(
  { head, ...input }: InputOf<'steps.commit-import'>,
  call: Call,
): Promise<{ changed: number }> {
  const { plan, drafts } = await planWorkbook(input, call)
  if (plan.head !== head)
    throw new Refusal({ code: 'conflict', params: { expected: head, found: plan.head } })
  if (drafts.length === 0) return { changed: 0 }
  const { framework, answers } = await stepFacts(call.store, call.assetsDir)
  await call.change({
    topic: 'steps',
    action: 'steps.import',
    summary: { fileName: plan.fileName, count: drafts.length },
    undo: 'step',
    rows: drafts.map(draft => {
      const before = answers.get(draft.requirementId) ?? null
      const after = answered(call, draft, before, framework.version)
      return before === null ? insertAnswer(after) : updateAnswer(after)
    }),
    touched: ['steps'],
    expectHead: head,
  })
  return { changed: drafts.length }
}
