import { iso31661 } from 'iso-3166'
import type { Choice } from '../kit/fields'

/** Every country of ISO 3166-1 by its name in the language, in its order. Kosovo has the user-assigned XK. */
export function countryChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, {
    type: 'region',
    fallback: 'code',
  })
  const codes = [...iso31661.map(country => country.alpha2), 'XK']
  return codes
    .map(code => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
