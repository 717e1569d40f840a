import ne from './ne/cldr.json'

/** Names of a language that the Intl of this runtime lacks, from CLDR (written by scripts/cldr-names.mjs). */
export interface LocaleNames {
  /** What stands before the last of a list. */
  readonly and: string
  readonly months: { readonly long: readonly string[]; readonly short: readonly string[] }
  /** By ISO 3166-1 code. */
  readonly regions: Readonly<Record<string, string>>
  /** By ISO 639 code: those of workers that the program offers. */
  readonly languages: Readonly<Record<string, string>>
  /** By ISO 4217 code. */
  readonly currencies: Readonly<Record<string, string>>
}

const KEPT: Readonly<Record<string, LocaleNames>> = { ne }

/** Chromium leaves some languages out of its Intl, Nepali among them; `null` where this runtime's Intl knows the language. */
export function keptNames(language: string): LocaleNames | null {
  const kept = KEPT[language]
  // Asked last: the first question to Intl reads all that it knows.
  return kept === undefined || Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? null : kept
}
