import { z } from 'zod'
import { corridorFeeSchema, corridorSchema, corridorStopSchema } from './records'

/** A stop as a form sends it: its place in the journey is its place in the list. */
export const stopDraftSchema = corridorStopSchema
  .pick({ country: true, place: true, lat: true, lon: true })
  .extend({ id: corridorStopSchema.shape.id.nullable() })
export type StopDraft = z.infer<typeof stopDraftSchema>

export const feeDraftSchema = corridorFeeSchema
  .pick({ stopPosition: true, label: true, amount: true, payer: true, paidOn: true, receipt: true })
  .extend({ id: corridorFeeSchema.shape.id.nullable() })
export type FeeDraft = z.infer<typeof feeDraftSchema>

/** A corridor with its stops in travelling order (origin first, destination last) and its fees. */
export const corridorDraftSchema = corridorSchema
  .pick({
    name: true,
    recruiterId: true,
    supplierId: true,
    siteId: true,
    recruiterChain: true,
    legalContext: true,
    monthlyWage: true,
    workersPerYear: true,
    documentsRetained: true,
    contractSubstituted: true,
    notes: true,
  })
  .extend({ stops: z.array(stopDraftSchema).min(2).max(20), fees: z.array(feeDraftSchema).max(100) })
export type CorridorDraft = z.infer<typeof corridorDraftSchema>

/** Some of a corridor's parts; stops and fees come whole or not at all. */
export const corridorPatchSchema = corridorDraftSchema.partial()
export type CorridorPatch = z.infer<typeof corridorPatchSchema>
