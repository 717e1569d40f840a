import { z } from 'zod'

/** Lists of the window by their kind (`listKindSchema`, with - for each dot). */
export const SHOWN_LISTS = [
  'assessment',
  'audits',
  'audits-auditors',
  'audits-programme',
  'bin',
  'corridors',
  'evidence',
  'grievances',
  'history',
  'map-corridors',
  'map-events',
  'map-hotspots',
  'map-routes',
  'map-sites',
  'packs',
  'questionnaires',
  'questionnaires-recipients',
  'questionnaires-take-in',
  'recruiters',
  'remedy',
  'response-actions',
  'response-findings',
  'risk-ranked',
  'risk-ranks',
  'screening-candidates',
  'steps-registers',
  'steps-requirements',
  'suppliers',
] as const

/** Pages of the window that are called by no list; those of one record end in `-record`. */
const SHOWN_PAGES = [
  'analytics',
  'assessment-record',
  'checks',
  'corridors-record',
  'disclosure',
  'due',
  'duplicates',
  'history-merge',
  'home',
  'intake',
  'map',
  'profile',
  'questionnaires-record',
  'recruiters-record',
  'reference',
  'registers',
  'response',
  'risk',
  'risk-model',
  'screening',
  'steps',
  'suppliers-record',
] as const

/** What can be on the screen and leave from there; its name is `trail:out.shown.<code>`. */
export const SHOWN = [...SHOWN_LISTS, ...SHOWN_PAGES] as const
const shownCodeSchema = z.enum(SHOWN)
export type ShownCode = z.infer<typeof shownCodeSchema>

/**
 * Data of people that a column or a part of a page holds: who did something, who is responsible, auditors, contacts, owners and
 * directors, persons on sanctions lists, and what befell somebody, told without a name.
 */
export const PEOPLE_SHOWN = [
  'author',
  'responsible',
  'auditor',
  'contact',
  'related-party',
  'listed',
  'case',
] as const
export const peopleShownSchema = z.array(z.enum(PEOPLE_SHOWN)).max(PEOPLE_SHOWN.length)
export type PeopleShown = (typeof PEOPLE_SHOWN)[number]

/** A page as one document of HTML: two thousand rows of a list with their pictures are some ten million letters. */
export const documentSchema = z.string().min(1).max(100_000_000)

/** What left the screen, by its kind and size: never what it says. */
export const shownSchema = z.strictObject({
  what: shownCodeSchema,
  /** Rows of its lists; `null` = there was none. */
  rows: z.int().min(0).nullable(),
  people: peopleShownSchema,
})
export type Shown = z.infer<typeof shownSchema>

/**
 * Parts of pages that hold what could lead to a person, or what somebody marked as restricted: of text that is copied out of them the
 * history tells (decision 0726). Its name is `trail:out.text.<part>`.
 */
export const RESTRICTED_PARTS = ['grievance', 'contacts', 'related-parties', 'evidence'] as const
export const restrictedPartSchema = z.enum(RESTRICTED_PARTS)
export type RestrictedPart = z.infer<typeof restrictedPartSchema>

const codeOf = (text: string): ShownCode | null => shownCodeSchema.nullable().catch(null).parse(text)

/** The code of a kind of list; `null` where no list of the window is called so. */
export const shownList = (kind: string): ShownCode | null => codeOf(kind.replaceAll('.', '-'))

/**
 * The code of a page by its path, records without their id: `/suppliers/018f…` is `suppliers-record`. `null` for pages that show
 * nothing of a workspace (help).
 */
export function shownPage(path: string): ShownCode | null {
  const parts = path.split('/').filter(part => part !== '')
  const [first = 'home', ...more] = parts
  const record = more.length === 0 ? null : codeOf(`${first}-record`)
  return codeOf(parts.join('-')) ?? record ?? codeOf(first)
}
