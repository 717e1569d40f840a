import type { Tally } from '@shared/disclosure/facts'
import type { Translate } from '@shared/disclosure/sentence'
import { localeWords } from '@shared/text/locale-words'

/** Names of countries and sectors in the language of the statement. */
export interface Names {
  readonly language: string
  readonly country: (code: string) => string
  readonly sector: (key: string) => string
}

export function namesIn(language: string, t: Translate): Names {
  const words = localeWords(language)
  return {
    language,
    country: code => words.country(code),
    sector: key => t(`risk:sector.${key}`, { defaultValue: key }),
  }
}

/** Tallies with the name a reader sees. */
export const labelled = (tallies: readonly Tally[], nameOf: (key: string) => string): readonly Tally[] =>
  tallies.map(entry => ({ ...entry, label: entry.key === null ? null : nameOf(entry.key) }))
