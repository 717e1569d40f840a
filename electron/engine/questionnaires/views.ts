import { FLAG_SEVERITIES } from '@shared/assessment/pack'
import { askedQuestions } from '@shared/assessment/asked'
import { assess } from '@shared/assessment/score'
import type { CampaignRow, RecipientRow } from '@shared/contract/questionnaires'
import { needsReminder, recipientState, type Campaign, type Recipient } from '@shared/questionnaires/campaign'
import { daysBetween } from '@shared/units/calendar-date'
import { factsOf } from '../assessment'
import { packOf } from '../packs'
import type { Call } from '../call'
import { readAssessments } from '../store/assessment'
import { readCampaign, readCampaigns, readRecipients, readReplies, type Reply } from '../store/questionnaires'
import { readSubjects } from '../store/subjects'

const NO_RESULT = {
  score: null,
  answered: 0,
  asked: 0,
  flags: { critical: 0, major: 0, minor: 0 },
  worst: null,
} as const

type Result = Pick<RecipientRow, 'score' | 'answered' | 'asked' | 'flags' | 'worst'>

/** What the answers of each recipient come to, by assessment. */
async function resultsOf(recipients: readonly Recipient[], call: Call): Promise<Map<string, Result>> {
  const wanted = new Set(recipients.flatMap(one => one.assessmentId ?? []))
  const assessments = (await readAssessments(call.store)).filter(one => wanted.has(one.id))
  const results = new Map<string, Result>()
  for (const assessment of assessments) {
    const { pack, answered } = await factsOf(call, assessment)
    const { score, redFlags } = assess(pack, answered)
    const asked = askedQuestions(pack, answered, false)
    const count = (severity: (typeof FLAG_SEVERITIES)[number]) =>
      redFlags.filter(flag => flag.severity === severity).length
    const flags = { critical: count('critical'), major: count('major'), minor: count('minor') }
    results.set(assessment.id, {
      score,
      answered: asked.filter(one => answered.answers.has(one.question.id)).length,
      asked: asked.length,
      flags,
      worst: FLAG_SEVERITIES.find(severity => flags[severity] > 0) ?? null,
    })
  }
  return results
}

interface RowFacts {
  readonly campaign: Campaign
  readonly results: ReadonlyMap<string, Result>
  readonly subjects: Awaited<ReturnType<typeof readSubjects>>
  readonly replies: readonly Reply[]
  readonly today: string
}

function rowOf(
  recipient: Recipient,
  { campaign, results, subjects, replies, today }: RowFacts,
): RecipientRow {
  const subject = subjects.get(recipient.subjectId)
  const { remindedOn } = recipient
  const remindedAgo = remindedOn === null ? null : daysBetween(remindedOn, today)
  return {
    recipient,
    name: subject?.name ?? '',
    country: subject?.country ?? null,
    state: recipientState(recipient, campaign.dueOn, today),
    toRemind: needsReminder(recipient, daysBetween(today, campaign.dueOn), remindedAgo),
    ...((recipient.assessmentId === null ? undefined : results.get(recipient.assessmentId)) ?? NO_RESULT),
    replies: replies
      .filter(reply => reply.recipientId === recipient.id)
      .map(({ id, fileName, takenAt, takenBy, evidenceId }) => ({
        id,
        fileName,
        takenAt,
        takenBy,
        evidenceId,
      })),
  }
}

const names = new Intl.Collator('en', { numeric: true })
const byName = (a: RecipientRow, b: RecipientRow): number => names.compare(a.name, b.name)

function countsOf(rows: readonly RecipientRow[]): CampaignRow['counts'] {
  const inState = (state: RecipientRow['state']) => rows.filter(row => row.state === state).length
  return {
    recipients: rows.length,
    notSent: inState('not-sent'),
    sent: inState('sent'),
    overdue: inState('overdue'),
    answered: inState('answered'),
    flagged: rows.filter(row => row.worst !== null).length,
    toRemind: rows.filter(row => row.toRemind).length,
  }
}

async function campaignRow(
  campaign: Campaign,
  recipients: readonly Recipient[],
  replies: readonly Reply[],
  call: Call,
): Promise<CampaignRow & { rows: RecipientRow[] }> {
  const [pack, results, subjects] = await Promise.all([
    packOf(call, campaign.packId),
    resultsOf(recipients, call),
    readSubjects(call.store, recipients),
  ])
  const facts = { campaign, results, subjects, replies, today: call.today() }
  const rows = recipients.map(one => rowOf(one, facts)).sort(byName)
  return { campaign, packTitle: pack.title, counts: countsOf(rows), rows }
}

/** One campaign with everybody it goes to. */
export async function campaignView(id: string, call: Call): Promise<CampaignRow & { rows: RecipientRow[] }> {
  const [campaign, recipients, replies] = await Promise.all([
    readCampaign(call.store, id),
    readRecipients(call.store, id),
    readReplies(call.store, id),
  ])
  return campaignRow(campaign, recipients, replies, call)
}

/** All campaigns with their counts, the newest first. */
export async function campaignRows(call: Call): Promise<{ campaigns: CampaignRow[] }> {
  const [campaigns, recipients] = await Promise.all([
    readCampaigns(call.store),
    readRecipients(call.store, null),
  ])
  const rows: CampaignRow[] = []
  for (const one of campaigns) {
    const of = recipients.filter(recipient => recipient.campaignId === one.id)
    const { campaign, packTitle, counts } = await campaignRow(one, of, [], call)
    rows.push({ campaign, packTitle, counts })
  }
  return { campaigns: rows }
}
