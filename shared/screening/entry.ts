import { z } from 'zod'
import { countryCodeSchema } from '../suppliers/records'
import { calendarDateSchema } from '../units/calendar-date'

export const ENTRY_TYPES = ['person', 'organisation', 'vessel', 'aircraft'] as const

/** How sure the publisher is of a name. UN: Good/Low; OFAC: strong/weak. `former` = formerly known as. */
export const NAME_QUALITIES = ['primary', 'good', 'low', 'former'] as const
export type NameQuality = (typeof NAME_QUALITIES)[number]

export const listNameSchema = z.strictObject({
  text: z.string().min(1).max(1000),
  quality: z.enum(NAME_QUALITIES),
})
export type ListName = z.infer<typeof listNameSchema>

/** What is known of a birth date: a day, a year, a span of years; `circa` where the publisher says "about". */
export const birthDateSchema = z.strictObject({
  date: calendarDateSchema.nullable(),
  fromYear: z.int().min(1800).max(2100).nullable(),
  toYear: z.int().min(1800).max(2100).nullable(),
  circa: z.boolean(),
})
export type BirthDate = z.infer<typeof birthDateSchema>

export const identifierSchema = z.strictObject({
  /** The publisher's word for the document, for example "Passport". */
  kind: z.string(),
  number: z.string().min(1),
  country: countryCodeSchema.nullable(),
})
export type Identifier = z.infer<typeof identifierSchema>

/** How a listed party is tied to another: whose property it is, who it belongs to by blood or by work. */
export const LINK_RELATIONS = ['owner', 'owned', 'family', 'associate', 'officer', 'other'] as const
export type LinkRelation = (typeof LINK_RELATIONS)[number]

/** A party the list names beside this one: an owner, a relative, a subsidiary. Seen from this entry. */
export const entryLinkSchema = z.strictObject({
  /** What the other is to this one: `owner` = the other owns this one. */
  relation: z.enum(LINK_RELATIONS),
  name: z.string().min(1).max(1000),
  /** Key of the other's own entry on the same list; `null` when it has none. */
  key: z.string().nullable(),
})

/** One listed party with all its names, as every list format is mapped to it. */
export const listEntrySchema = z.strictObject({
  /** The publisher's lasting key (UN: REFERENCE_NUMBER), which a new edition keeps. */
  key: z.string().min(1).max(200),
  type: z.enum(ENTRY_TYPES),
  names: z.array(listNameSchema).min(1),
  birthDates: z.array(birthDateSchema),
  /** Nationalities and countries of addresses that could be told; ISO 3166-1 alpha-2. */
  countries: z.array(countryCodeSchema),
  /** Country texts of the list that could not be told. */
  countryTexts: z.array(z.string()),
  programmes: z.array(z.string()),
  identifiers: z.array(identifierSchema),
  roles: z.array(z.string()),
  addresses: z.array(z.string()),
  listedOn: calendarDateSchema.nullable(),
  updatedOn: calendarDateSchema.nullable(),
  remarks: z.string().nullable(),
  /** Countries of `countries` that are nationalities or registrations, not merely addresses. */
  nationalities: z.array(countryCodeSchema).default([]),
  birthPlaces: z.array(z.string()).default([]),
  /** Listed owners, relatives and associates, where the list names them. */
  links: z.array(entryLinkSchema).default([]),
  /** Numbers of the same party on other lists, as this list says them ("TAe.010"). */
  references: z.array(z.string()).default([]),
  /** Legal act or page of the listing; text, never opened by us. */
  sourceUrl: z.string().nullable().default(null),
})
export type ListEntry = z.infer<typeof listEntrySchema>

const { key, type, names, birthDates, countries, identifiers, roles } = listEntrySchema.shape
/** What of an entry its names are compared with; the rest is only shown. */
export const indexedEntrySchema = z.object({ key, type, names, birthDates, countries, identifiers, roles })
export type IndexedEntry = z.infer<typeof indexedEntrySchema>

/** Whether our side is a person, a firm, or could be either (a sub-agent in a village). */
export const SUBJECT_TYPES = ['person', 'organisation', 'unknown'] as const
export type SubjectType = (typeof SUBJECT_TYPES)[number]

/** One of our parties on its way through screening. */
export interface Subject {
  readonly type: SubjectType
  readonly names: readonly string[]
  readonly countries: readonly string[]
  /** `null` = not known. */
  readonly birthYear: number | null
  /** The full date where it is known; it then speaks instead of the year. */
  readonly birthDate?: string | null
  /** What the person does, or the body is for. */
  readonly roles?: readonly string[]
  readonly identifiers: readonly string[]
}
