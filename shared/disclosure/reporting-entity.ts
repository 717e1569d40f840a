import { z } from 'zod'
import { idSchema } from '../ids/id'
import { countryCodeSchema } from '../suppliers/records'
import { reportingAnswersSchema } from './applies'
import { RELATIONS } from './law-facts'

/** Which law or guideline a statement answers; an id of `assets/frameworks/regimes/`. */
export const regimeIdSchema = z.string().regex(/^[A-Z0-9]{2,20}$/)

/** An entity of the group as people describe it; the one that keeps the records takes name and country from the workspace. */
export const reportingEntityDraftSchema = z.strictObject({
  relation: z.enum(RELATIONS),
  name: z.string().trim().min(1).max(300),
  country: countryCodeSchema.nullable(),
  registrationNumber: z.string().max(100).nullable(),
  answers: reportingAnswersSchema,
  /** Regimes it answers, as people decided; the helper only proposes. */
  regimes: z.array(regimeIdSchema).max(50),
})
export type ReportingEntityDraft = z.infer<typeof reportingEntityDraftSchema>

export const reportingEntitySchema = reportingEntityDraftSchema.extend({ id: idSchema.nullable() })
/** `id` is `null` for the entity of the workspace as long as nobody has said anything about it. */
export type ReportingEntity = z.infer<typeof reportingEntitySchema>
