import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { askedQuestions } from '@shared/assessment/asked'
import { questionsIn, type Pack } from '@shared/assessment/pack'
import type { Assessment, KeptAnswer } from '@shared/assessment/record'
import type { FileChoice, FileIssueView, FilePlan, PlannedAnswerView } from '@shared/contract/questionnaires'
import { Refusal } from '@shared/contract/error'
import type { Campaign, Recipient } from '@shared/questionnaires/campaign'
import { planReply, replyCounts, type PlannedAnswer } from '@shared/questionnaires/plan-reply'
import { readFacts, readWorkbook, type ReadWorkbook } from '@shared/questionnaires/read-workbook'
import { workbookWords } from '../frameworks'
import { assessmentPacks } from '../packs'
import type { Call } from '../call'
import { readList } from '../intake'
import { readAssessmentAnswers, readAssessments } from '../store/assessment'
import { readCampaigns, readRecipients, readReplies } from '../store/questionnaires'
import { readSubjects } from '../store/subjects'
import { findRecipient, issue, type Desk, type FoundRecipient } from './find-recipient'

/** A workbook with everything that taking it in needs. */
export interface MadeFilePlan {
  readonly view: FilePlan
  readonly bytes: Uint8Array | null
  readonly planned: readonly PlannedAnswer[]
  readonly pack: Pack | null
  readonly campaign: Campaign | null
  readonly recipient: Recipient | null
  /** The assessment the answers go to; `null` = a new one. */
  readonly assessment: Assessment | null
  readonly packVersion: string | null
}

/** A workbook is small: what is larger is none of ours. */
const MOST_BYTES = 20 * 1024 * 1024

/** Reads once what every returned workbook is held against. */
export async function openDesk(campaignId: string | null, call: Call): Promise<Desk> {
  const [packs, words, campaigns, recipients, replies] = await Promise.all([
    assessmentPacks(call),
    workbookWords(call.assetsDir),
    readCampaigns(call.store),
    readRecipients(call.store, null),
    readReplies(call.store, null),
  ])
  const names = await readSubjects(call.store, recipients)
  return {
    packs,
    words,
    campaigns: new Map(campaigns.map(one => [one.id, one])),
    recipients,
    nameOf: one => names.get(one.subjectId)?.name ?? '',
    taken: new Set(replies.map(reply => reply.sha256)),
    campaignId,
  }
}

/** What one returned workbook would do. A file that can't be read is a plan too, with the reason. */
export async function planFile(desk: Desk, choice: FileChoice, call: Call): Promise<MadeFilePlan> {
  const file = await call.files.read(choice.file, { maxBytes: MOST_BYTES }).catch(unreadable)
  if ('code' in file) return notUsable({ file: choice.file, fileName: nameIn(file), sha256: null }, file)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const empty = { file: choice.file, fileName: file.name, sha256 }
  const content = await readList(file).catch(unreadable)
  if ('code' in content) return notUsable(empty, content)
  const facts = readFacts(content.sheets)
  const found = findRecipient(desk, content.sheets, facts, choice.recipientId)
  if (found.pack === null) return notUsable(empty, ...found.issues)
  const read = readWorkbook(content.sheets, found.pack, desk.words)
  const target = await targetOf(found, call)
  const planned = planReply(found.pack, read.answers, target.kept, new Set(choice.proposals))
  const issues = [
    ...found.issues,
    ...(desk.taken.has(sha256) ? [issue('taken-before')] : []),
    ...(read.answers.length === 0 ? [issue('nothing-answered')] : []),
  ]
  return {
    view: viewOf(empty, desk, found, read, planned, issues, choice),
    bytes: file.bytes,
    planned,
    pack: found.pack,
    campaign: found.campaign,
    recipient: found.recipient,
    assessment: target.assessment,
    packVersion: facts?.packVersion ?? null,
  }
}

/** A file that is no workbook, or a damaged one, is named with its reason; an error of ours stays an error. */
function unreadable(cause: unknown): FileIssueView {
  if (!(cause instanceof Refusal)) throw cause
  return {
    ...issue('unreadable', { path: String(cause.error.params?.['path'] ?? '') }),
    refusal: cause.error,
  }
}

const nameIn = ({ params }: FileIssueView): string => basename(String(params['path'] ?? ''))

const NO_COUNTS = replyCounts([])

function notUsable(
  file: Pick<FilePlan, 'file' | 'fileName' | 'sha256'>,
  ...issues: readonly FileIssueView[]
): MadeFilePlan {
  const view: FilePlan = {
    ...file,
    campaignId: null,
    campaignTitle: null,
    recipientId: null,
    subjectName: null,
    issues: [...issues],
    counts: NO_COUNTS,
    open: 0,
    answers: [],
    extras: [],
    declared: { name: null, position: null, on: null },
    ready: false,
  }
  return {
    view,
    bytes: null,
    planned: [],
    pack: null,
    campaign: null,
    recipient: null,
    assessment: null,
    packVersion: null,
  }
}

/**
 * Where the answers go: the recipient's assessment, else one of the same questionnaire about the same subject that was
 * begun within the campaign's period and is still open, so that what was checked there stays in force.
 */
async function targetOf({ recipient, campaign }: FoundRecipient, call: Call) {
  const nothing = { assessment: null, kept: new Map<string, KeptAnswer>() }
  if (recipient === null || campaign === null) return nothing
  const all = await readAssessments(call.store)
  const isOpenOne = (one: Assessment) =>
    one.packId === campaign.packId &&
    one.subjectType === recipient.subjectType &&
    one.subjectId === recipient.subjectId &&
    one.startedOn >= campaign.period.startsOn &&
    one.startedOn <= campaign.period.endsOn
  const assessment =
    all.find(one => one.id === recipient.assessmentId) ??
    (recipient.assessmentId === null ? all.find(isOpenOne) : undefined) ??
    null
  return assessment === null
    ? nothing
    : { assessment, kept: await readAssessmentAnswers(call.store, assessment.id) }
}

function viewOf(
  file: Pick<FilePlan, 'file' | 'fileName' | 'sha256'>,
  desk: Desk,
  { recipient, campaign, pack }: FoundRecipient,
  read: ReadWorkbook,
  planned: readonly PlannedAnswer[],
  issues: readonly FileIssueView[],
  choice: FileChoice,
): FilePlan {
  const stops = issues.some(
    ({ code, weight }) => weight === 'stop' || (weight === 'ask' && !choice.accepted.includes(code)),
  )
  return {
    ...file,
    campaignId: campaign?.id ?? null,
    campaignTitle: campaign?.title ?? null,
    recipientId: recipient?.id ?? null,
    subjectName: recipient === null ? null : desk.nameOf(recipient),
    issues: [...issues],
    counts: replyCounts(planned),
    open: pack === null ? 0 : openQuestions(pack, planned),
    answers: planned.map(one => answerView(pack, one)),
    extras: [...read.extras],
    declared: read.declared,
    ready: !stops && recipient !== null,
  }
}

/** Questions of the form as it would stand that have neither an answer nor a proposal. */
function openQuestions(pack: Pack, planned: readonly PlannedAnswer[]): number {
  const answers = new Map(
    planned.flatMap(({ answer, value, before }) => {
      const known = value ?? answer.proposal?.value ?? before?.value
      return known === undefined ? [] : [[answer.questionId, known] as const]
    }),
  )
  return askedQuestions(pack, { answers, places: new Set() }, false).filter(
    one => !answers.has(one.question.id),
  ).length
}

function answerView(pack: Pack | null, { answer, state, value, before }: PlannedAnswer): PlannedAnswerView {
  const question = pack === null ? undefined : questionsIn(pack).find(one => one.id === answer.questionId)
  return {
    questionId: answer.questionId,
    question: question?.text ?? { en: answer.questionId },
    type: question?.type ?? 'text',
    options: question?.options ?? [],
    state,
    place: answer.place,
    by: answer.by,
    value: answer.value,
    proposal: answer.proposal,
    problem: answer.problem,
    note: answer.note,
    before,
    written: value !== null,
  }
}
