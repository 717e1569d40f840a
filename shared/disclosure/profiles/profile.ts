import { z } from 'zod'

export const PROFILE_IDS = ['public', 'customer', 'regulator', 'auditor'] as const
export type ProfileId = (typeof PROFILE_IDS)[number]
export const profileIdSchema = z.enum(PROFILE_IDS)

/** For whom something was made, as it is written into it. */
export const madeForSchema = z.strictObject({
  profile: profileIdSchema,
  /** Counts of people and cases from 1 to below this are not told; `null` = all are. */
  leastCount: z.int().min(1).nullable(),
})

/** What a disclosure shows to those it is meant for. Everything that is left out is left out because of a field here. */
export interface Profile {
  readonly id: ProfileId
  /** How exactly places of others are told: their country, the region in it, or the position and address. */
  readonly places: 'country' | 'region' | 'exact'
  /** Suppliers, sites, recruiters and corridors by name, or as one of their kind only. */
  readonly suppliers: 'category' | 'name'
  /** Names of people and how to reach them. Those who approve and sign are named in every profile: laws ask for it. */
  readonly people: boolean
  /** Notes, reasons and remarks that people wrote for the work, not for readers. */
  readonly comments: boolean
  readonly evidenceTitles: boolean
  /** `read`: files of which every word and every property can be read and nothing was found; `all` but restricted ones. */
  readonly evidenceFiles: 'none' | 'read' | 'all'
  /** The records behind the figures: sums only, rows without what names anybody, or all. */
  readonly records: 'sums' | 'rows' | 'all'
  /** The history with its entries, or only its length and last hash. */
  readonly trail: 'head' | 'all'
  /** Counts of people or cases from 1 to one below this are not told; `null` = all are. */
  readonly leastCount: number | null
}

/** The smallest limit that protects: below 3 "fewer than" would name one number, and 5 is the usual rule of statistical offices. */
export const LEAST_COUNT = 5
export const MOST_LEAST_COUNT = 1000

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  public: {
    id: 'public',
    places: 'country',
    suppliers: 'category',
    people: false,
    comments: false,
    evidenceTitles: false,
    evidenceFiles: 'none',
    records: 'sums',
    trail: 'head',
    leastCount: LEAST_COUNT,
  },
  customer: {
    id: 'customer',
    places: 'region',
    suppliers: 'category',
    people: false,
    comments: false,
    evidenceTitles: false,
    evidenceFiles: 'read',
    records: 'rows',
    trail: 'head',
    leastCount: LEAST_COUNT,
  },
  regulator: {
    id: 'regulator',
    places: 'exact',
    suppliers: 'name',
    people: false,
    comments: false,
    evidenceTitles: true,
    evidenceFiles: 'all',
    records: 'rows',
    trail: 'head',
    leastCount: null,
  },
  auditor: {
    id: 'auditor',
    places: 'exact',
    suppliers: 'name',
    people: true,
    comments: true,
    evidenceTitles: true,
    evidenceFiles: 'all',
    records: 'all',
    trail: 'all',
    leastCount: null,
  },
}

/** A profile by its id and, where one is asked for, a higher limit for counts. A profile that tells all counts takes the limit too. */
export function profileOf(id: ProfileId, leastCount: number | null = null): Profile {
  const profile = PROFILES[id]
  return leastCount === null
    ? profile
    : { ...profile, leastCount: Math.max(leastCount, profile.leastCount ?? LEAST_COUNT) }
}
