import { iso31661 } from 'iso-3166'
import { expect, it } from 'vitest'
import { fold } from '../fold'
import { countryCodeOf } from './country'
import { AMBIGUOUS_COUNTRY_NAMES, NAME_LANGUAGES } from './country-names'
import KNOWN_NAMES from './known-country-names.json'

/** What ICU says for each country in each of the languages; where two countries share a name, the first has it. */
function namesOfIcu(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const language of NAME_LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const { alpha2 } of iso31661) {
      const name = display.of(alpha2)
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), alpha2)
    }
  }
  return names
}

it('holds every name that ICU has for a country (else run assets/reference/make-country-names.mjs)', () => {
  const differing = [...namesOfIcu()].filter(
    ([name, code]) => countryCodeOf(name) !== code && !AMBIGUOUS_COUNTRY_NAMES.has(name),
  )
  // `Nga`, Russia in Vietnamese, is the code of Nigeria when it stands in small letters.
  expect(differing.filter(([name]) => name.length > 3)).toEqual([])
})

it('holds names as they are compared', () => {
  const all = Object.values(KNOWN_NAMES.names).flatMap(list => list.split('|'))
  expect(all.filter(name => fold(name) !== name)).toEqual([])
})
