import { z } from 'zod'
import { peopleSchema } from '../units/people'
import {
  corridorCohortSchema,
  corridorFeeSchema,
  corridorRecruiterSchema,
  corridorSchema,
  corridorStopSchema,
} from './records'

/** A stop as a form sends it: its place in the journey is its place in the list. */
export const stopDraftSchema = corridorStopSchema
  .pick({ country: true, place: true, lat: true, lon: true })
  .extend({ id: corridorStopSchema.shape.id.nullable() })
export type StopDraft = z.infer<typeof stopDraftSchema>

export const feeDraftSchema = corridorFeeSchema
  .pick({
    stopPosition: true,
    label: true,
    category: true,
    amount: true,
    payer: true,
    paidOn: true,
    receipt: true,
  })
  .extend({ id: corridorFeeSchema.shape.id.nullable() })
export type FeeDraft = z.infer<typeof feeDraftSchema>

export const chainDraftSchema = corridorRecruiterSchema
  .pick({ recruiterId: true, stopPosition: true })
  .extend({ id: corridorRecruiterSchema.shape.id.nullable() })
export type ChainDraft = z.infer<typeof chainDraftSchema>

export const cohortDraftSchema = corridorCohortSchema
  .pick({ label: true, arrivedOn: true, workers: true, paid: true, repaid: true })
  .extend({ id: corridorCohortSchema.shape.id.nullable(), workers: peopleSchema.nullable() })
export type CohortDraft = z.infer<typeof cohortDraftSchema>

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
    visa: true,
    debt: true,
    documentsRetained: true,
    contractSubstituted: true,
    notes: true,
  })
  .extend({
    workersPerYear: peopleSchema.nullable(),
    stops: z.array(stopDraftSchema).min(2).max(20),
    fees: z.array(feeDraftSchema).max(100),
    /** Recruiters in the order in which workers meet them. */
    chain: z.array(chainDraftSchema).max(20),
    cohorts: z.array(cohortDraftSchema).max(200),
  })
export type CorridorDraft = z.infer<typeof corridorDraftSchema>

/** Some of a corridor's parts; stops, fees, chain and cohorts come whole or not at all. */
export const corridorPatchSchema = corridorDraftSchema.partial()
export type CorridorPatch = z.infer<typeof corridorPatchSchema>
