import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema } from '../units/calendar-date'
import { countryCodeSchema, sharePctSchema, sourceRowSchema } from './records'

/**
 * What a related party is to the supplier or recruiter. A beneficial owner is the natural person who owns or controls it in the end
 * (FATF recommendations 24 and 25).
 */
export const RELATED_ROLES = [
  'beneficial-owner',
  'shareholder',
  'parent-company',
  'director',
  'signatory',
  'vessel',
  'other',
] as const
export type RelatedRole = (typeof RELATED_ROLES)[number]

export const RELATED_TYPES = ['person', 'organisation', 'vessel'] as const
export type RelatedType = (typeof RELATED_TYPES)[number]

/** A day, or a year where only that is known. */
const bornSchema = z.union([calendarDateSchema, z.string().regex(/^(?:1[89]\d{2}|20\d{2})$/)])

const text = (longest: number) => z.string().trim().min(1).max(longest).nullable()

/**
 * An owner, director, parent company or ship of a supplier or recruiter, kept to be screened. Restricted: it names persons, so it
 * never leaves with statements, exports or bundles.
 */
export const relatedPartySchema = z.strictObject({
  id: idSchema,
  /** Whose it is: a supplier's, or a recruiter's or sub-agent's; one of the two is `null`. */
  supplierId: idSchema.nullable(),
  recruiterId: idSchema.nullable(),
  role: z.enum(RELATED_ROLES),
  type: z.enum(RELATED_TYPES),
  name: z.string().trim().min(1).max(500),
  /** Other spellings and former names. */
  aliases: z.array(z.string().trim().min(1).max(500)).max(50),
  /** `YYYY-MM-DD` or `YYYY`; `null` = not known. */
  born: bornSchema.nullable(),
  /** Nationality of a person, registration of a company, flag of a ship. */
  nationality: countryCodeSchema.nullable(),
  country: countryCodeSchema.nullable(),
  address: text(1000),
  /** Passport, register or IMO numbers. */
  identifiers: z.array(z.string().trim().min(1).max(100)).max(20),
  sharePct: sharePctSchema.nullable(),
  notes: text(5000),
  source: sourceRowSchema.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
})
export type RelatedParty = z.infer<typeof relatedPartySchema>

export const relatedPartyDraftSchema = relatedPartySchema.pick({
  role: true,
  type: true,
  name: true,
  aliases: true,
  born: true,
  nationality: true,
  country: true,
  address: true,
  identifiers: true,
  sharePct: true,
  notes: true,
})
export type RelatedPartyDraft = z.infer<typeof relatedPartyDraftSchema>
export const relatedPartyPatchSchema = relatedPartyDraftSchema.partial()

/** Whose related parties are meant. */
export type RelatedOwner = { readonly supplierId: string } | { readonly recruiterId: string }

export const ownerIdOf = (owner: RelatedOwner): string =>
  'supplierId' in owner ? owner.supplierId : owner.recruiterId

export const birthYearOf = (born: string | null): number | null =>
  born === null ? null : Number(born.slice(0, 4))
