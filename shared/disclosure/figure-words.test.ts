import { describe, expect, it } from 'vitest'
import { localeWords } from '../text/locale-words'
import { translatorFor } from '../text/translator'
import { figureWords, type FigureVoice } from './figure-words'
import { FIGURE_KEYS } from './testing/figure-keys'

function voiceOf(language: string): FigureVoice {
  const t = translatorFor(language)
  return {
    say: key => t(key, { defaultValue: '' }) || null,
    number: value => String(value),
    country: code => localeWords(language).country(code),
  }
}

const named = (key: string, language = 'en') => figureWords(key, voiceOf(language))?.join(' · ')

describe('a figure', () => {
  it.each(['en', 'ne', 'fr', 'es', 'ar'])('has words, whatever its key: %s', language => {
    expect(FIGURE_KEYS.filter(key => named(key, language) === undefined)).toEqual([])
  })

  it.each([
    ['register.suppliers', 'Suppliers on record'],
    ['register.byCountry.BD.sharePct', 'Suppliers by country · Bangladesh · Share of suppliers (%)'],
    [
      'risk.countries.BD.highOrCritical',
      'Countries with suppliers in the high or critical band · Bangladesh · High or critical',
    ],
    ['corridors.3.owed.QAR', 'Recruitment corridors · 3 · Owed in all · QAR'],
    ['gaps.suppliersWithoutTier.sharePct', 'Suppliers whose tier is not known · Share (%)'],
    ['previous.register.sites', 'Sites on record · in the statement before'],
  ])('is called as the statement calls it: %s', (key, words) => {
    expect(named(key)).toBe(words)
  })

  it.each(['', 'of.nobody', 'register.byTier', 'risk.bands.purple.sites', '__proto__', 'change.of.nobody'])(
    'that nobody knows has none: %j',
    key => {
      expect(named(key)).toBeUndefined()
    },
  )
})
