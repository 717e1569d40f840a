import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { skipped } from '@shared/testing/skipped'
import nepali from './ne/cldr.json'
import { wordsOf } from './locale-words'
import workersLanguages from './workers-languages.json'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
  .map(date => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`))

const withoutNepali = Intl.DateTimeFormat.supportedLocalesOf('ne').length === 0

/** Node has the whole CLDR, Chromium has not: what stands in for it there must say the same. */
describe.skipIf(skipped(withoutNepali, 'Nepali words beside those of a Node that has none'))(
  'Nepali without Intl',
  () => {
    const [kept, intl] = [wordsOf('ne', nepali), wordsOf('ne', null)]

    it('writes days, moments and numbers as Intl does', () => {
      fc.assert(
        fc.property(day, fc.nat({ max: 1e9 }), (date, number) => {
          expect(kept.date(date)).toBe(intl.date(date))
          expect(kept.day(date)).toBe(intl.day(date))
          expect(kept.moment(date)).toBe(intl.moment(date))
          expect(new Intl.NumberFormat(kept.numbers).format(number)).toBe(
            new Intl.NumberFormat(intl.numbers).format(number),
          )
        }),
      )
    })

    it('names languages of workers as Intl does, and others in English', () => {
      for (const code of workersLanguages) expect(kept.language(code)).toBe(intl.language(code))
      expect(kept.language('mai')).toBe('मैथिली')
      expect(kept.language('mi')).toBe('Māori')
    })

    it('names currencies as Intl does, and one it does not keep in English', () => {
      for (const code of Intl.supportedValuesOf('currency'))
        expect(kept.currency(code)).toBe(intl.currency(code))
      expect(kept.currency('NPR')).toBe('नेपाली रूपैयाँ')
      const without = wordsOf('ne', { ...nepali, currencies: {} })
      expect(without.currency('QAR')).toBe('Qatari Riyal')
      expect([without, kept, intl].map(words => words.currencyInEnglish('QAR'))).toEqual([true, false, false])
    })

    it('names countries, lists and the months of a year as Intl does', () => {
      for (const code of Object.keys(nepali.regions)) expect(kept.country(code)).toBe(intl.country(code))
      for (const items of [[], ['क'], ['क', 'ख'], ['क', 'ख', 'ग']])
        expect(kept.list(items)).toBe(intl.list(items))
      const [from, to] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-12-31T00:00:00Z')]
      expect(kept.months(from, to)).toBe(intl.months(from, to))
      expect(kept.months(from, from)).toBe(intl.months(from, from))
    })
  },
)
