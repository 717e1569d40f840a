import { z } from 'zod'
import { countryCodeOf } from '../intake/values/country'
import { countryCodeSchema, latSchema, lonSchema } from '../suppliers/records'
import { editionHeader } from './edition'
import { foldName, type RowProblem, type TableRow } from './table'

/**
 * An area of a list of conflict-affected and high-risk areas, such as the indicative list under Regulation (EU) 2017/821.
 * A row without region means the whole country.
 */
export const listedAreaSchema = z.strictObject({
  country: countryCodeSchema,
  region: z.string().min(1).nullable(),
  lat: latSchema.nullable(),
  lon: lonSchema.nullable(),
})
export type ListedArea = z.infer<typeof listedAreaSchema>

export const areasEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('areas'),
  areas: z.array(listedAreaSchema),
})
export type AreasEdition = z.infer<typeof areasEditionSchema>

/** Headings of the columns, in the words lists use. */
export const AREA_COLUMNS = {
  country: ['country', 'country name', 'iso2', 'country code', 'iso'],
  region: [
    'region',
    'regions',
    'area',
    'region name',
    'name of region',
    'adm1',
    'admin1',
    'province',
    'state',
  ],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'lng', 'longitude'],
} as const

const WHOLE = /^(|all|entire country|whole country|country-?wide|-|n\/a)$/i

function numberIn(text: string, most: number): number | null {
  const value = text === '' ? NaN : Number(text)
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null
}

/** Reads the rows of a list; a country nobody knows and a second row of the same area are refused. */
export function readAreas(rows: readonly TableRow<keyof typeof AREA_COLUMNS>[]): {
  readonly areas: readonly ListedArea[]
  readonly rejected: readonly RowProblem[]
} {
  const areas: ListedArea[] = []
  const rejected: RowProblem[] = []
  const seen = new Set<string>()
  for (const { row, cells } of rows) {
    const country = countryCodeOf(cells.country)
    const region = WHOLE.test(cells.region) ? null : cells.region
    const key = `${country ?? ''} ${foldName(region ?? '')}`
    if (country === null)
      rejected.push({ row, column: 'country', value: cells.country, code: 'unknown-country' })
    else if (seen.has(key)) rejected.push({ row, column: 'region', value: region, code: 'twice' })
    else areas.push({ country, region, lat: numberIn(cells.lat, 90), lon: numberIn(cells.lon, 180) })
    seen.add(key)
  }
  return { areas, rejected }
}
