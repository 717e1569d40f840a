import { z } from 'zod'
import { calendarDateSchema } from '../units/calendar-date'

/**
 * What every list that the engine pages can be narrowed by: facts that are not known (all of them are demanded), and a day since
 * which a row was changed (UTC). Filters that were saved before a list knew it are read as asking for neither.
 */
export const knownFilterOf = <const Gaps extends readonly [string, ...string[]]>(gaps: Gaps) => ({
  notKnown: z.array(z.enum(gaps)).max(60).default([]),
  changedSince: calendarDateSchema.nullable().default(null),
})

export interface KnownFilter<Gap extends string> {
  readonly notKnown: readonly Gap[]
  readonly changedSince: string | null
}
