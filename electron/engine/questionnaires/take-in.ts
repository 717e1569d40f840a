import type { Assessment, KeptAnswer } from '@shared/assessment/record'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { FilePlan } from '@shared/contract/questionnaires'
import { addMonths } from '@shared/steps/add-months'
import type { Evidence } from '@shared/evidence/evidence'
import type { Pack } from '@shared/assessment/pack'
import type { Campaign, Recipient } from '@shared/questionnaires/campaign'
import { replyCounts, type PlannedAnswer } from '@shared/questionnaires/plan-reply'
import type { Call } from '../call'
import { givesWay } from '../gives-way'
import {
  insertAssessment,
  insertAssessmentAnswer,
  readAssessments,
  updateAssessment,
  updateAssessmentAnswer,
} from '../store/assessment'
import type { BulkOp, RowOp } from '../store/change'
import { evidenceWithHash, insertEvidence, insertLink, keepBytes } from '../store/evidence'
import { insertReply, updateRecipient } from '../store/questionnaires'
import { issue } from './find-recipient'
import { openDesk, planFile, type MadeFilePlan } from './plan-file'

type Input = InputOf<'questionnaires.take-in'>

/** The requirement of the five steps that a returned questionnaire proves: collecting self-assessments. */
const COLLECTED = 'S2.05'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Plans every workbook. The second one that lands at the same recipient is stopped: the person says which counts. */
async function planAll(input: Input, call: Call): Promise<MadeFilePlan[]> {
  const desk = await openDesk(input.campaignId, call)
  const made: MadeFilePlan[] = []
  const seen = new Set<string>()
  for (const choice of input.files) {
    call.progress({ phase: 'read', done: made.length, total: input.files.length })
    await givesWay(call)
    const plan = await planFile(desk, choice, call)
    const { recipientId, ready } = plan.view
    const again = ready && recipientId !== null && seen.has(recipientId)
    if (ready && recipientId !== null) seen.add(recipientId)
    made.push(again ? stopped(plan) : plan)
  }
  return made
}

const stopped = (plan: MadeFilePlan): MadeFilePlan => ({
  ...plan,
  view: { ...plan.view, ready: false, issues: [...plan.view.issues, issue('same-recipient')] },
})

export async function planReplies(input: Input, call: Call): Promise<{ files: FilePlan[] }> {
  return { files: (await planAll(input, call)).map(({ view }) => view) }
}

/**
 * Takes in the workbooks that are ready, all in one change: answers, the reply with what belonged to no answer, and the
 * file itself as evidence by its hash. The others are given back untouched with what is the matter.
 */
export async function takeInReplies(input: Input, call: Call): Promise<OutputOf<'questionnaires.take-in'>> {
  const expectHead = call.store.trail.head
  const made = await planAll(input, call)
  const before = await readAssessments(call.store)
  const rows: RowOp[] = []
  const bulk: BulkOp[] = []
  let taken = 0
  for (const plan of made) {
    const usable = usablePlan(plan)
    if (usable === null) continue
    const written = await rowsOf(usable, before, call)
    rows.push(...written.rows)
    bulk.push(written.bytes)
    taken++
  }
  await givesWay(call)
  if (taken > 0)
    await call.change({
      topic: 'questionnaires',
      action: 'questionnaires.take-in',
      summary: { count: taken, title: made.find(one => usablePlan(one))?.view.subjectName ?? '' },
      undo: 'step',
      rows,
      bulk,
      touched: ['questionnaires', 'assessment', 'evidence', 'steps'],
      expectHead,
    })
  return {
    files: made.map(plan => ({ ...plan.view, taken: usablePlan(plan) !== null })),
    taken,
  }
}

interface UsablePlan {
  readonly view: FilePlan
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly planned: readonly PlannedAnswer[]
  readonly pack: Pack
  readonly campaign: Campaign
  readonly recipient: Recipient
  readonly assessment: Assessment | null
  readonly packVersion: string | null
}

function usablePlan(plan: MadeFilePlan): UsablePlan | null {
  const { view, bytes, pack, campaign, recipient } = plan
  if (!view.ready || bytes === null || pack === null || campaign === null || recipient === null) return null
  return view.sha256 === null ? null : { ...plan, bytes, pack, campaign, recipient, sha256: view.sha256 }
}

async function rowsOf(plan: UsablePlan, before: readonly Assessment[], call: Call) {
  const assessment = assessmentOf(plan, before, call)
  const kept = await evidenceWithHash(call.store, plan.sha256)
  const evidenceId = kept?.id ?? call.newId()
  const { recipient } = plan
  const rows: RowOp[] = [
    plan.assessment === null ? insertAssessment(assessment) : updateAssessment(assessment),
    ...answerRows(plan, assessment.id, call),
    ...(kept === null ? evidenceRows(plan, evidenceId, call) : []),
    updateRecipient({
      ...recipient,
      assessmentId: assessment.id,
      sentOn: recipient.sentOn ?? call.today(),
      answeredOn: recipient.answeredOn ?? call.today(),
    }),
    insertReply({
      id: call.newId(),
      recipientId: recipient.id,
      evidenceId,
      fileName: plan.view.fileName,
      sha256: plan.sha256,
      packVersion: plan.packVersion,
      counts: replyCounts(plan.planned),
      extras: plan.view.extras,
      takenAt: call.now(),
      takenBy: call.actor,
    }),
  ]
  return { rows, bytes: keepBytes(plan.sha256, plan.bytes) }
}

/** The assessment with the declaration of the workbook, where it has one whole; a later reply lifts an earlier one. */
function assessmentOf(plan: UsablePlan, before: readonly Assessment[], call: Call): Assessment {
  const { pack, recipient, view } = plan
  const { name, position, on } = view.declared
  const declaredOn = on !== null && on <= call.today() ? on : null
  const declaration =
    name !== null && position !== null && declaredOn !== null ? { name, position, declaredOn } : null
  const isPrevious = (one: Assessment) =>
    one.packId === pack.id &&
    one.subjectType === recipient.subjectType &&
    one.subjectId === recipient.subjectId
  const base: Assessment = plan.assessment ?? {
    id: call.newId(),
    packId: pack.id,
    packVersion: pack.version,
    subjectType: recipient.subjectType,
    subjectId: recipient.subjectId,
    startedOn: call.today(),
    previousId: before.find(isPrevious)?.id ?? null,
    declaration: null,
    validUntil: null,
    updatedAt: call.now(),
  }
  return {
    ...base,
    packVersion: pack.version,
    declaration,
    validUntil: declaration === null ? null : addMonths(declaration.declaredOn, pack.validMonths),
    updatedAt: call.now(),
  }
}

/** What the other side says is self-declared, whatever stood there before. */
function answerRows({ planned }: UsablePlan, assessmentId: string, call: Call): RowOp[] {
  return planned.flatMap(({ answer, value, before }) => {
    if (value === null) return []
    const kept: KeptAnswer = {
      id: before?.id ?? call.newId(),
      assessmentId,
      questionId: answer.questionId,
      value,
      verification: 'self',
      note: noteOf(answer.note, answer.proposal?.raw ?? null, before?.note ?? null),
      answeredAt: call.now(),
    }
    return [before === null ? insertAssessmentAnswer(kept) : updateAssessmentAnswer(kept)]
  })
}

/** The note of the workbook, with the words of an answer that was only proposed, so that nothing they said is lost. */
function noteOf(note: string | null, raw: string | null, before: string | null): string | null {
  const parts = [note, raw === null ? null : `"${raw}"`].filter(part => part !== null)
  return parts.length === 0 ? before : parts.join('\n')
}

/** Workbooks hold names of those who answer, so they leave in no bundle unless somebody says so. */
function evidenceRows({ view, sha256, bytes, campaign }: UsablePlan, id: string, call: Call): RowOp[] {
  const evidence: Evidence = {
    id,
    title: `${campaign.title}: ${view.subjectName ?? ''}`.slice(0, 300),
    note: null,
    validUntil: null,
    pages: null,
    replacedBy: null,
    language: null,
    restricted: true,
    fileName: view.fileName,
    sha256,
    sizeBytes: bytes.length,
    mediaType: XLSX,
    addedAt: call.now(),
    addedBy: call.actor,
  }
  return [
    insertEvidence(evidence),
    insertLink(call.newId(), id, { type: 'requirement', id: COLLECTED }, call.now()),
  ]
}
