import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'

export const REFERRAL_KINDS = [
  'hotline',
  'authority',
  'organisation',
  'union',
  'legal',
  'shelter',
  'health',
] as const

const words = (most: number) => z.string().trim().min(1).max(most)
const countrySchema = z.string().regex(/^[A-Z]{2}$/)

/** Somebody people can be referred to, as a person of the house records it. */
export const referralDraftSchema = z.strictObject({
  /** ISO 3166-1 alpha-2; `null` = whatever the country. */
  country: countrySchema.nullable(),
  name: words(300),
  kind: z.enum(REFERRAL_KINDS),
  /** Number, address or mail. */
  contact: words(500),
  note: words(2000).nullable(),
  /** Who gave this contact. */
  source: words(500),
  /** Day somebody called it or asked; `null` = nobody has yet. */
  checkedOn: calendarDateSchema.nullable(),
})
export type ReferralDraft = z.infer<typeof referralDraftSchema>

export const referralSchema = referralDraftSchema.extend({
  id: idSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Referral = z.infer<typeof referralSchema>

const builtInContactSchema = z.strictObject({
  country: countrySchema.nullable(),
  name: words(300),
  kind: z.enum(REFERRAL_KINDS),
  contact: words(500),
  web: z.url(),
  /** Who runs or publishes it. */
  by: words(300),
  note: words(500).nullable(),
})

/** The list that comes with the program; `unverified` says that nobody called the numbers for it. */
export const referralListSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.literal('referrals'),
  version: words(20),
  asOf: words(20),
  verification: z.enum(['unverified', 'confirmed']),
  note: words(1000),
  contacts: z.array(builtInContactSchema),
})
export type ReferralList = z.infer<typeof referralListSchema>

/** One line of the list as it is shown, whoever it came from. */
export interface ReferralLine extends Pick<ReferralDraft, 'country' | 'name' | 'kind' | 'contact' | 'note'> {
  /** The entity's own; `null` = it came with the program. */
  readonly id: string | null
  readonly source: string
  /** Day or year it was last known to be right; `null` = not known. */
  readonly asOf: string | null
}

/**
 * The contacts for a country: the entity's own first, those of the country before those for anywhere. With `null` all of
 * them, by country.
 */
export function referralsFor(
  country: string | null,
  own: readonly Referral[],
  list: ReferralList,
): ReferralLine[] {
  const lines: ReferralLine[] = [
    ...own.map(({ id, country: of, name, kind, contact, note, source, checkedOn }) => ({
      ...{ id, country: of, name, kind, contact, note, source },
      asOf: checkedOn,
    })),
    ...list.contacts.map(({ country: of, name, kind, contact, note, by, web }) => ({
      ...{ id: null, country: of, name, kind, contact, note },
      source: `${by}, ${web}`,
      asOf: list.asOf,
    })),
  ]
  const shown = lines.filter(line => country === null || line.country === null || line.country === country)
  const rank = (line: ReferralLine) => `${line.country ?? 'ZZ'} ${line.id === null ? 1 : 0}`
  return shown.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** Whether anybody in the list works in that very country; otherwise nobody is known, which is not the same as nobody. */
export const isCountryKnown = (country: string, lines: readonly ReferralLine[]): boolean =>
  lines.some(line => line.country === country)
