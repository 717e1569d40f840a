import i18next from 'i18next'
import ar from '@shared/text/ar/verify.json'
import en from '@shared/text/en/verify.json'
import es from '@shared/text/es/verify.json'
import fr from '@shared/text/fr/verify.json'
import ne from '@shared/text/ne/verify.json'
import { languageFor } from '@shared/text/languages'
import { localeWords } from '@shared/text/locale-words'

const instance = i18next.createInstance()
void instance.init({
  resources: Object.fromEntries(
    Object.entries({ en, ne, es, fr, ar }).map(([tag, verify]) => [tag, { verify }]),
  ),
  // The page in a bundle is written in the language of its statement.
  lng: languageFor([document.documentElement.lang]),
  fallbackLng: 'en',
  ns: ['verify'],
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
export const fieldWord = (name: string): string | null =>
  instance.exists(`verify:field.${name}`) ? say(`verify:field.${name}`) : null

/** A number with its groups set apart by a blank, as statements write it. */
export function written(value: number | null): string {
  if (value === null) return inPage('notKnown')
  return new Intl.NumberFormat(localeWords(spoken()).numbers, { maximumFractionDigits: 2, useGrouping: true })
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
