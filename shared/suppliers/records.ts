import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema } from '../units/calendar-date'
import { keptPeopleSchema } from '../units/people'

/** ISO 3166-1 alpha-2, upper case (plus the user-assigned XK). */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/)
export const sharePctSchema = z.number().min(0).max(100)
export const latSchema = z.number().min(-90).max(90)
export const lonSchema = z.number().min(-180).max(180)

/** Where a record came from: auditors ask. `null` when a person typed it in. */
export const sourceRowSchema = z.strictObject({
  importId: idSchema,
  fileName: z.string(),
  sheet: z.string(),
  /** Row number as the spreadsheet program shows it, first row is 1. */
  row: z.int().min(1),
})
export type SourceRow = z.infer<typeof sourceRowSchema>

const placed = {
  country: countryCodeSchema.nullable(),
  /** The country as it stood in the source, whatever was understood. */
  countryText: z.string().nullable(),
  region: z.string().nullable(),
  city: z.string().nullable(),
  address: z.string().nullable(),
}

/** Columns of the source that have no field of ours, under their own headings. */
export const customSchema = z.record(z.string(), z.string())

const kept = {
  source: sourceRowSchema.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
}

/** Register numbers of a legal entity; texts keep leading zeros. */
const identifiers = {
  /** The supplier's number in the user's own books. */
  ownNumber: z.string().nullable(),
  lei: z.string().nullable(),
  vatNumber: z.string().nullable(),
  dunsNumber: z.string().nullable(),
  osId: z.string().nullable(),
  registrationNumber: z.string().nullable(),
}

/** A legal entity that sells goods, services or labour to the entity, at any tier. Not the same as a site. */
export const supplierSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(500),
  aliases: z.array(z.string()),
  ...placed,
  ...identifiers,
  /** Distance from the entity: 1 = direct contract; `null` = not known. */
  tier: z.int().min(1).max(20).nullable(),
  /** Key of the sector table of the risk model (shared/risk), and the text it was understood from. */
  sector: z.string().nullable(),
  sectorText: z.string().nullable(),
  products: z.string().nullable(),
  workers: keptPeopleSchema.nullable(),
  notes: z.string().nullable(),
  custom: customSchema,
  ...kept,
})
export type Supplier = z.infer<typeof supplierSchema>

/** How the workers of a site were hired; the intermediaries factor of the risk model (4.2). */
export const RECRUITER_CHAINS = [
  'direct',
  'one-licensed',
  'one-unlicensed-or-unknown',
  'two-or-more',
  'unknown',
] as const
export const recruiterChainSchema = z.enum(RECRUITER_CHAINS)
export type RecruiterChain = z.infer<typeof recruiterChainSchema>

/** How precise a position is: typed coordinates, the centre of a town, of a region. */
export const POSITION_PRECISIONS = ['exact', 'city', 'region'] as const
export const positionPrecisionSchema = z.enum(POSITION_PRECISIONS)
export type PositionPrecision = z.infer<typeof positionPrecisionSchema>

/** One place where people work. A supplier has one or more. */
export const siteSchema = z.strictObject({
  id: idSchema,
  supplierId: idSchema,
  name: z.string().min(1).max(500),
  ...placed,
  lat: latSchema.nullable(),
  lon: lonSchema.nullable(),
  positionPrecision: positionPrecisionSchema.nullable(),
  sector: z.string().nullable(),
  sectorText: z.string().nullable(),
  workers: keptPeopleSchema.nullable(),
  lowWagePct: sharePctSchema.nullable(),
  lowQualificationPct: sharePctSchema.nullable(),
  informalPct: sharePctSchema.nullable(),
  migrantPct: sharePctSchema.nullable(),
  agencyPct: sharePctSchema.nullable(),
  recruiterChain: recruiterChainSchema.nullable(),
  custom: customSchema,
  ...kept,
})
export type Site = z.infer<typeof siteSchema>

/** A group of workers of a site that comes from one origin (risk model 4.1, origin hazard). */
export const originGroupSchema = z.strictObject({
  id: idSchema,
  siteId: idSchema,
  country: countryCodeSchema.nullable(),
  place: z.string().nullable(),
  lat: latSchema.nullable(),
  lon: lonSchema.nullable(),
  sharePct: sharePctSchema,
  /** Refugees, displaced or stateless workers. */
  displaced: z.boolean(),
  source: sourceRowSchema.nullable(),
  deletedAt: z.iso.datetime().nullable(),
})
export type OriginGroup = z.infer<typeof originGroupSchema>

/** Controls of the risk model (4.3). */
export const CONTROLS = ['policy', 'mapping', 'recruitment', 'grievance', 'remedy', 'audit'] as const
export const VERIFICATION_LEVELS = ['none', 'self', 'doc', 'indep'] as const
export const maturitySchema = z.int().min(0).max(4)
export const verificationSchema = z.enum(VERIFICATION_LEVELS)

/** A control recorded at a supplier, site or recruiter, with its maturity (0 absent to 4 effective) and who verified it. */
export const controlSchema = z.strictObject({
  id: idSchema,
  subjectType: z.enum(['supplier', 'site', 'recruiter']),
  subjectId: idSchema,
  control: z.enum(CONTROLS),
  maturity: maturitySchema,
  verification: verificationSchema,
  /** The day the control was looked at. */
  assessedOn: calendarDateSchema.nullable(),
  note: z.string().nullable(),
})
export type Control = z.infer<typeof controlSchema>

export const RECRUITER_KINDS = ['recruiter', 'sub_agent'] as const
export const LICENCE_STATUSES = ['licensed', 'unlicensed', 'expired'] as const

/** A person or firm that finds, places or manages workers for an employer; a sub-agent hangs below a recruiter. */
export const recruiterSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(RECRUITER_KINDS),
  /** The recruiter a sub-agent works for. */
  parentId: idSchema.nullable(),
  name: z.string().min(1).max(500),
  aliases: z.array(z.string()),
  ...placed,
  licenceNumber: z.string().nullable(),
  /** Who gave the licence. */
  licenceAuthority: z.string().nullable(),
  licenceStatus: z.enum(LICENCE_STATUSES).nullable(),
  licenceValidUntil: calendarDateSchema.nullable(),
  registrationNumber: z.string().nullable(),
  /** Where it recruits or places workers, beside the country it sits in. */
  countries: z.array(countryCodeSchema),
  notes: z.string().nullable(),
  custom: customSchema,
  ...kept,
})
export type Recruiter = z.infer<typeof recruiterSchema>

/** A recruiter or sub-agent that a supplier (or one of its sites) hires through. */
export const recruiterLinkSchema = z.strictObject({
  id: idSchema,
  supplierId: idSchema,
  siteId: idSchema.nullable(),
  recruiterId: idSchema,
})
export type RecruiterLink = z.infer<typeof recruiterLinkSchema>

/**
 * One supplier supplies another: the chain beyond the first tier, told by whoever knows it (a list, a declaration of
 * smelters). Tier numbers of suppliers stay what they are: a relation says who, not how far.
 */
export const supplyRelationSchema = z.strictObject({
  id: idSchema,
  /** Who supplies. */
  supplierId: idSchema,
  /** Who is supplied: one step nearer to the entity. */
  customerId: idSchema,
  /** What is supplied, as it was named: `Tantalum`, `cotton yarn`; `null` = not known. */
  commodity: z.string().max(200).nullable(),
  /** The year it was declared for. */
  year: z.int().min(1900).max(2200).nullable(),
  note: z.string().max(4000).nullable(),
  source: sourceRowSchema.nullable(),
  deletedAt: z.iso.datetime().nullable(),
})
export type SupplyRelation = z.infer<typeof supplyRelationSchema>

/**
 * A person to write to or call at a supplier or recruiter. Personal data: kept only when somebody chose to keep it, in a
 * table of its own, and in no list, export, log or bundle.
 */
export const contactSchema = z.strictObject({
  id: idSchema,
  ownerType: z.enum(['supplier', 'recruiter']),
  ownerId: idSchema,
  name: z.string().max(300).nullable(),
  role: z.string().max(300).nullable(),
  email: z.string().max(320).nullable(),
  phone: z.string().max(100).nullable(),
  source: sourceRowSchema.nullable(),
})
export type Contact = z.infer<typeof contactSchema>
