import { z } from 'zod'

/** What a workbook says of itself on its sheet of keys, as text; every value may have been lost on the way. */
export const factsSchema = z.strictObject({
  format: z.literal('fivefold-questionnaire'),
  formatVersion: z.literal('1'),
  pack: z.string(),
  packVersion: z.string(),
  recipient: z.string(),
  subject: z.string(),
  period: z.string(),
  languages: z.string(),
})
export type WorkbookFacts = z.infer<typeof factsSchema>

/** Name of the sheet of keys; it is told by its first cell, so it may be renamed. */
export const FACTS_SHEET = 'Keys'
export const FACTS_MARK = 'fivefold-questionnaire'
export const LISTS_SHEET = 'Lists'

/** Names under which the facts stand, in order. */
export const FACT_NAMES = Object.keys(factsSchema.shape) as readonly (keyof WorkbookFacts)[]
