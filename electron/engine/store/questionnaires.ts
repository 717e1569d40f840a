import { z } from 'zod'
import { Refusal } from '@shared/contract/error'
import { campaignDraftSchema, type Campaign, type Recipient } from '@shared/questionnaires/campaign'
import { canonicalJson } from '@shared/text/canonical-json'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

type CampaignRow = {
  id: string
  title: string
  pack_id: string
  pack_version: string
  period: string
  due_on: string
  languages: string
  created_at: string
  deleted_at: string | null
  updated_at: string
}

type RecipientRow = {
  id: string
  campaign_id: string
  subject_type: Recipient['subjectType']
  subject_id: string
  assessment_id: string | null
  file_name: string | null
  sent_on: string | null
  reminded_on: string | null
  reminders: number
  answered_on: string | null
}

type ReplyRow = {
  id: string
  recipient_id: string
  evidence_id: string
  file_name: string
  sha256: string
  pack_version: string | null
  counts: string
  extras: string
  taken_at: string
  taken_by: string
}

export interface QuestionnairesTables {
  questionnaire_campaign: CampaignRow
  questionnaire_recipient: RecipientRow
  questionnaire_reply: ReplyRow
}

/** A workbook that was taken in. */
export interface Reply {
  readonly id: string
  readonly recipientId: string
  readonly evidenceId: string
  readonly fileName: string
  readonly sha256: string
  readonly packVersion: string | null
  /** Answers by state, and what belonged to no answer, as JSON. */
  readonly counts: unknown
  readonly extras: unknown
  readonly takenAt: string
  readonly takenBy: string
}

const campaignToRow = (campaign: Campaign): CampaignRow => ({
  id: campaign.id,
  title: campaign.title,
  pack_id: campaign.packId,
  pack_version: campaign.packVersion,
  period: canonicalJson(campaign.period),
  due_on: campaign.dueOn,
  languages: canonicalJson(campaign.languages),
  created_at: campaign.createdAt,
  deleted_at: null,
  updated_at: campaign.updatedAt,
})

const rowToCampaign = (row: CampaignRow): Campaign => ({
  id: row.id,
  title: row.title,
  packId: row.pack_id,
  packVersion: row.pack_version,
  period: campaignDraftSchema.shape.period.parse(JSON.parse(row.period)),
  dueOn: row.due_on,
  languages: z.array(z.string()).parse(JSON.parse(row.languages)),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const recipientToRow = (recipient: Recipient): RecipientRow => ({
  id: recipient.id,
  campaign_id: recipient.campaignId,
  subject_type: recipient.subjectType,
  subject_id: recipient.subjectId,
  assessment_id: recipient.assessmentId,
  file_name: recipient.fileName,
  sent_on: recipient.sentOn,
  reminded_on: recipient.remindedOn,
  reminders: recipient.reminders,
  answered_on: recipient.answeredOn,
})

const rowToRecipient = (row: RecipientRow): Recipient => ({
  id: row.id,
  campaignId: row.campaign_id,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  assessmentId: row.assessment_id,
  fileName: row.file_name,
  sentOn: row.sent_on,
  remindedOn: row.reminded_on,
  reminders: row.reminders,
  answeredOn: row.answered_on,
})

const rowToReply = (row: ReplyRow): Reply => ({
  id: row.id,
  recipientId: row.recipient_id,
  evidenceId: row.evidence_id,
  fileName: row.file_name,
  sha256: row.sha256,
  packVersion: row.pack_version,
  counts: JSON.parse(row.counts),
  extras: JSON.parse(row.extras),
  takenAt: row.taken_at,
  takenBy: row.taken_by,
})

export const insertCampaign = (campaign: Campaign): RowOp =>
  insert('questionnaire_campaign', campaignToRow(campaign))
export const updateCampaign = (campaign: Campaign): RowOp =>
  update('questionnaire_campaign', campaign.id, campaignToRow(campaign))
export const binCampaign = (id: string, at: string): RowOp =>
  update('questionnaire_campaign', id, { deleted_at: at, updated_at: at })
export const insertRecipient = (recipient: Recipient): RowOp =>
  insert('questionnaire_recipient', recipientToRow(recipient))
export const updateRecipient = (recipient: Recipient): RowOp =>
  update('questionnaire_recipient', recipient.id, recipientToRow(recipient))
export const removeRecipient = (id: string): RowOp => remove('questionnaire_recipient', id)
export const insertReply = (reply: Reply): RowOp =>
  insert('questionnaire_reply', {
    id: reply.id,
    recipient_id: reply.recipientId,
    evidence_id: reply.evidenceId,
    file_name: reply.fileName,
    sha256: reply.sha256,
    pack_version: reply.packVersion,
    counts: canonicalJson(reply.counts),
    extras: canonicalJson(reply.extras),
    taken_at: reply.takenAt,
    taken_by: reply.takenBy,
  })

/** Campaigns that aren't in the bin, newest first. */
export async function readCampaigns(store: Store): Promise<Campaign[]> {
  const rows = await store.db
    .selectFrom('questionnaire_campaign')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(rowToCampaign)
}

/** One campaign; refuses with `not-found` where there is none or it lies in the bin. */
export async function readCampaign(store: Store, id: string): Promise<Campaign> {
  const row = await store.db
    .selectFrom('questionnaire_campaign')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'questionnaire_campaign', id } })
  return rowToCampaign(row)
}

/** Recipients of one campaign, or of all that aren't in the bin, in the order they were added. */
export async function readRecipients(store: Store, campaignId: string | null): Promise<Recipient[]> {
  const rows = await store.db
    .selectFrom('questionnaire_recipient')
    .innerJoin('questionnaire_campaign', 'questionnaire_campaign.id', 'questionnaire_recipient.campaign_id')
    .selectAll('questionnaire_recipient')
    .where('questionnaire_campaign.deleted_at', 'is', null)
    .$if(campaignId !== null, query => query.where('questionnaire_recipient.campaign_id', '=', campaignId))
    .orderBy('questionnaire_recipient.id')
    .execute()
  return rows.map(rowToRecipient)
}

/** Workbooks that came back, newest first; of one campaign, or all. */
export async function readReplies(store: Store, campaignId: string | null): Promise<Reply[]> {
  const rows = await store.db
    .selectFrom('questionnaire_reply')
    .innerJoin('questionnaire_recipient', 'questionnaire_recipient.id', 'questionnaire_reply.recipient_id')
    .selectAll('questionnaire_reply')
    .$if(campaignId !== null, query => query.where('questionnaire_recipient.campaign_id', '=', campaignId))
    .orderBy('questionnaire_reply.id', 'desc')
    .execute()
  return rows.map(rowToReply)
}

/** Ids of everything of a kind that isn't in the bin, by name. */
export async function allSubjectIds(store: Store, type: Recipient['subjectType']): Promise<string[]> {
  const rows = await store.db
    .selectFrom(type)
    .select('id')
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}
