import { iso31661 } from 'iso-3166'
import { localeWords } from '@shared/text/locale-words'
import type { Choice } from '../kit/fields'

/** Every country of ISO 3166-1 by its name in the language, in its order. Kosovo has the user-assigned XK. */
export function countryChoices(language: string): Choice[] {
  const words = localeWords(language)
  const codes = [...iso31661.map(country => country.alpha2), 'XK']
  return codes
    .map(code => ({ value: code, label: words.country(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
