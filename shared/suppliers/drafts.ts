import { z } from 'zod'
import { peopleSchema } from '../units/people'
import {
  contactSchema,
  controlSchema,
  originGroupSchema,
  recruiterSchema,
  siteSchema,
  supplierSchema,
  supplyRelationSchema,
} from './records'

const place = { country: true, region: true, city: true, address: true } as const

/** What a person may type about a supplier; the rest is kept by the program. */
export const supplierDraftSchema = supplierSchema
  .pick({
    name: true,
    aliases: true,
    ...place,
    ownNumber: true,
    lei: true,
    vatNumber: true,
    dunsNumber: true,
    osId: true,
    registrationNumber: true,
    tier: true,
    sector: true,
    products: true,
    workers: true,
    notes: true,
  })
  .extend({ workers: peopleSchema.nullable() })
export type SupplierDraft = z.infer<typeof supplierDraftSchema>

/** Some of the fields, for an edit of one or many; a field that is not there stays as it is. */
export const supplierPatchSchema = supplierDraftSchema.partial()

/** The fields it makes sense to set on many suppliers at once. */
export const supplierBulkPatchSchema = supplierDraftSchema
  .pick({ country: true, region: true, city: true, tier: true, sector: true, products: true, notes: true })
  .partial()
  .refine(patch => Object.keys(patch).length > 0, { error: 'nothingToChange' })
export type SupplierBulkPatch = z.infer<typeof supplierBulkPatchSchema>

export const siteDraftSchema = siteSchema
  .pick({
    name: true,
    ...place,
    lat: true,
    lon: true,
    positionPrecision: true,
    sector: true,
    workers: true,
    lowWagePct: true,
    lowQualificationPct: true,
    informalPct: true,
    migrantPct: true,
    agencyPct: true,
    recruiterChain: true,
  })
  .extend({ workers: peopleSchema.nullable() })
export type SiteDraft = z.infer<typeof siteDraftSchema>

export const sitePatchSchema = siteDraftSchema.partial()

/** An origin group as a form sends it; without an id it is new. */
export const originGroupDraftSchema = originGroupSchema
  .pick({ country: true, place: true, lat: true, lon: true, sharePct: true, displaced: true })
  .extend({ id: originGroupSchema.shape.id.nullable() })
export type OriginGroupDraft = z.infer<typeof originGroupDraftSchema>

export const controlDraftSchema = controlSchema.pick({
  control: true,
  maturity: true,
  verification: true,
  assessedOn: true,
  note: true,
})
export type ControlDraft = z.infer<typeof controlDraftSchema>

export const recruiterDraftSchema = recruiterSchema.pick({
  kind: true,
  parentId: true,
  name: true,
  aliases: true,
  ...place,
  licenceNumber: true,
  licenceAuthority: true,
  countries: true,
  licenceStatus: true,
  licenceValidUntil: true,
  registrationNumber: true,
  notes: true,
})
export type RecruiterDraft = z.infer<typeof recruiterDraftSchema>

export const recruiterPatchSchema = recruiterDraftSchema.partial()

export const relationDraftSchema = supplyRelationSchema.pick({
  supplierId: true,
  customerId: true,
  commodity: true,
  year: true,
  note: true,
})

/** What can be corrected of a relation; other ends are another relation. */
export const relationPatchSchema = relationDraftSchema.omit({ supplierId: true, customerId: true }).partial()

/** A contact as a form sends it; without an id it is new. One who has neither name, mail nor phone can't be reached. */
export const contactDraftSchema = contactSchema
  .pick({ name: true, role: true, email: true, phone: true })
  .extend({ id: contactSchema.shape.id.nullable() })
  .refine(contact => contact.name !== null || contact.email !== null || contact.phone !== null, {
    error: 'unreachable',
    path: ['name'],
  })
export type ContactDraft = z.infer<typeof contactDraftSchema>
