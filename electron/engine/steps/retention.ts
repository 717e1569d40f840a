import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { isKeptLongEnough, newestEntries, type RegisterEntry } from '@shared/steps/register'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { binAssessment, readAssessments } from '../store/assessment'
import { binEvidence, readAllVersions } from '../store/evidence'
import { oneRegisterEntry, readRegisters } from '../store/step-registers'
import { readSubjects } from '../store/subjects'

type Preview = OutputOf<'steps.retention'>
type Kept = Preview['rules'][number]['records'][number]

/** What each rule would put into the bin today. Nothing is touched. */
export async function retentionPreview(call: Call): Promise<Preview> {
  const rules = newestEntries(await readRegisters(call.store)).filter(one => one.kind === 'retention')
  return {
    rules: await Promise.all(
      rules.map(async rule => ({ ruleId: rule.id, title: rule.title, records: await overdue(call, rule) })),
    ),
  }
}

/** Records of the kind of a rule that have been kept long enough, the oldest first. */
async function overdue(call: Call, { recordKind, keepMonths }: RegisterEntry): Promise<Kept[]> {
  if (recordKind === null || keepMonths === null) return []
  const all = recordKind === 'evidence' ? await endedFiles(call) : await endedAssessments(call)
  return all
    .filter(one => isKeptLongEnough(one.endedOn, keepMonths, call.today()))
    .sort((a, b) => (a.endedOn < b.endedOn ? -1 : 1))
}

/** Older versions too: they end on their own days. */
async function endedFiles({ store }: Call): Promise<Kept[]> {
  const files = await readAllVersions(store)
  return files.flatMap(({ id, title, validUntil }) =>
    validUntil === null ? [] : [{ id, title, endedOn: validUntil }],
  )
}

async function endedAssessments({ store }: Call): Promise<Kept[]> {
  const all = await readAssessments(store)
  const names = await readSubjects(store, all)
  return all.flatMap(({ id, packId, subjectId, validUntil }) =>
    validUntil === null
      ? []
      : [{ id, title: names.get(subjectId ?? '')?.name ?? packId, endedOn: validUntil }],
  )
}

/** Puts what was previewed into the bin, in one step that undo takes back; refused when it is no longer the same. */
export async function applyRetention(
  { ruleId, recordIds }: InputOf<'steps.apply-retention'>,
  call: Call,
): Promise<{ binned: number }> {
  const rule = await oneRegisterEntry(call.store, ruleId)
  const records = await overdue(call, rule)
  const found = records.map(one => one.id).sort()
  if (found.join() !== [...recordIds].sort().join())
    throw new Refusal({ code: 'conflict', params: { expected: recordIds.length, found: found.length } })
  if (records.length === 0) return { binned: 0 }
  const bin = (id: string): RowOp =>
    rule.recordKind === 'evidence' ? binEvidence(id, call.now()) : binAssessment(id, call.now())
  await call.change({
    topic: 'steps',
    action: 'steps.apply-retention',
    summary: { title: rule.title, count: records.length },
    undo: 'step',
    rows: found.map(bin),
    touched: ['steps', 'evidence', 'assessment', 'response', 'audits'],
  })
  return { binned: records.length }
}
