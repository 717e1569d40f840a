import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AssessedCorridor, AssessedSupplier } from '@shared/risk/assess'
import type { IndicatorPart } from '@shared/risk/country'
import type { CorridorFacts, SupplierFacts } from '@shared/risk/facts'
import type { MeasuredCorridor } from '@shared/risk/measure-corridor'
import type { MeasuredSite } from '@shared/risk/measure-site'
import type { PlaceIndex } from '@shared/risk/places'

/** K of a country as it stood in the run. */
export interface StoredCountry {
  readonly score: number | null
  readonly parts: readonly IndicatorPart[]
  readonly missing: readonly string[]
}

/**
 * What made the score of a supplier: the facts read, and what each site measured. The numbers follow from the inputs
 * and the run's model, so they are not kept twice.
 */
export interface SupplierParts {
  readonly facts: SupplierFacts
  readonly sites: readonly MeasuredSite[]
  readonly countries: Readonly<Record<string, StoredCountry>>
}

export interface CorridorParts {
  readonly facts: CorridorFacts
  readonly measured: MeasuredCorridor
}

/** Small windows: parts are a few kilobytes, and setting up large ones for each would cost more than the packing. */
const PACKING = { level: 1, windowBits: 12, memLevel: 5 } as const

/** Parts as stored: JSON, deflated. Their keys stand in the order in which the model makes them. */
export function packParts(parts: SupplierParts | CorridorParts): Uint8Array {
  return deflateRawSync(JSON.stringify(parts), PACKING)
}

const unpack = (bytes: Uint8Array): string =>
  inflateRawSync(bytes, { maxOutputLength: 50_000_000 }).toString('utf8')

export const unpackSupplierParts = (bytes: Uint8Array): SupplierParts =>
  JSON.parse(unpack(bytes)) as SupplierParts
export const unpackCorridorParts = (bytes: Uint8Array): CorridorParts =>
  JSON.parse(unpack(bytes)) as CorridorParts

export function supplierParts(
  facts: SupplierFacts,
  assessed: AssessedSupplier,
  index: PlaceIndex,
): SupplierParts {
  const codes = [...new Set(assessed.sites.flatMap(site => site.country ?? []))]
  const countries = codes.flatMap(code => {
    const country = index.countries.get(code)
    if (country === undefined) return []
    const { score, parts, missing } = country
    return [[code, { score, parts, missing }] as const]
  })
  const sites = assessed.sites.map(({ inputs, place, origins, floors }) => ({
    inputs,
    place,
    origins,
    floors,
  }))
  return { facts, sites, countries: Object.fromEntries(countries) }
}

export function corridorParts(facts: CorridorFacts, assessed: AssessedCorridor): CorridorParts {
  const { inputs, stops, floors } = assessed
  return { facts, measured: { inputs, stops, floors } }
}
