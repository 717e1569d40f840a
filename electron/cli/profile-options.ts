import {
  LEAST_COUNT,
  MOST_LEAST_COUNT,
  PROFILE_IDS,
  type ProfileId,
} from '@shared/disclosure/profiles/profile'
import { option, UsageProblem, type Arguments } from './command'

/** Options of every command that makes something for somebody. */
export const PROFILE_OPTIONS = {
  profile: { type: 'string' },
  'least-count': { type: 'string' },
} as const

export interface ChosenProfile {
  readonly profile: ProfileId
  readonly leastCount: number | null
}

/** Who it is made for: as named, or else `otherwise`. */
export function profileOptions(args: Arguments, otherwise: ProfileId): ChosenProfile {
  const typed = option(args, 'profile') ?? otherwise
  const profile = PROFILE_IDS.find(id => id === typed)
  if (profile === undefined)
    throw new UsageProblem('unknown-profile', { profile: typed, known: PROFILE_IDS.join(', ') })
  const least = option(args, 'least-count')
  if (least === null) return { profile, leastCount: null }
  const number = /^\d{1,4}$/.test(least) ? Number(least) : 0
  if (number < LEAST_COUNT || number > MOST_LEAST_COUNT)
    throw new UsageProblem('option-value', { option: '--least-count' })
  return { profile, leastCount: number }
}
