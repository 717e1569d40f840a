import i18next from 'i18next'
import texts from 'virtual:page-texts'
import type { BundleVoice } from '@shared/disclosure/bundle/value-words'
import { languageFor } from '@shared/text/languages'
import { localeWords } from '@shared/text/locale-words'
import { amountIn, signsOf } from '@shared/text/signs'
import { minorDigits } from '@shared/units/money'

const instance = i18next.createInstance()
void instance.init({
  resources: texts,
  // The page in a bundle is written in the language of its statement.
  lng: languageFor([document.documentElement.lang]),
  fallbackLng: 'en',
  ns: Object.keys(texts['en'] ?? {}),
  defaultNS: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

/** The language the page speaks. */
export const spoken = (): string => instance.language

/** Speaks another language from now on; whoever drew something with the words of the old one draws it anew. */
export function speak(tag: string): void {
  void instance.changeLanguage(tag)
  document.documentElement.lang = tag
  document.documentElement.dir = instance.dir()
}

/** Words of the page, from the same catalogue as those of the program. */
export const say = (key: string, params: Readonly<Record<string, string | number | null>> = {}): string =>
  instance.t(key, { ...params })

export const inPage = (key: string, params: Readonly<Record<string, string | number | null>> = {}): string =>
  say(`verify:page.${key}`, params)

/** The word for a field of a row; `null` where there is none. */
export const fieldWord = (name: string): string | null => sayIfKnown(`verify:field.${name}`)

/** The text under a key; `null` where there is none. Groups of texts are no text. */
function sayIfKnown(
  key: string,
  params: Readonly<Record<string, string | number | null>> = {},
): string | null {
  if (!instance.exists(key, params)) return null
  const text: unknown = instance.t(key, { ...params, returnObjects: true })
  return typeof text === 'string' ? text : null
}

/** A number with its groups set apart by a blank, as statements write it. */
export function written(value: number | null, digits = 2): string {
  if (value === null) return inPage('notKnown')
  const options = { maximumFractionDigits: digits, useGrouping: true }
  return new Intl.NumberFormat(localeWords(spoken()).numbers, options)
    .formatToParts(value)
    .map(part => (part.type === 'group' ? '\u00a0' : part.value))
    .join('')
}

/** A day with its month by name, from `2026-03-04`. */
export const date = (day: string): string => localeWords(spoken()).date(new Date(`${day}T00:00:00Z`))

/** A moment in UTC, as whoever compares it with a letter reads it; one that is none stays as it stands. */
export function moment(at: string): string {
  const parsed = new Date(at)
  if (Number.isNaN(parsed.getTime())) return at
  return `${localeWords(spoken()).date(parsed)}, ${parsed.toISOString().slice(11, 19)} UTC`
}

/** Values of a bundle in the language the page speaks. */
export const bundleVoice: BundleVoice = {
  say: key => sayIfKnown(key),
  sentence: sayIfKnown,
  number: value => written(value, 3),
  date,
  moment,
  country: code => localeWords(spoken()).country(code),
  language: code => localeWords(spoken()).language(code),
  money: ({ minor, currency }) => {
    const digits = minorDigits(currency)
    return amountIn(spoken(), written(minor / 10 ** digits, digits), currency)
  },
  series: parts => parts.join(signsOf(spoken()).semicolon),
}
