import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema } from '../units/calendar-date'
import { BANDS } from '../risk/model'
import {
  relatedPartyDraftSchema,
  relatedPartyPatchSchema,
  relatedPartySchema,
} from '../suppliers/related-party'
import {
  contactDraftSchema,
  controlDraftSchema,
  originGroupDraftSchema,
  recruiterDraftSchema,
  recruiterPatchSchema,
  relationDraftSchema,
  relationPatchSchema,
  siteDraftSchema,
  sitePatchSchema,
  supplierBulkPatchSchema,
  supplierDraftSchema,
  supplierPatchSchema,
} from '../suppliers/drafts'
import {
  recruiterFilterSchema,
  recruiterSortSchema,
  siteFilterSchema,
  siteSortSchema,
  stretch,
  supplierFilterSchema,
  supplierSelectionSchema,
  supplierSortSchema,
} from '../suppliers/list'
import {
  contactSchema,
  controlSchema,
  originGroupSchema,
  recruiterLinkSchema,
  recruiterSchema,
  siteSchema,
  supplierSchema,
  supplyRelationSchema,
} from '../suppliers/records'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'

/** Why the newest edit was made; auditors read it in the history. */
const reason = z.string().max(1000).nullable()
const created = z.strictObject({ id: idSchema })
const ids = z.array(idSchema).min(1).max(100_000)

/** A reason of the risk model: a code of the catalogue `risk` with what fills its sentence. */
export const reasonCodeSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  site: z.string().nullable(),
})

/** What the latest score run says of a supplier; `null` in a row = not scored yet. */
export const listScoreSchema = z.strictObject({
  residual: z.number(),
  low: z.number(),
  high: z.number(),
  band: z.enum(BANDS),
  provisional: z.boolean(),
  confidence: z.number(),
  reason: reasonCodeSchema.nullable(),
})
export type ListScore = z.infer<typeof listScoreSchema>

export const supplierListRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  ownNumber: z.string().nullable(),
  country: z.string().nullable(),
  countryText: z.string().nullable(),
  city: z.string().nullable(),
  sector: z.string().nullable(),
  tier: z.int().nullable(),
  workers: z.int().nullable(),
  sites: z.int(),
  custom: supplierSchema.shape.custom,
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
  score: listScoreSchema.nullable(),
})
export type SupplierListRow = z.infer<typeof supplierListRowSchema>

export const siteListRowSchema = siteSchema.extend({ supplierName: z.string() })
export type SiteListRow = z.infer<typeof siteListRowSchema>

/** The newest self-assessment of a recruiter; its result counts once somebody has declared it. */
const selfAssessmentSchema = z.strictObject({
  id: idSchema,
  /** 0 to 100, higher is better; `null` where nothing applies. */
  score: z.number().min(0).max(100).nullable(),
  startedOn: calendarDateSchema,
  declaredOn: calendarDateSchema.nullable(),
  answered: z.int(),
  asked: z.int(),
  criticalFlags: z.int(),
  majorFlags: z.int(),
})

/**
 * Where sanctions screening stands for a record, the gravest first: `true` to `false` are possible matches and what became
 * of them; `none` = compared and nothing found; `changed` = nothing found, but changed since; `never` = not compared.
 */
export const SANCTIONS_STATES = [
  'true',
  'to-confirm',
  'reopened',
  'open',
  'unsure',
  'false',
  'changed',
  'none',
  'never',
] as const
export type SanctionsState = (typeof SANCTIONS_STATES)[number]

export const recruiterListRowSchema = recruiterSchema.extend({
  parentName: z.string().nullable(),
  suppliers: z.int(),
  subAgents: z.int(),
  corridors: z.int(),
  /** Names of the corridors it serves, first or further down the chain. */
  corridorNames: z.array(z.string()),
  selfAssessment: selfAssessmentSchema.nullable(),
  sanctions: z.enum(SANCTIONS_STATES),
})
export type RecruiterListRow = z.infer<typeof recruiterListRowSchema>

const rowsOf = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row), total: z.int() })
const named = z.strictObject({ id: idSchema, name: z.string() })

export const siteDetailSchema = z.strictObject({
  site: siteSchema,
  origins: z.array(originGroupSchema),
  controls: z.array(controlSchema),
})
export type SiteDetail = z.infer<typeof siteDetailSchema>

export const supplierDetailSchema = z.strictObject({
  supplier: supplierSchema,
  sites: z.array(siteDetailSchema),
  controls: z.array(controlSchema),
  recruiters: z.array(z.strictObject({ link: recruiterLinkSchema, recruiter: recruiterSchema })),
  corridors: z.array(named),
})
export type SupplierDetail = z.infer<typeof supplierDetailSchema>

export const recruiterDetailSchema = z.strictObject({
  recruiter: recruiterSchema,
  parent: named.nullable(),
  /** Everybody who works for it at any depth, each below the one it works for; `depth` counts from 1. */
  subAgents: z.array(z.strictObject({ recruiter: recruiterSchema, depth: z.int().min(1) })),
  controls: z.array(controlSchema),
  suppliers: z.array(
    z.strictObject({
      linkId: idSchema,
      ...named.shape,
      siteId: idSchema.nullable(),
      siteName: z.string().nullable(),
    }),
  ),
  corridors: z.array(named),
})
export type RecruiterDetail = z.infer<typeof recruiterDetailSchema>

/** A relation with the supplier at its other end. */
export const relationViewSchema = z.strictObject({
  relation: supplyRelationSchema,
  name: z.string(),
  country: z.string().nullable(),
})
export type RelationView = z.infer<typeof relationViewSchema>

const contactOwner = { ownerType: contactSchema.shape.ownerType, ownerId: idSchema }

const tally = z.strictObject({ key: z.string().nullable(), count: z.int() })

const outputs = {
  facets: z.strictObject({
    countries: z.array(tally),
    sectors: z.array(tally),
    tiers: z.array(tally),
    total: z.int(),
    inBin: z.int(),
  }),
  counts: z.strictObject({ suppliers: z.int(), sites: z.int(), recruiters: z.int(), corridors: z.int() }),
} as const

export const suppliersEndpoints = {
  'suppliers.list': query(
    z.strictObject({ filter: supplierFilterSchema, sort: supplierSortSchema, ...stretch }),
    rowsOf(supplierListRowSchema),
  ),
  /** Ids in list order: to select everything a filter finds, or to step to the next record. */
  'suppliers.ids': query(
    z.strictObject({ filter: supplierFilterSchema, sort: supplierSortSchema }),
    z.strictObject({ ids: z.array(idSchema) }),
  ),
  /** The values there are to filter by, with how many suppliers have them. */
  'suppliers.facets': query(nothing, outputs.facets),
  'suppliers.counts': query(nothing, outputs.counts),
  'suppliers.get': query(z.strictObject({ id: idSchema }), supplierDetailSchema),
  'suppliers.add': command(z.strictObject({ supplier: supplierDraftSchema }), created),
  'suppliers.edit': command(z.strictObject({ id: idSchema, patch: supplierPatchSchema, reason }), done),
  /** How many suppliers an edit of many would change. */
  'suppliers.preview-edit': query(
    z.strictObject({ selection: supplierSelectionSchema, patch: supplierBulkPatchSchema }),
    z.strictObject({ selected: z.int(), changed: z.int() }),
  ),
  'suppliers.edit-many': command(
    z.strictObject({ selection: supplierSelectionSchema, patch: supplierBulkPatchSchema, reason }),
    z.strictObject({ changed: z.int() }),
  ),
  'suppliers.remove': command(z.strictObject({ ids, reason }), done),
  'suppliers.restore': command(z.strictObject({ ids }), done),

  /** Writes the list as a filter and order show it. */
  'suppliers.export': job(
    z.strictObject({ filter: supplierFilterSchema, sort: supplierSortSchema, ...listTarget }),
    listExported,
  ),

  /** Writes the sites of the suppliers that a filter finds, in their order. */
  'suppliers.export-sites': job(
    z.strictObject({ filter: supplierFilterSchema, sort: supplierSortSchema, ...listTarget }),
    listExported,
  ),
  /** Writes their facilities in the upload columns of Open Supply Hub, by the names the platform gives them. */
  'suppliers.export-os-hub': job(
    z.strictObject({ filter: supplierFilterSchema, sort: supplierSortSchema, ...listTarget }),
    listExported,
  ),
  'suppliers.list-sites': query(
    z.strictObject({ filter: siteFilterSchema, sort: siteSortSchema, ...stretch }),
    rowsOf(siteListRowSchema),
  ),
  'suppliers.add-site': command(z.strictObject({ supplierId: idSchema, site: siteDraftSchema }), created),
  'suppliers.edit-site': command(z.strictObject({ id: idSchema, patch: sitePatchSchema, reason }), done),
  'suppliers.remove-site': command(z.strictObject({ id: idSchema, reason }), done),
  'suppliers.restore-site': command(z.strictObject({ id: idSchema }), done),
  /** The origin groups of a site, whole: what is not listed any more goes to the bin. */
  'suppliers.set-origins': command(
    z.strictObject({ siteId: idSchema, groups: z.array(originGroupDraftSchema).max(50), reason }),
    done,
  ),
  /** The controls of a supplier, site or recruiter, whole: what is not listed any more is removed. */
  'suppliers.set-controls': command(
    z.strictObject({
      subjectType: controlSchema.shape.subjectType,
      subjectId: idSchema,
      controls: z.array(controlDraftSchema).max(6),
      reason,
    }),
    done,
  ),

  /** Owners, directors, parent companies and ships of a supplier or a recruiter. Restricted: they leave with no export. */
  'suppliers.related-parties': query(
    z.union([z.strictObject({ supplierId: idSchema }), z.strictObject({ recruiterId: idSchema })]),
    z.strictObject({ parties: z.array(relatedPartySchema) }),
  ),
  'suppliers.add-related-party': command(
    z.union([
      z.strictObject({ supplierId: idSchema, party: relatedPartyDraftSchema }),
      z.strictObject({ recruiterId: idSchema, party: relatedPartyDraftSchema }),
    ]),
    created,
  ),
  'suppliers.edit-related-party': command(
    z.strictObject({ id: idSchema, patch: relatedPartyPatchSchema, reason }),
    done,
  ),
  'suppliers.remove-related-party': command(z.strictObject({ id: idSchema, reason }), done),
  'suppliers.restore-related-party': command(z.strictObject({ id: idSchema }), done),

  'suppliers.list-recruiters': query(
    z.strictObject({ filter: recruiterFilterSchema, sort: recruiterSortSchema, ...stretch }),
    rowsOf(recruiterListRowSchema),
  ),
  'suppliers.export-recruiters': job(
    z.strictObject({ filter: recruiterFilterSchema, sort: recruiterSortSchema, ...listTarget }),
    listExported,
  ),
  'suppliers.get-recruiter': query(z.strictObject({ id: idSchema }), recruiterDetailSchema),
  'suppliers.add-recruiter': command(z.strictObject({ recruiter: recruiterDraftSchema }), created),
  'suppliers.edit-recruiter': command(
    z.strictObject({ id: idSchema, patch: recruiterPatchSchema, reason }),
    done,
  ),
  'suppliers.remove-recruiters': command(z.strictObject({ ids, reason }), done),
  'suppliers.restore-recruiters': command(z.strictObject({ ids }), done),
  'suppliers.link-recruiter': command(
    z.strictObject({ supplierId: idSchema, siteId: idSchema.nullable(), recruiterId: idSchema }),
    created,
  ),
  'suppliers.unlink-recruiter': command(z.strictObject({ id: idSchema, reason }), done),

  /** Whom a supplier supplies, and who supplies it. */
  'suppliers.relations': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({ customers: z.array(relationViewSchema), sources: z.array(relationViewSchema) }),
  ),
  'suppliers.add-relation': command(z.strictObject({ relation: relationDraftSchema }), created),
  'suppliers.edit-relation': command(
    z.strictObject({ id: idSchema, patch: relationPatchSchema, reason }),
    done,
  ),
  'suppliers.remove-relation': command(z.strictObject({ id: idSchema, reason }), done),

  /** Contacts of one supplier or recruiter: personal data, told only when asked for by itself. */
  'suppliers.contacts': query(
    z.strictObject(contactOwner),
    z.strictObject({ contacts: z.array(contactSchema) }),
  ),
  /** The contacts of a supplier or recruiter, whole: who is not listed any more is removed. */
  'suppliers.set-contacts': command(
    z.strictObject({ ...contactOwner, contacts: z.array(contactDraftSchema).max(100), reason }),
    done,
  ),
} as const
