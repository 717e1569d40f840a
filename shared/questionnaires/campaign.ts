import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema, momentSchema, type CalendarDate } from '../units/calendar-date'
import { periodSchema } from '../workspace/entity'

/** Whom a questionnaire can be sent to. */
export const RECIPIENT_TYPES = ['supplier', 'site', 'recruiter'] as const
export const recipientTypeSchema = z.enum(RECIPIENT_TYPES)
export type RecipientType = z.infer<typeof recipientTypeSchema>

const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

export const campaignDraftSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** The period that is asked about. */
  period: periodSchema,
  dueOn: calendarDateSchema,
  /** One language, or two side by side. */
  languages: z.array(languageSchema).min(1).max(2),
})

/** A questionnaire sent to many: pack, period, due date. */
export const campaignSchema = campaignDraftSchema.extend({
  id: idSchema,
  packId: z.string(),
  packVersion: z.string(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Campaign = z.infer<typeof campaignSchema>

export const recipientSchema = z.strictObject({
  id: idSchema,
  campaignId: idSchema,
  subjectType: recipientTypeSchema,
  subjectId: idSchema,
  /** Where the answers are; `null` until the first reply is taken in. */
  assessmentId: idSchema.nullable(),
  /** Name of the workbook that was written for it. */
  fileName: z.string().nullable(),
  sentOn: calendarDateSchema.nullable(),
  remindedOn: calendarDateSchema.nullable(),
  reminders: z.int().min(0),
  answeredOn: calendarDateSchema.nullable(),
})
export type Recipient = z.infer<typeof recipientSchema>

export const RECIPIENT_STATES = ['not-sent', 'sent', 'overdue', 'answered'] as const
export type RecipientState = (typeof RECIPIENT_STATES)[number]

/** Where a recipient stands. The due day itself is still in time; what was never sent cannot be overdue. */
export function recipientState(
  { sentOn, answeredOn }: Pick<Recipient, 'sentOn' | 'answeredOn'>,
  dueOn: CalendarDate,
  today: CalendarDate,
): RecipientState {
  if (answeredOn !== null) return 'answered'
  if (sentOn === null) return 'not-sent'
  return today > dueOn ? 'overdue' : 'sent'
}

/** Days before the due day from which somebody who was not reminded yet belongs on the list of reminders. */
export const REMIND_DAYS = 7

/** Whether a recipient is to be reminded: it is overdue or soon due, has not answered, and was not reminded this week. */
export function needsReminder(
  recipient: Pick<Recipient, 'sentOn' | 'answeredOn' | 'remindedOn'>,
  dueInDays: number,
  remindedDaysAgo: number | null,
): boolean {
  if (recipient.answeredOn !== null || recipient.sentOn === null) return false
  return dueInDays <= REMIND_DAYS && (remindedDaysAgo === null || remindedDaysAgo >= REMIND_DAYS)
}
