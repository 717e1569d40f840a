import type { TFunction } from 'i18next'
import type { Tally } from '@shared/disclosure/facts'

/** Names of countries and sectors in the language of the statement. */
export interface Names {
  readonly country: (code: string) => string
  readonly sector: (key: string) => string
}

export function namesIn(language: string, t: TFunction): Names {
  const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  return {
    country: code => countries.of(code) ?? code,
    sector: key => t(`risk:sector.${key}`, { defaultValue: key }),
  }
}

/** Tallies with the name a reader sees. */
export const labelled = (tallies: readonly Tally[], nameOf: (key: string) => string): readonly Tally[] =>
  tallies.map(entry => ({ ...entry, label: entry.key === null ? null : nameOf(entry.key) }))
