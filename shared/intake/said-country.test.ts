import { expect, it } from 'vitest'
import { localeWords } from '../text/locale-words'
import { saidParams, saidSuggestion } from './said-country'

const names = (language: string) => (code: string) => localeWords(language).country(code)

it.each([
  ['en', 'Bangladesh'],
  ['fr', 'Bangladesh'],
  ['ar', 'بنغلاديش'],
  ['ne', 'बङ्गलादेश'],
])('a suggested country is said by its name: %s', (language, name) => {
  expect(saidSuggestion({ code: 'country-unknown', suggestion: 'BD' }, names(language))).toBe(name)
})

it('the countries that a name can mean are said by their names', () => {
  const params = { value: 'Congo', choices: 'CG, CD' }
  expect(saidParams({ code: 'country-ambiguous', params }, names('en'))).toEqual({
    value: 'Congo',
    choices: 'Congo - Brazzaville, Congo - Kinshasa',
  })
})

it('what is no country stays as it is, though it looks like a code', () => {
  expect(saidSuggestion({ code: 'number-range', suggestion: 'BD' }, names('en'))).toBe('BD')
  expect(saidSuggestion({ code: 'country-unknown', suggestion: null }, names('en'))).toBeNull()
  expect(saidParams({ code: 'unit-unknown', params: { choices: 'CG' } }, names('en'))).toEqual({
    choices: 'CG',
  })
})
