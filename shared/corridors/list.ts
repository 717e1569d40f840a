import { z } from 'zod'
import { idSchema } from '../ids/id'
import { knownFilterOf } from '../suppliers/known-filter'
import { countryCodeSchema } from '../suppliers/records'

export const CORRIDOR_SORTS = [
  'name',
  'origin',
  'destination',
  'workersPerYear',
  'burden',
  'changed',
] as const
export type CorridorSort = (typeof CORRIDOR_SORTS)[number]

export const CORRIDOR_GAPS = [
  'origin',
  'destination',
  'recruiter',
  'supplier',
  'workersPerYear',
  'monthlyWage',
  'fees',
  'legalContext',
] as const
export type CorridorGap = (typeof CORRIDOR_GAPS)[number]

export const corridorFilterSchema = z.strictObject({
  /** Part of the name or of a place on the way. */
  text: z.string().max(200).nullable(),
  /** Corridors that start, pass or end in one of these countries. */
  countries: z.array(countryCodeSchema).max(300),
  recruiterId: idSchema.nullable(),
  supplierId: idSchema.nullable(),
  ...knownFilterOf(CORRIDOR_GAPS),
  inBin: z.boolean(),
})
export type CorridorFilter = z.infer<typeof corridorFilterSchema>

export const ALL_CORRIDORS: CorridorFilter = {
  text: null,
  countries: [],
  recruiterId: null,
  supplierId: null,
  notKnown: [],
  changedSince: null,
  inBin: false,
}

export const corridorSortSchema = z
  .array(z.strictObject({ by: z.enum(CORRIDOR_SORTS), descending: z.boolean() }))
  .max(3)
export type CorridorSortKeys = z.infer<typeof corridorSortSchema>
