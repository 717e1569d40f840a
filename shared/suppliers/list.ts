import { z } from 'zod'
import { idSchema } from '../ids/id'
import { knownFilterOf } from './known-filter'
import { countryCodeSchema, LICENCE_STATUSES, RECRUITER_KINDS } from './records'

/** Bands of the latest score run, and suppliers that no run has scored yet. */
export const BAND_FILTERS = ['critical', 'high', 'medium', 'low', 'not-known'] as const

/** Facts whose absence can be filtered for: unknown is a finding of its own. */
export const SUPPLIER_GAPS = [
  'country',
  'sector',
  'tier',
  'workers',
  'site',
  'position',
  'recruiterChain',
  'origins',
] as const
export type SupplierGap = (typeof SUPPLIER_GAPS)[number]

export const SUPPLIER_SORTS = [
  'name',
  'country',
  'city',
  'sector',
  'tier',
  'workers',
  'sites',
  'score',
  'confidence',
  'changed',
] as const
export type SupplierSort = (typeof SUPPLIER_SORTS)[number]

const textSchema = z.string().max(200).nullable()
const someOf = <T extends z.ZodType>(schema: T) => z.array(schema).max(300)

/** Which suppliers: every set part narrows further; an empty list or `null` does not. */
export const supplierFilterSchema = z.strictObject({
  /** Words of the name, other names, town or numbers; the last may be begun. */
  text: textSchema,
  countries: someOf(countryCodeSchema),
  sectors: someOf(z.string().max(100)),
  tiers: someOf(z.int().min(1).max(20)),
  bands: someOf(z.enum(BAND_FILTERS)),
  ...knownFilterOf(SUPPLIER_GAPS),
  inBin: z.boolean(),
})
export type SupplierFilter = z.infer<typeof supplierFilterSchema>

export const ALL_SUPPLIERS: SupplierFilter = {
  text: null,
  countries: [],
  sectors: [],
  tiers: [],
  bands: [],
  notKnown: [],
  changedSince: null,
  inBin: false,
}

const sortKeysOf = <const F extends readonly string[]>(fields: F) =>
  z.array(z.strictObject({ by: z.enum(fields), descending: z.boolean() })).max(3)

export const supplierSortSchema = sortKeysOf(SUPPLIER_SORTS)
export type SupplierSortKeys = z.infer<typeof supplierSortSchema>

/** Some suppliers by id, or all that a filter finds. */
export const supplierSelectionSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(100_000) }),
  z.strictObject({ filter: supplierFilterSchema }),
])
export type SupplierSelection = z.infer<typeof supplierSelectionSchema>

export const SITE_SORTS = ['name', 'supplier', 'country', 'city', 'workers'] as const
export const siteSortSchema = sortKeysOf(SITE_SORTS)
export type SiteSortKeys = z.infer<typeof siteSortSchema>

export const SITE_GAPS = [
  'country',
  'city',
  'position',
  'sector',
  'workers',
  'recruiterChain',
  'origins',
] as const

export const siteFilterSchema = z.strictObject({
  text: textSchema,
  supplierId: idSchema.nullable(),
  ...knownFilterOf(SITE_GAPS),
})
export type SiteFilter = z.infer<typeof siteFilterSchema>

export const ALL_SITES: SiteFilter = { text: null, supplierId: null, notKnown: [], changedSince: null }

export const RECRUITER_SORTS = [
  'name',
  'country',
  'kind',
  'licenceStatus',
  'licenceValidUntil',
  'suppliers',
  'subAgents',
] as const
export const recruiterSortSchema = sortKeysOf(RECRUITER_SORTS)
export type RecruiterSortKeys = z.infer<typeof recruiterSortSchema>

export const LICENCE_FILTERS = [...LICENCE_STATUSES, 'not-known'] as const
export const RECRUITER_GAPS = ['country', 'licenceStatus', 'licenceNumber', 'licenceValidUntil'] as const

export const recruiterFilterSchema = z.strictObject({
  text: textSchema,
  kinds: someOf(z.enum(RECRUITER_KINDS)),
  countries: someOf(countryCodeSchema),
  licences: someOf(z.enum(LICENCE_FILTERS)),
  ...knownFilterOf(RECRUITER_GAPS),
  inBin: z.boolean(),
})
export type RecruiterFilter = z.infer<typeof recruiterFilterSchema>

export const ALL_RECRUITERS: RecruiterFilter = {
  text: null,
  kinds: [],
  countries: [],
  licences: [],
  notKnown: [],
  changedSince: null,
  inBin: false,
}

/** One stretch of a list: which rows, counted from 0. */
export const stretch = { offset: z.int().min(0), limit: z.int().min(1).max(500) }
