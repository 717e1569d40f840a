import { keptNames, type LocaleNames } from './locale-names'

/**
 * English prose of the app is international: day before month, thin spaces between thousands. Arabic is written with the
 * figures of its texts and of the files people exchange.
 */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', 'en-XA': 'en-GB', ar: 'ar-u-nu-latn' }
const localeOf = (language: string): string => LOCALES[language] ?? language

/** What a language needs beside sentences: numbers, dates, names of countries, languages and currencies, lists. */
export interface LocaleWords {
  /** The locale by which Intl writes numbers. */
  readonly numbers: string
  date(day: Date): string
  day(day: Date): string
  moment(moment: Date): string
  months(from: Date, to: Date): string
  country(code: string): string
  /** What a language is called in this one, from its ISO 639 code. */
  language(code: string): string
  /** What a currency is called, from its ISO 4217 code; the code where it has no name. */
  currency(code: string): string
  /** Whether that name is English because this language has none: a reader aloud is told so. */
  currencyInEnglish(code: string): boolean
  list(items: readonly string[]): string
}

const made = new Map<string, LocaleWords>()

/** The words of a language; made once, since Intl takes its time. */
export function localeWords(language: string): LocaleWords {
  const known = made.get(language) ?? wordsOf(language, keptNames(language))
  made.set(language, known)
  return known
}

/** The same, anew: from these names where there are some, else from Intl. */
export const wordsOf = (language: string, kept: LocaleNames | null): LocaleWords =>
  kept === null ? intlWords(localeOf(language)) : keptWords(kept)

/** Asked for the first name only: most screens name no language and no currency. */
function namesIn(locale: string, type: 'language' | 'currency'): (code: string) => string {
  let names: Intl.DisplayNames | null = null
  return code => {
    names ??= new Intl.DisplayNames([locale, 'en'], { type, fallback: 'code' })
    return names.of(code) ?? code
  }
}

/** The language Intl names currencies in: English for one it does not know. */
const spokenIn = (locale: string): string =>
  new Intl.DisplayNames([locale, 'en'], { type: 'currency' }).resolvedOptions().locale

function intlWords(locale: string): LocaleWords {
  const day = { day: '2-digit', month: 'short', year: 'numeric' } as const
  const dates = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit' })
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const languages = namesIn(locale, 'language')
  const currencies = namesIn(locale, 'currency')
  let inEnglish: boolean | null = null
  return {
    numbers: locale,
    date: one => dates.format(one),
    day: one => days.format(one),
    moment: one => moments.format(one),
    months: (from, to) => months.formatRange(from, to),
    country: code => countries.of(code) ?? code,
    language: code => languages(code),
    currency: code => currencies(code),
    currencyInEnglish: () => (inEnglish ??= !locale.startsWith('en') && spokenIn(locale).startsWith('en')),
    list: items => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  }
}

/** As CLDR writes Nepali: year, month, day, in Devanagari figures, grouped by lakhs. */
function keptWords({ months, regions, languages, currencies, and }: LocaleNames): LocaleWords {
  const numbers = 'en-IN-u-nu-deva'
  const figure = (digits: number) =>
    new Intl.NumberFormat(numbers, { minimumIntegerDigits: digits, useGrouping: false })
  const english = namesIn('en', 'language')
  const englishCurrency = namesIn('en', 'currency')
  const [plain, two] = [figure(1), figure(2)]
  const month = (at: number) => months.short[at] ?? ''
  const date = (year: number, at: number, day: number) =>
    `${plain.format(year)} ${month(at)} ${two.format(day)}`
  const long = (one: Date) => months.long[one.getUTCMonth()] ?? ''
  return {
    numbers,
    date: one => date(one.getUTCFullYear(), one.getUTCMonth(), one.getUTCDate()),
    day: one => `${month(one.getUTCMonth())} ${plain.format(one.getUTCDate())}`,
    moment: one =>
      `${date(one.getFullYear(), one.getMonth(), one.getDate())}, ${two.format(one.getHours())}:${two.format(one.getMinutes())}`,
    months: (from, to) => {
      const years = [from, to].map(one => plain.format(one.getUTCFullYear()))
      if (years[0] === years[1] && long(from) === long(to)) return `${years[0] ?? ''} ${long(from)}`
      return years[0] === years[1]
        ? `${years[0] ?? ''} ${long(from)}–${long(to)}`
        : `${years[0] ?? ''} ${long(from)} – ${years[1] ?? ''} ${long(to)}`
    },
    country: code => regions[code] ?? code,
    language: code => languages[code] ?? english(code),
    currency: code => currencies[code] ?? englishCurrency(code),
    currencyInEnglish: code => currencies[code] === undefined,
    list: items =>
      items.length < 2
        ? (items[0] ?? '')
        : `${items.slice(0, -1).join(', ')}${and}${items[items.length - 1] ?? ''}`,
  }
}
