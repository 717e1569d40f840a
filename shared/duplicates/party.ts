import { z } from 'zod'
import { fold } from '../intake/fold'
import {
  countryCodeSchema,
  latSchema,
  lonSchema,
  type Recruiter,
  type Site,
  type Supplier,
} from '../suppliers/records'

/** Kinds of records that can be told twice. Sites are compared within their supplier only. */
export const PARTY_KINDS = ['supplier', 'site', 'recruiter'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

/** What is compared of a supplier, site or recruiter; everything but the name may be unknown. */
export const partySchema = z.strictObject({
  /** The name first, other names after it. */
  names: z.array(z.string()).readonly(),
  country: countryCodeSchema.nullable(),
  region: z.string().nullable(),
  city: z.string().nullable(),
  address: z.string().nullable(),
  /** Degrees WGS84; both or neither. */
  lat: latSchema.nullable(),
  lon: lonSchema.nullable(),
  /** Numbers of registers, with the register; without spaces and signs, upper case. */
  numbers: z.array(z.strictObject({ kind: z.string(), number: z.string() })).readonly(),
})
export type Party = Readonly<z.infer<typeof partySchema>>
type PartyNumber = Party['numbers'][number]

type Numbers = readonly (readonly [kind: string, number: string | null])[]

const compact = (number: string): string => number.replace(/[\s.\-/]/g, '').toUpperCase()

const numbersOf = (all: Numbers): readonly PartyNumber[] =>
  all.flatMap(([kind, number]) => (number ? [{ kind, number: compact(number) }] : [])).slice()

type SupplierFacts = Pick<
  Supplier,
  | 'name'
  | 'aliases'
  | 'country'
  | 'region'
  | 'city'
  | 'address'
  | 'ownNumber'
  | 'lei'
  | 'osId'
  | 'dunsNumber'
  | 'vatNumber'
  | 'registrationNumber'
>

export const supplierParty = (one: SupplierFacts): Party => ({
  names: [one.name, ...one.aliases],
  country: one.country,
  region: one.region,
  city: one.city,
  address: one.address,
  lat: null,
  lon: null,
  numbers: numbersOf([
    ['own', one.ownNumber],
    ['lei', one.lei],
    ['os', one.osId],
    ['duns', one.dunsNumber],
    ['vat', one.vatNumber],
    ['registration', one.registrationNumber],
  ]),
})

type RecruiterFacts = Pick<
  Recruiter,
  'name' | 'aliases' | 'country' | 'region' | 'city' | 'address' | 'licenceNumber' | 'registrationNumber'
>

export const recruiterParty = (one: RecruiterFacts): Party => ({
  names: [one.name, ...one.aliases],
  country: one.country,
  region: one.region,
  city: one.city,
  address: one.address,
  lat: null,
  lon: null,
  numbers: numbersOf([
    ['licence', one.licenceNumber],
    ['registration', one.registrationNumber],
  ]),
})

type SiteFacts = Pick<Site, 'name' | 'country' | 'region' | 'city' | 'address' | 'lat' | 'lon'>

export const siteParty = (one: SiteFacts): Party => ({
  names: [one.name],
  country: one.country,
  region: one.region,
  city: one.city,
  address: one.address,
  lat: one.lat,
  lon: one.lon,
  numbers: [],
})

/**
 * What a decision about a party is remembered by, one key per name: the name folded, with its country. Rows have no id
 * before they are brought in, and a list that comes next year has other rows; the name and country stay.
 */
export const partyKeys = (party: Party): readonly string[] =>
  party.names.map(name => `${fold(name)}|${party.country ?? ''}`)
