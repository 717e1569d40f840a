import { z } from 'zod'
import {
  grievanceClosingSchema,
  grievanceDraftSchema,
  grievanceSchema,
  grievanceStepDraftSchema,
  grievanceStepSchema,
  restrictedSchema,
} from '../grievances/record'
import { referralDraftSchema, referralSchema } from '../grievances/referral'
import { DO_NO_HARM } from '../grievances/rules'
import { idSchema } from '../ids/id'
import { DUE_STATES } from '../steps/due'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { subjectViewSchema } from './response'
import { newPassphraseSchema, secretSchema } from './workspace'

const count = z.int().min(0)

export const grievanceRowSchema = grievanceSchema.extend({
  subject: subjectViewSchema,
  /** Days to the first answer to the person; `null` = not answered yet. */
  daysToAnswer: count.nullable(),
  due: z.enum(DUE_STATES),
  /** Something restricted is kept with it; shown only when asked for. */
  hasRestricted: z.boolean(),
})
export type GrievanceRow = z.infer<typeof grievanceRowSchema>

export const grievanceFiguresSchema = z.strictObject({
  received: count,
  resolved: count,
  closed: count,
  medianDaysToFirstResponse: z.number().min(0).nullable(),
  unanswered: count,
})

const country = referralDraftSchema.shape.country

const referralLineSchema = referralDraftSchema.omit({ checkedOn: true }).extend({
  /** The entity's own; `null` = it came with the program. */
  id: idSchema.nullable(),
  asOf: z.string().nullable(),
})

const created = z.strictObject({ id: idSchema })
const reason = z.string().trim().min(1).max(1000)

export const grievancesEndpoints = {
  /** All complaints, open ones first by the day their answer is due; nothing restricted in them. */
  'grievances.list': query(
    nothing,
    z.strictObject({ rows: z.array(grievanceRowSchema), figures: grievanceFiguresSchema }),
  ),
  'grievances.get': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({
      grievance: grievanceRowSchema,
      steps: z.array(grievanceStepSchema),
      findingTitle: z.string().nullable(),
      remedyTitle: z.string().nullable(),
      /** What to think of so that nobody comes to harm. */
      prompts: z.array(z.enum(DO_NO_HARM)),
    }),
  ),
  /** What could lead to a person, asked for on purpose; `null` = nothing is kept. */
  'grievances.restricted': query(z.strictObject({ id: idSchema }), restrictedSchema.nullable()),
  'grievances.add': command(z.strictObject({ grievance: grievanceDraftSchema }), created),
  'grievances.edit': command(
    z.strictObject({ id: idSchema, grievance: grievanceDraftSchema, reason: reason.nullable() }),
    done,
  ),
  'grievances.keep-restricted': command(z.strictObject({ id: idSchema, restricted: restrictedSchema }), done),
  /** Whether what could lead to a person is under a second lock, whether that is open, and how many texts are not sealed. */
  'grievances.lock-state': query(
    nothing,
    z.strictObject({ isSet: z.boolean(), isOpen: z.boolean(), plain: count }),
  ),
  'grievances.set-second-lock': command(
    z.strictObject({ passphrase: newPassphraseSchema }),
    z.strictObject({ sealed: count }),
  ),
  'grievances.open-second-lock': command(z.strictObject({ passphrase: secretSchema }), done),
  'grievances.close-second-lock': command(nothing, done),
  'grievances.change-second-lock': command(
    z.strictObject({ before: secretSchema, after: newPassphraseSchema }),
    done,
  ),
  'grievances.take-step': command(z.strictObject({ step: grievanceStepDraftSchema }), created),
  'grievances.take-back-step': command(z.strictObject({ stepId: idSchema, reason }), done),
  'grievances.close': command(z.strictObject({ id: idSchema, closing: grievanceClosingSchema }), done),
  'grievances.reopen': command(z.strictObject({ id: idSchema, reason }), done),
  /** Writes the complaints, one a row, without anything restricted. */
  'grievances.export': job(z.strictObject(listTarget), listExported),
  /** Hotlines and support for a country, those for anywhere last; `null` = the whole list. */
  'grievances.referrals': query(
    z.strictObject({ country }),
    z.strictObject({
      lines: z.array(referralLineSchema),
      /** The entity's own contacts, to be changed. */
      own: z.array(referralSchema),
      /** Whether anybody in that very country is in the list: a country without an entry is not known, not empty. */
      known: z.boolean(),
      /** Year of the list that comes with the program. */
      asOf: z.string(),
      verification: z.enum(['unverified', 'confirmed']),
    }),
  ),
  'grievances.add-referral': command(z.strictObject({ referral: referralDraftSchema }), created),
  'grievances.edit-referral': command(z.strictObject({ id: idSchema, referral: referralDraftSchema }), done),
  'grievances.drop-referral': command(z.strictObject({ id: idSchema, reason }), done),
  'grievances.export-referrals': job(z.strictObject({ ...listTarget, country }), listExported),
} as const
