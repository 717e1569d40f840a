import { z } from 'zod'
import { answerValueSchema } from '../assessment/answer'
import { FLAG_SEVERITIES, QUESTION_TYPES } from '../assessment/pack'
import { keptAnswerSchema } from '../assessment/record'
import { idSchema } from '../ids/id'
import {
  campaignDraftSchema,
  campaignSchema,
  RECIPIENT_STATES,
  recipientSchema,
  recipientTypeSchema,
} from '../questionnaires/campaign'
import { FILE_ISSUES } from '../questionnaires/file-issue'
import { LINE_PROBLEMS } from '../questionnaires/read-line'
import { ANSWER_PROBLEMS } from '../assessment/answer'
import { REPLY_STATES } from '../questionnaires/plan-reply'
import { localTextSchema } from '../steps/local-text'
import { calendarDateSchema } from '../units/calendar-date'
import { command, done, job, nothing, query } from './endpoint'
import { appErrorSchema } from './error'
import { listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'

const count = z.int().min(0)

const countsSchema = z.strictObject({
  recipients: count,
  notSent: count,
  sent: count,
  overdue: count,
  answered: count,
  /** Recipients whose answers raise a red flag. */
  flagged: count,
  toRemind: count,
})

const campaignRowSchema = z.strictObject({
  campaign: campaignSchema,
  packTitle: localTextSchema,
  counts: countsSchema,
})
export type CampaignRow = z.infer<typeof campaignRowSchema>

const replySchema = z.strictObject({
  id: idSchema,
  fileName: z.string(),
  takenAt: z.string(),
  takenBy: z.string(),
  evidenceId: idSchema,
})

const recipientRowSchema = z.strictObject({
  recipient: recipientSchema,
  name: z.string(),
  country: z.string().nullable(),
  state: z.enum(RECIPIENT_STATES),
  toRemind: z.boolean(),
  /** 0 to 100; `null` without answers. */
  score: z.number().min(0).max(100).nullable(),
  answered: count,
  asked: count,
  flags: z.strictObject({ critical: count, major: count, minor: count }),
  worst: z.enum(FLAG_SEVERITIES).nullable(),
  replies: z.array(replySchema),
})
export type RecipientRow = z.infer<typeof recipientRowSchema>

const placeSchema = z.strictObject({ sheet: z.string(), ref: z.string() })

const extraSchema = placeSchema.extend({
  questionId: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
})

const plannedSchema = z.strictObject({
  questionId: z.string(),
  question: localTextSchema,
  type: z.enum(QUESTION_TYPES),
  options: z.array(z.strictObject({ id: z.string(), text: localTextSchema })),
  state: z.enum(REPLY_STATES),
  place: placeSchema,
  /** How the line was told: by its key, or by its question. */
  by: z.enum(['key', 'text']),
  /** What the workbook says surely. */
  value: answerValueSchema.nullable(),
  proposal: z.strictObject({ value: answerValueSchema, raw: z.string() }).nullable(),
  problem: z
    .strictObject({ code: z.enum([...LINE_PROBLEMS, ...ANSWER_PROBLEMS]), raw: z.string() })
    .nullable(),
  note: z.string().nullable(),
  before: keptAnswerSchema.nullable(),
  written: z.boolean(),
})
export type PlannedAnswerView = z.infer<typeof plannedSchema>

const issueSchema = z.strictObject({
  code: z.enum(FILE_ISSUES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** `ask`: taken in once somebody says so; `stop`: it can't be taken in as it is; `note`: only said. */
  weight: z.enum(['note', 'ask', 'stop']),
  /** What kept an unreadable file from being read. */
  refusal: appErrorSchema.optional(),
})
export type FileIssueView = z.infer<typeof issueSchema>

const filePlanSchema = z.strictObject({
  file: fileTokenSchema,
  fileName: z.string(),
  sha256: z.string().nullable(),
  campaignId: idSchema.nullable(),
  campaignTitle: z.string().nullable(),
  recipientId: idSchema.nullable(),
  subjectName: z.string().nullable(),
  issues: z.array(issueSchema),
  counts: z.record(z.enum(REPLY_STATES), count),
  /** Questions of the questionnaire that the workbook leaves open. */
  open: count,
  answers: z.array(plannedSchema),
  extras: z.array(extraSchema),
  declared: z.strictObject({
    name: z.string().nullable(),
    position: z.string().nullable(),
    on: calendarDateSchema.nullable(),
  }),
  /** Whether taking it in would write something, with what has been accepted so far. */
  ready: z.boolean(),
})
export type FilePlan = z.infer<typeof filePlanSchema>

const fileChoiceSchema = z.strictObject({
  file: fileTokenSchema,
  /** `null` = the recipient the workbook names. */
  recipientId: idSchema.nullable(),
  /** Issues somebody accepted. */
  accepted: z.array(z.enum(FILE_ISSUES)),
  /** Questions whose proposed answers somebody took. */
  proposals: z.array(z.string()),
})
export type FileChoice = z.infer<typeof fileChoiceSchema>

const takeIn = {
  /** `null` = whatever campaign each workbook belongs to. */
  campaignId: idSchema.nullable(),
  files: z.array(fileChoiceSchema).min(1).max(1000),
}

const subjects = z.strictObject({
  type: recipientTypeSchema,
  /** `null` = all there are. */
  ids: z.array(idSchema).min(1).max(20_000).nullable(),
})

/** Questionnaires sent out as workbooks and taken in again. */
export const questionnairesEndpoints = {
  'questionnaires.list': query(nothing, z.strictObject({ campaigns: z.array(campaignRowSchema) })),
  'questionnaires.campaign': query(
    z.strictObject({ id: idSchema }),
    campaignRowSchema.extend({ rows: z.array(recipientRowSchema) }),
  ),
  'questionnaires.create': command(
    z.strictObject({ draft: campaignDraftSchema, packId: z.string(), subjects }),
    z.strictObject({ campaign: campaignSchema, recipients: count }),
  ),
  'questionnaires.edit': command(z.strictObject({ id: idSchema, draft: campaignDraftSchema }), done),
  /** Adds recipients that are not among it yet. */
  'questionnaires.add': command(z.strictObject({ id: idSchema, subjects }), z.strictObject({ added: count })),
  /** Takes out recipients that have not answered; those who have stay. */
  'questionnaires.take-out': command(
    z.strictObject({ id: idSchema, recipientIds: z.array(idSchema).min(1) }),
    z.strictObject({ removed: count }),
  ),
  'questionnaires.remove': command(
    z.strictObject({ id: idSchema, reason: z.string().max(1000).nullable() }),
    done,
  ),
  /** Writes a workbook for each recipient into a folder; cancelled, it leaves none behind. */
  'questionnaires.send': job(
    z.strictObject({ id: idSchema, recipientIds: z.array(idSchema).nullable(), folder: fileTokenSchema }),
    z.strictObject({ files: z.array(z.strictObject({ recipientId: idSchema, fileName: z.string() })) }),
  ),
  /** The workbooks in a folder, as files to take in. */
  'questionnaires.folder': query(
    z.strictObject({ folder: fileTokenSchema }),
    z.strictObject({ files: z.array(z.strictObject({ token: fileTokenSchema, name: z.string() })) }),
  ),
  /** Reads workbooks that came back and says what would be written; writes nothing. */
  'questionnaires.plan': job(z.strictObject(takeIn), z.strictObject({ files: z.array(filePlanSchema) })),
  /** Takes in the workbooks that are ready, all of them as one step; gives what was and what was not. */
  'questionnaires.take-in': job(
    z.strictObject(takeIn),
    z.strictObject({ files: z.array(filePlanSchema.extend({ taken: z.boolean() })), taken: count }),
  ),
  /** Records that these were reminded today. */
  'questionnaires.remind': command(
    z.strictObject({ id: idSchema, recipientIds: z.array(idSchema).min(1) }),
    z.strictObject({ reminded: count }),
  ),
  /** Writes the recipients as a list; with `reminders` only those to be reminded. */
  'questionnaires.export': job(
    z.strictObject({ id: idSchema, reminders: z.boolean(), ...listTarget }),
    listExported,
  ),
} as const
