import { mkdir } from 'node:fs/promises'
import type { FileChoice, FilePlan, PlannedAnswerView, RecipientRow } from '@shared/contract/questionnaires'
import { RECIPIENT_TYPES } from '@shared/questionnaires/campaign'
import { FILE_ISSUES } from '@shared/questionnaires/file-issue'
import { calendarDateSchema } from '@shared/units/calendar-date'
import { calendarYear } from '@shared/workspace/entity'
import { onFile } from '../../engine/store/file-refusal'
import { answerWords } from '../answer-words'
import { flag, option, positional, requiredOption, UsageProblem } from '../command'
import type { Arguments, Command, Outcome } from '../command'
import type { Desk } from '../desk'
import { domainSentence, errorSentence } from '../sentences'
import { lists } from '../lists/lists'
import { textTable } from '../text-table'

const list = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

/** Every campaign in one line. */
async function show(desk: Desk): Promise<Outcome> {
  const { campaigns } = await desk.ask('questionnaires.list', {})
  const headings = ['campaign', 'due', 'recipients', 'notSent', 'sent', 'overdue', 'answered', 'flagged'].map(
    key => desk.t(`cli:questionnaire.${key}`),
  )
  const rows = campaigns.map(({ campaign, counts }) => [
    campaign.title,
    campaign.dueOn,
    counts.recipients,
    counts.notSent,
    counts.sent,
    counts.overdue,
    counts.answered,
    counts.flagged,
  ])
  return { exitCode: 0, json: { campaigns }, text: textTable(headings, rows) }
}

function dayOf(text: string): string {
  const day = calendarDateSchema.safeParse(text)
  if (!day.success) throw new UsageProblem('bad-day', { value: text })
  return day.data
}

/** Makes a campaign and writes a workbook for each recipient, or writes those of a campaign that is there. */
async function send(desk: Desk, args: Arguments): Promise<Outcome> {
  const out = requiredOption(args, 'out')
  const known = option(args, 'campaign')
  const id = known === null ? await created(desk, args) : await campaignCalled(desk, known)
  await onFile(desk.path(out), () => mkdir(desk.path(out), { recursive: true }))
  const sent = await desk.ask('questionnaires.send', {
    id,
    recipientIds: null,
    folder: desk.token(out, 'folder'),
  })
  return {
    exitCode: 0,
    json: { campaignId: id, ...sent },
    text: desk.t('cli:questionnaire.written', { count: sent.files.length, path: desk.path(out) }),
  }
}

async function created(desk: Desk, args: Arguments): Promise<string> {
  const pack = requiredOption(args, 'pack')
  const to = requiredOption(args, 'to')
  const type = RECIPIENT_TYPES.find(one => `${one}s` === to)
  if (!type)
    throw new UsageProblem('unknown-recipients', {
      value: to,
      known: RECIPIENT_TYPES.map(one => `${one}s`).join(', '),
    })
  const dueOn = dayOf(requiredOption(args, 'due'))
  const languages = list(option(args, 'languages') ?? 'en').slice(0, 2)
  const names = list(option(args, 'only'))
  const packId = await packCalled(desk, pack)
  const period = (await desk.ask('workspace.current', {}))?.period ?? calendarYear(Number(dueOn.slice(0, 4)))
  const ids = names.length === 0 ? null : await idsCalled(desk, type, names)
  const title = option(args, 'title') ?? `${packId} ${period.label}`
  const { campaign } = await desk.ask('questionnaires.create', {
    draft: { title, period, dueOn, languages },
    packId,
    subjects: { type, ids },
  })
  return campaign.id
}

/** The id of a questionnaire, which must be there. */
async function packCalled(desk: Desk, id: string): Promise<string> {
  const { packs } = await desk.ask('assessment.packs', {})
  const known = packs.map(pack => pack.id)
  if (!known.includes(id)) throw new UsageProblem('unknown-pack', { value: id, known: known.join(', ') })
  return id
}

/** Ids of suppliers, sites or recruiters by their names or ids; each must be there once. */
async function idsCalled(desk: Desk, type: (typeof RECIPIENT_TYPES)[number], names: readonly string[]) {
  const rows = (await lists[`${type}s`]?.rows(desk)) ?? []
  return names.map(name => {
    const found = rows.filter(row => row['id'] === name || row['name'] === name)
    const id = found.length === 1 ? found[0]?.['id'] : undefined
    if (typeof id !== 'string') throw new UsageProblem('unknown-name', { value: name })
    return id
  })
}

async function campaignCalled(desk: Desk, name: string): Promise<string> {
  const { campaigns } = await desk.ask('questionnaires.list', {})
  const found = campaigns.filter(({ campaign }) => campaign.id === name || campaign.title === name)
  const [only] = found
  if (only === undefined || found.length > 1) throw new UsageProblem('unknown-name', { value: name })
  return only.campaign.id
}

/** Who has answered, who is late, who is to be reminded; with `--out` as a list. */
async function status(desk: Desk, args: Arguments): Promise<Outcome> {
  const id = await campaignCalled(desk, requiredOption(args, 'campaign'))
  const reminders = flag(args, 'reminders')
  const view = await desk.ask('questionnaires.campaign', { id })
  const rows = reminders ? view.rows.filter(row => row.toRemind) : view.rows
  const out = option(args, 'out')
  if (out !== null)
    await desk.ask('questionnaires.export', {
      id,
      reminders,
      file: desk.token(out, 'save'),
      format: out.endsWith('.csv') ? 'csv' : 'xlsx',
      language: 'en',
    })
  return { exitCode: 0, json: { ...view, rows }, text: statusText(desk, rows) }
}

function statusText({ t }: Desk, rows: readonly RecipientRow[]): string {
  const headings = ['recipient', 'state', 'sentOn', 'answeredOn', 'score', 'critical', 'major'].map(key =>
    t(`questionnaires:column.${key}`),
  )
  const lines = rows.map(row => [
    row.name,
    t(`questionnaires:state.${row.state}`),
    row.recipient.sentOn,
    row.recipient.answeredOn,
    row.score === null ? null : row.score.toFixed(1),
    row.flags.critical,
    row.flags.major,
  ])
  return textTable(headings, lines)
}

/** Takes workbooks in, or with `--dry-run` only says what would be written. 1 when one of them was not taken in. */
async function takeIn(desk: Desk, args: Arguments): Promise<Outcome> {
  const typed = args.positionals.slice(2)
  if (typed.length === 0) throw new UsageProblem('missing-argument', { argument: 'FILE' })
  const accepted = list(option(args, 'accept')).map(code => {
    const known = FILE_ISSUES.find(one => one === code)
    if (!known) throw new UsageProblem('unknown-issue', { value: code, known: FILE_ISSUES.join(', ') })
    return known
  })
  const named = option(args, 'campaign')
  const campaignId = named === null ? null : await campaignCalled(desk, named)
  const recipientId = await recipientCalled(desk, campaignId, option(args, 'recipient'))
  const files: FileChoice[] = typed.map(path => ({
    file: desk.token(path, 'open'),
    recipientId,
    accepted,
    proposals: list(option(args, 'proposals')),
  }))
  const all = flag(args, 'all-proposals') ? await withProposals(desk, campaignId, files) : files
  if (flag(args, 'dry-run')) {
    const planned = await desk.ask('questionnaires.plan', { campaignId, files: all })
    return { exitCode: 0, json: { dryRun: true, ...planned }, text: planText(desk, planned.files, true) }
  }
  const done = await desk.ask('questionnaires.take-in', { campaignId, files: all })
  return {
    exitCode: done.taken === files.length ? 0 : 1,
    json: { dryRun: false, ...done },
    text: planText(desk, done.files, false),
  }
}

async function recipientCalled(
  desk: Desk,
  campaignId: string | null,
  name: string | null,
): Promise<string | null> {
  if (name === null) return null
  if (campaignId === null) throw new UsageProblem('missing-option', { option: '--campaign' })
  const { rows } = await desk.ask('questionnaires.campaign', { id: campaignId })
  const found = rows.filter(row => row.recipient.id === name || row.name === name)
  const [only] = found
  if (only === undefined || found.length > 1) throw new UsageProblem('unknown-name', { value: name })
  return only.recipient.id
}

/** Every proposal that a first look finds, accepted because the person said so. */
async function withProposals(
  desk: Desk,
  campaignId: string | null,
  files: readonly FileChoice[],
): Promise<FileChoice[]> {
  const { files: plans } = await desk.ask('questionnaires.plan', { campaignId, files: [...files] })
  return files.map((file, at) => ({
    ...file,
    proposals: (plans[at]?.answers ?? []).flatMap(one => (one.proposal === null ? [] : one.questionId)),
  }))
}

function planText(desk: Desk, files: readonly (FilePlan & { taken?: boolean })[], dryRun: boolean): string {
  return files.map(file => fileText(desk, file, dryRun)).join('\n\n')
}

function fileText(desk: Desk, file: FilePlan & { taken?: boolean }, dryRun: boolean): string {
  const { t } = desk
  const head = t('cli:questionnaire.file', { file: file.fileName, subject: file.subjectName ?? '?' })
  const isIn = dryRun ? file.ready : file.taken === true
  const verdict = t(`cli:questionnaire.${isIn ? (dryRun ? 'ready' : 'taken') : 'notTaken'}`)
  const issues = file.issues.map(
    one =>
      `  ${[
        domainSentence(t, 'questionnaires', `issue.${one.code}`, one.params),
        ...(one.refusal === undefined ? [] : [errorSentence(t, one.refusal, 'intake')]),
        ...(one.weight === 'ask' ? [t('cli:questionnaire.accept', { code: one.code })] : []),
      ].join(' ')}`,
  )
  const { added, changed, same, checked, proposed, refused } = file.counts
  const counts = t('cli:questionnaire.counts', {
    added,
    changed,
    same,
    checked,
    proposed,
    refused,
    open: file.open,
  })
  const lines = file.answers.flatMap(one => lineOf(desk, one) ?? [])
  const extras = file.extras.map(one => `  ${one.questionId ?? ''} ${one.heading ?? ''}: ${one.text}`)
  return [`${head}: ${verdict}`, ...issues, `  ${counts}`, ...lines, ...extras].join('\n')
}

/** What a person has to look at: proposals, answers that were not read, checked ones that differ. */
function lineOf(desk: Desk, answer: PlannedAnswerView): string | null {
  const { t } = desk
  const at = `${answer.place.sheet} ${answer.place.ref}`
  if (answer.state === 'proposed' && answer.proposal !== null) {
    const { raw, value } = answer.proposal
    const said = { raw, value: answerWords(desk, answer, value) }
    return `  ${answer.questionId} (${at}) ${t('cli:questionnaire.proposed', said)}`
  }
  if (answer.state === 'refused' && answer.problem !== null)
    return `  ${answer.questionId} (${at}) "${answer.problem.raw}": ${t(`questionnaires:problem.${answer.problem.code}`)}`
  if (answer.state === 'checked') return `  ${answer.questionId} (${at}) ${t('cli:questionnaire.checked')}`
  return null
}

function verbOf(verb: string | undefined): (desk: Desk, args: Arguments) => Promise<Outcome> {
  switch (verb) {
    case undefined:
      return show
    case 'send':
      return send
    case 'take-in':
      return takeIn
    case 'status':
      return status
    default:
      throw new UsageProblem('extra-argument', { argument: verb })
  }
}

export const questionnaireCommand: Command = {
  name: 'questionnaire',
  required: ['WS.fivefold'],
  optional: ['send|take-in|status', 'FILE'],
  more: true,
  options: {
    pack: { type: 'string' },
    to: { type: 'string' },
    only: { type: 'string' },
    due: { type: 'string' },
    languages: { type: 'string' },
    title: { type: 'string' },
    out: { type: 'string' },
    campaign: { type: 'string' },
    recipient: { type: 'string' },
    accept: { type: 'string' },
    proposals: { type: 'string' },
    'all-proposals': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    reminders: { type: 'boolean' },
  },
  async run(args, desk) {
    const [, verb] = args.positionals
    const run = verbOf(verb)
    await desk.open(positional(args, 0))
    return run(desk, args)
  },
}
