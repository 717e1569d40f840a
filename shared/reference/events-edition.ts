import { z } from 'zod'
import { editionHeader } from './edition'

/** Whose events they are: two families count the same deaths, so only one is in use at a time. */
export const EVENT_FAMILIES = ['ucdp', 'acled'] as const
export type EventFamily = (typeof EVENT_FAMILIES)[number]

/** What a file of events says of itself; the events stand beside it as packed columns (`event-columns.ts`). */
export const eventsEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('events'),
  family: z.enum(EVENT_FAMILIES),
  /** A preliminary file, later revised by its publisher. */
  preliminary: z.boolean(),
  count: z.int().min(0),
  /** Days since 1970-01-01. */
  firstDay: z.int(),
  lastDay: z.int(),
  countries: z.array(z.string()),
  /** Events too vague for a place (precision 5 to 7): counted for their country only. */
  vague: z.int().min(0),
  deaths: z.int().min(0),
})
export type EventsEdition = z.infer<typeof eventsEditionSchema>
