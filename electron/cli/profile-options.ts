import {
  LEAST_COUNT,
  MOST_LEAST_COUNT,
  PROFILE_IDS,
  type ProfileId,
} from '@shared/disclosure/profiles/profile'
import { LANGUAGES } from '@shared/text/languages'
import { option, UsageProblem, type Arguments } from './command'

/** Options of every command that makes something for somebody. */
export const PROFILE_OPTIONS = {
  profile: { type: 'string' },
  'least-count': { type: 'string' },
  language: { type: 'string' },
} as const

export interface ChosenProfile {
  readonly profile: ProfileId
  readonly leastCount: number | null
  readonly language: string
}

/** Who it is made for: as named, or else `otherwise`. */
export function profileOptions(args: Arguments, otherwise: ProfileId): ChosenProfile {
  const typed = option(args, 'profile') ?? otherwise
  const profile = PROFILE_IDS.find(id => id === typed)
  if (profile === undefined)
    throw new UsageProblem('unknown-profile', { profile: typed, known: PROFILE_IDS.join(', ') })
  const least = option(args, 'least-count')
  const language = option(args, 'language') ?? 'en'
  if (!LANGUAGES.some(({ tag }) => tag === language))
    throw new UsageProblem('option-value', { option: '--language' })
  if (least === null) return { profile, leastCount: null, language }
  const number = /^\d{1,4}$/.test(least) ? Number(least) : 0
  if (number < LEAST_COUNT || number > MOST_LEAST_COUNT)
    throw new UsageProblem('option-value', { option: '--least-count' })
  return { profile, leastCount: number, language }
}
