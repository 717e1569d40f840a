import { once } from '@shared/text/once'

/** CLDR's names of countries: making them ready takes 14 ms, and a list in no order of countries needs none. */
const names = once(() => new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }))

/** The English name of a country by its code (ISO 3166-1), by which lists are ordered; the code where it has none. */
export const englishName = (code: string): string => names().of(code) ?? code
