import { z } from 'zod'
import { countryCodeSchema, latSchema, lonSchema } from '../suppliers/records'
import { calendarDateSchema } from '../units/calendar-date'
import { editionHeader } from './edition'

/** A column of the country table: what it counts, the day it speaks for, and its source. */
export const indicatorColumnSchema = z.strictObject({
  id: z.string().min(1),
  unit: z.string().min(1),
  asOf: calendarDateSchema,
  source: z.int().min(0),
})
export type IndicatorColumn = z.infer<typeof indicatorColumnSchema>

export const countryRecordSchema = z.strictObject({
  country: countryCodeSchema,
  nameEn: z.string().min(1),
  subregion: z.string().nullable(),
  incomeGroup: z.string().nullable(),
  /** A representative point, for maps; never used for proximity. */
  lat: latSchema.nullable(),
  lon: lonSchema.nullable(),
  population: z.int().min(0).nullable(),
  /** Raw values by indicator id; `null` = not available, never zero. */
  indicators: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
})
export type CountryRecord = z.infer<typeof countryRecordSchema>

/** Country indicators: the raw values behind K, the country context of the risk model. */
export const countriesEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('countries'),
  indicators: z.array(indicatorColumnSchema),
  countries: z.array(countryRecordSchema),
})
export type CountriesEdition = z.infer<typeof countriesEditionSchema>
