import { z } from 'zod'
import { query } from './endpoint'
import { languageTagSchema } from './list-export'

/** What can be found by words, in the order in which equally good finds stand. */
export const FOUND_KINDS = [
  'supplier',
  'site',
  'recruiter',
  'corridor',
  'finding',
  'audit',
  'requirement',
  'grievance',
  'evidence',
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

const foundSchema = z.strictObject({
  kind: z.enum(FOUND_KINDS),
  /** Of a requirement its reference, of all others the id of the record. */
  id: z.string(),
  /** What it is called, of a requirement in the language asked for. */
  name: z.string(),
  /** What it stands in: the supplier of a site, the step of a requirement; `null` where it stands by itself. */
  within: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
})
export type Found = z.infer<typeof foundSchema>

export const LONGEST_SEARCH = 200
export const MOST_FOUND = 50

export const searchEndpoints = {
  /**
   * Records by people's words, best first whatever they are. Every word must fit; words of a kind ("vendor", "agency", in the language
   * asked for or in English) choose the kind. Nothing restricted is looked through. Can be cancelled.
   */
  'search.records': query(
    z.strictObject({
      text: z.string().trim().min(1).max(LONGEST_SEARCH),
      language: languageTagSchema,
      limit: z.int().min(1).max(MOST_FOUND),
    }),
    z.strictObject({ found: z.array(foundSchema) }),
  ),
} as const
