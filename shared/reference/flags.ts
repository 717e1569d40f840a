import { z } from 'zod'
import { countryCodeSchema } from '../suppliers/records'
import { calendarDateSchema } from '../units/calendar-date'
import { editionHeader } from './edition'

/**
 * A red flag or a reading of a forced-labour indicator as an organisation passes it on: about a place, a trade or a
 * practice. It names a party only where the giver chose to.
 */
export const sharedFlagSchema = z.strictObject({
  kind: z.enum(['red-flag', 'indicator']),
  /** Key of the forced-labour indicator or kind of finding. */
  code: z.string().max(120).nullable(),
  text: z.string().max(2000),
  country: countryCodeSchema.nullable(),
  sector: z.string().nullable(),
  grade: z.string().nullable(),
  observedOn: calendarDateSchema.nullable(),
  /** The party it was seen at; only where the giver chose to name it. */
  party: z.string().nullable(),
})
export type SharedFlag = z.infer<typeof sharedFlagSchema>

export const flagsEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('flags'),
  giver: z.string().min(1),
  flags: z.array(sharedFlagSchema),
})
