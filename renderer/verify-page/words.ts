import i18next from 'i18next'
import verify from '@shared/text/en/verify.json'

const instance = i18next.createInstance()
void instance.init({
  resources: { en: { verify } },
  lng: 'en',
  ns: ['verify'],
  defaultNS: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

/** Words of the page, from the same catalogue as those of the program. */
export const say = (key: string, params: Readonly<Record<string, string | number | null>> = {}): string =>
  instance.t(key, { ...params })

export const inPage = (key: string, params: Readonly<Record<string, string | number | null>> = {}): string =>
  say(`verify:page.${key}`, params)

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2, useGrouping: true })

/** A number with its groups set apart by a blank, as statements write it. */
export const written = (value: number | null): string =>
  value === null ? inPage('notKnown') : numbers.format(value).replaceAll(',', '\u00a0')

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' })
/** A moment in UTC, as whoever compares it with a letter reads it; one that is none stays as it stands. */
export function moment(at: string): string {
  const parsed = new Date(at)
  return Number.isNaN(parsed.getTime()) ? at : `${moments.format(parsed)} UTC`
}
