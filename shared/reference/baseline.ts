import { z } from 'zod'
import type { CountryProfile } from '../risk/country'
import { countriesEditionSchema, type CountriesEdition } from './countries'
import { hotspotsEditionSchema, type HotspotsEdition } from './hotspots'
import { routesEditionSchema, type RoutesEdition } from './routes'
import { sectorsEditionSchema, type SectorsEdition } from './sectors'

/** Any edition, told apart by its kind. */
export const anyEditionSchema = z.discriminatedUnion('kind', [
  countriesEditionSchema,
  hotspotsEditionSchema,
  routesEditionSchema,
  sectorsEditionSchema,
])
export type AnyEdition = z.infer<typeof anyEditionSchema>

/** The editions a score run uses: one of each, and any number of hotspot editions side by side. */
export interface ReferenceData {
  readonly countries: CountriesEdition
  readonly hotspots: readonly HotspotsEdition[]
  readonly routes: RoutesEdition
  readonly sectors: SectorsEdition
  /** An own country profile; `null` = the one the model names. */
  readonly profile: CountryProfile | null
  /** Own scores of sectors by key, over the model's table. */
  readonly sectorScores: Readonly<Record<string, number>>
}

/** The built-in files in `assets/reference/`, by kind. */
export const BASELINE_FILES = {
  countries: 'countries.json',
  hotspots: 'hotspots.json',
  routes: 'routes.json',
  sectors: 'sectors.json',
} as const

/** Parses the four built-in files; throws a ZodError naming the place that is wrong. */
export function parseBaseline(files: Readonly<Record<keyof typeof BASELINE_FILES, unknown>>): ReferenceData {
  return baselineOf({
    countries: countriesEditionSchema.parse(files.countries),
    hotspots: hotspotsEditionSchema.parse(files.hotspots),
    routes: routesEditionSchema.parse(files.routes),
    sectors: sectorsEditionSchema.parse(files.sectors),
  })
}

/** The built-in editions, one of each kind. */
export interface BaselineEditions {
  readonly countries: CountriesEdition
  readonly hotspots: HotspotsEdition
  readonly routes: RoutesEdition
  readonly sectors: SectorsEdition
}

/** Built-in editions with nothing beside them. */
export const baselineOf = ({ countries, hotspots, routes, sectors }: BaselineEditions): ReferenceData => ({
  countries,
  hotspots: [hotspots],
  routes,
  sectors,
  profile: null,
  sectorScores: {},
})
