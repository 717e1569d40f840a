import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { addMonths } from '@shared/steps/add-months'
import { stillDue, type DueItem } from '@shared/steps/due'
import { textIn } from '@shared/steps/local-text'
import { isKeptLongEnough, type RegisterEntry } from '@shared/steps/register'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { assessmentPacks, type PackReading } from '../packs'
import type { RowOp } from '../store/change'
import { binAssessment, readAssessments } from '../store/assessment'
import { binEvidence, readAllVersions } from '../store/evidence'
import { oneRegisterEntry } from '../store/step-registers'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'
import { retentionRules, waitingByRule } from './removals'

type Preview = OutputOf<'steps.retention'>
type Kept = Preview['rules'][number]['records'][number]

/** What each rule would put into the bin today, and what it asks to remove from there for good. Nothing is touched. */
export async function retentionPreview(
  { language = 'en' }: InputOf<'steps.retention'>,
  call: Call,
): Promise<Preview> {
  const rules = await retentionRules(call.store)
  const waiting = await waitingByRule(call.store, call.today())
  return {
    rules: await Promise.all(
      rules.map(async rule => ({
        ruleId: rule.id,
        title: rule.title,
        eraseAfterDays: rule.eraseAfterDays,
        records: await overdue(call, rule, call.today(), language),
        waiting: [...(waiting.get(rule.id) ?? [])],
      })),
    ),
  }
}

/** Rules by the day on which their next record has been kept long enough: they ask to be carried out, and never act unasked. */
export async function retentionDueItems(at: PackReading, today: CalendarDate): Promise<DueItem[]> {
  const items = await Promise.all(
    (await retentionRules(at.store)).map(async rule => {
      const { keepMonths } = rule
      if (keepMonths === null) return []
      const ends = (await endedRecords(at, rule, 'en')).map(one => addMonths(one.endedOn, keepMonths)).sort()
      const [first] = ends
      if (first === undefined) return []
      const late = ends.filter(end => end < today).length
      return stillDue(
        {
          kind: 'retention',
          id: rule.id,
          title: rule.title,
          owner: rule.holder,
          dueOn: first,
          supplierId: null,
          count: late > 0 ? late : ends.filter(end => end === first).length,
        },
        false,
        today,
      )
    }),
  )
  return items.flat()
}

/** Records of the kind of a rule that have been kept long enough: restricted ones first, then the oldest. */
async function overdue(
  at: PackReading,
  rule: RegisterEntry,
  today: CalendarDate,
  language = 'en',
): Promise<Kept[]> {
  const { keepMonths } = rule
  if (keepMonths === null) return []
  return (await endedRecords(at, rule, language))
    .filter(one => isKeptLongEnough(one.endedOn, keepMonths, today))
    .sort((a, b) => Number(b.restricted) - Number(a.restricted) || (a.endedOn < b.endedOn ? -1 : 1))
}

/** Questionnaires are called as the language calls them. */
async function endedRecords(
  at: PackReading,
  { recordKind }: RegisterEntry,
  language: string,
): Promise<Kept[]> {
  if (recordKind === null) return []
  return recordKind === 'evidence' ? endedFiles(at.store) : endedAssessments(at, language)
}

/** Older versions too: they end on their own days. */
async function endedFiles(store: Store): Promise<Kept[]> {
  const files = await readAllVersions(store)
  return files.flatMap(({ id, title, validUntil, restricted }) =>
    validUntil === null ? [] : [{ id, title, endedOn: validUntil, restricted }],
  )
}

async function endedAssessments(at: PackReading, language: string): Promise<Kept[]> {
  const all = await readAssessments(at.store)
  const [packs, names] = await Promise.all([assessmentPacks(at), readSubjects(at.store, all)])
  const titles = new Map(packs.map(pack => [pack.id, textIn(pack.title, language)]))
  return all.flatMap(({ id, packId, subjectId, validUntil }) =>
    validUntil === null
      ? []
      : [
          {
            id,
            title: names.get(subjectId ?? '')?.name ?? titles.get(packId) ?? packId,
            endedOn: validUntil,
            restricted: false,
          },
        ],
  )
}

/** Puts what was previewed into the bin, in one step that undo takes back; refused when it is no longer the same. */
export async function applyRetention(
  { rules }: InputOf<'steps.apply-retention'>,
  call: Call,
): Promise<{ binned: number }> {
  const bins = new Map<string, RowOp>()
  const titles: string[] = []
  for (const { ruleId, recordIds } of rules) {
    const rule = await oneRegisterEntry(call.store, ruleId)
    const found = (await overdue(call, rule, call.today())).map(one => one.id)
    if ([...found].sort().join() !== [...recordIds].sort().join())
      throw new Refusal({
        code: 'conflict',
        params: { expected: recordIds.length, found: found.length },
      })
    if (found.length > 0) titles.push(rule.title)
    for (const id of found) bins.set(id, binOf(rule, id, call))
  }
  if (bins.size === 0) return { binned: 0 }
  await call.change({
    topic: 'steps',
    action: 'steps.apply-retention',
    summary: { title: titles.join(', '), count: bins.size },
    undo: 'step',
    rows: bins.values(),
    touched: ['steps', 'evidence', 'assessment', 'response', 'audits'],
  })
  return { binned: bins.size }
}

const binOf = ({ recordKind }: RegisterEntry, id: string, call: Call): RowOp =>
  recordKind === 'evidence' ? binEvidence(id, call.now()) : binAssessment(id, call.now())
