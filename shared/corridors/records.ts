import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema } from '../units/calendar-date'
import { moneySchema } from '../units/money'
import { keptPeopleSchema } from '../units/people'
import {
  countryCodeSchema,
  customSchema,
  latSchema,
  lonSchema,
  recruiterChainSchema,
  sourceRowSchema,
} from '../suppliers/records'

/** May the worker leave the employer? Risk model 4.6, legal context. */
export const LEGAL_CONTEXTS = [
  'free-choice',
  'notice-needed',
  'permission-needed',
  'tied',
  'tied-and-criminalised',
] as const
export const legalContextSchema = z.enum(LEGAL_CONTEXTS)
export type LegalContext = z.infer<typeof legalContextSchema>

/** Origin area to destination, with transit legs, recruitment chain, legal regime, fees and volumes. */
export const corridorSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(300),
  recruiterId: idSchema.nullable(),
  supplierId: idSchema.nullable(),
  siteId: idSchema.nullable(),
  recruiterChain: recruiterChainSchema.nullable(),
  legalContext: legalContextSchema.nullable(),
  /** Expected monthly take-home pay at the destination. */
  monthlyWage: moneySchema.nullable(),
  workersPerYear: keptPeopleSchema.nullable(),
  /** Name of the visa or permit, as the papers call it. */
  visa: z.string().max(300).nullable(),
  /** What a worker typically owes on arrival because of the recruitment. */
  debt: moneySchema.nullable(),
  documentsRetained: z.boolean().nullable(),
  contractSubstituted: z.boolean().nullable(),
  notes: z.string().nullable(),
  custom: customSchema,
  source: sourceRowSchema.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
})
export type Corridor = z.infer<typeof corridorSchema>

export const STOP_ROLES = ['origin', 'transit', 'destination'] as const

/** One stop of a corridor in travelling order: position 0 is the origin, the highest the destination. */
export const corridorStopSchema = z.strictObject({
  id: idSchema,
  corridorId: idSchema,
  position: z.int().min(0),
  role: z.enum(STOP_ROLES),
  country: countryCodeSchema.nullable(),
  place: z.string().nullable(),
  lat: latSchema.nullable(),
  lon: lonSchema.nullable(),
})
export type CorridorStop = z.infer<typeof corridorStopSchema>

/** Recruitment fees and related costs by the definition of the ILO (2019, paragraphs 6 to 14). */
export const FEE_CATEGORIES = [
  'recruitment-fee',
  'medical',
  'insurance',
  'skills-test',
  'training',
  'equipment',
  'travel-lodging',
  'administrative',
  'illegitimate',
] as const

export const FEE_PAYERS = ['worker', 'employer', 'recruiter'] as const

/**
 * A recruitment fee or related cost (ILO General Principles and Operational Guidelines for Fair Recruitment and
 * Definition of Recruitment Fees and Related Costs, 2019), whatever its name, time or place.
 */
export const corridorFeeSchema = z.strictObject({
  id: idSchema,
  corridorId: idSchema,
  /** The stop at which it is charged; `null` = not known. */
  stopPosition: z.int().min(0).nullable(),
  label: z.string().min(1),
  category: z.enum(FEE_CATEGORIES).nullable(),
  amount: moneySchema,
  payer: z.enum(FEE_PAYERS),
  paidOn: calendarDateSchema.nullable(),
  receipt: z.boolean().nullable(),
})
export type CorridorFee = z.infer<typeof corridorFeeSchema>

/** A recruiter at work in a corridor, in the order in which workers meet them. */
export const corridorRecruiterSchema = z.strictObject({
  id: idSchema,
  corridorId: idSchema,
  position: z.int().min(0),
  recruiterId: idSchema,
  /** The stop at which this one takes over; `null` = not known. */
  stopPosition: z.int().min(0).nullable(),
})
export type CorridorRecruiter = z.infer<typeof corridorRecruiterSchema>

/** Workers who came through a corridor together; the group, never a person. */
export const corridorCohortSchema = z.strictObject({
  id: idSchema,
  corridorId: idSchema,
  position: z.int().min(0),
  label: z.string().trim().min(1).max(200),
  arrivedOn: calendarDateSchema.nullable(),
  workers: keptPeopleSchema.nullable(),
  /** What one worker of the cohort paid in all; `null` = as the fees of the corridor say. */
  paid: moneySchema.nullable(),
  /** What was repaid to the cohort in all. */
  repaid: moneySchema.nullable(),
})
export type CorridorCohort = z.infer<typeof corridorCohortSchema>
