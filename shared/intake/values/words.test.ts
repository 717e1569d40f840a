import fc from 'fast-check'
import { iso31661 } from 'iso-3166'
import { describe, expect, it } from 'vitest'
import { SECTORS } from '../../risk/sectors'
import { moneyOf } from '../../units/money'
import { booleanCell, textCell, numberCell } from '../sheet'
import { readLegalContext, readRecruiterChain, readRecruiterKind } from './choice'
import { countryCodeOf, isCodeColumn, readCountry } from './country'
import { COUNTRY_ALIASES } from './country-names'
import { isLei, isOsId, readDuns } from './identifier'
import { currencyOfHeading, readMoney } from './money'
import { ABSENT, read } from './reading'
import { sectorKeyOf, TOLD_SECTORS } from './sector'
import { readYesNo } from './yes-no'

describe('countries', () => {
  it.each([
    ['China', 'CN'],
    ['CN', 'CN'],
    ['CHN', 'CN'],
    ['P.R. China', 'CN'],
    ['USA', 'US'],
    ['United States of America', 'US'],
    ['UAE', 'AE'],
    ['KOREA, REPUBLIC OF', 'KR'],
    ['Republic of Korea', 'KR'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['DRC', 'CD'],
    ['CONGO, DEMOCRATIC REPUBLIC OF THE', 'CD'],
    ['Republic of the Congo', 'CG'],
    ["LAO PEOPLE'S DEMOCRATIC REPUBLIC", 'LA'],
    ['Burma', 'MM'],
    ['Myanmar (Burma)', 'MM'],
    ['VN - Vietnam', 'VN'],
    ['Viet Nam', 'VN'],
    ['Ivory Coast', 'CI'],
    ['COTE D’IVOIRE', 'CI'],
    ['TURKEY', 'TR'],
    ['Türkiye', 'TR'],
    ['Swaziland', 'SZ'],
    ['Kosovo', 'XK'],
    ['UK', 'GB'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Alemania', 'DE'],
    ['नेपाल', 'NP'],
    ['قطر', 'QA'],
    ['भारत', 'IN'],
    ['বাংলাদেশ', 'BD'],
    ['中国', 'CN'],
    ['TAIWAN, PROVINCE OF CHINA', 'TW'],
    ['BOLIVIA (PLURINATIONAL STATE OF)', 'BO'],
    ['Cape Verde', 'CV'],
    ['\u200fالأردن\u200f', 'JO'],
  ])('%s is %s', (text, code) => expect(readCountry(textCell(text))).toEqual(read(code)))

  it('understands every code and English name of ISO 3166-1', () => {
    for (const { alpha2, alpha3, name } of iso31661)
      for (const text of [alpha2, alpha3, name, name.toUpperCase()])
        expect([text, countryCodeOf(text)]).toEqual([text, alpha2])
  })

  it('gives every alias to its own country', () => {
    for (const [code, names] of COUNTRY_ALIASES)
      for (const name of names.split('|')) expect([name, countryCodeOf(name)]).toEqual([name, code])
  })

  it('reads back the names of ICU in many languages', () => {
    const languages = ['en', 'fr', 'es', 'de', 'ar', 'ne', 'hi', 'zh', 'ru']
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...iso31661.map(entry => entry.alpha2)),
        (language, code) => {
          const name = new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
          expect([name, countryCodeOf(name)]).toEqual([name, code])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('asks about names that mean two countries, suggests near misses, knows nothing else', () => {
    expect(readCountry(textCell('Korea'))).toMatchObject({ remark: { code: 'country-ambiguous' } })
    expect(readCountry(textCell('Congo'))).toMatchObject({ remark: { code: 'country-ambiguous' } })
    expect(readCountry(textCell('Bangladseh'))).toMatchObject({
      remark: { code: 'country-unknown', suggestion: 'BD' },
    })
    for (const [text, code] of [
      ['Rep. of Indonesia', 'ID'],
      ['Dem. Rep. of the Congo', 'CD'],
      ['Fed. Rep. of Germany', 'DE'],
      ['St. Lucia', 'LC'],
    ] as const)
      expect([text, readCountry(textCell(text))]).toEqual([text, { state: 'read', value: code }])
    expect(readCountry(textCell('Atlantis'))).toMatchObject({ remark: { code: 'country-unknown' } })
    expect(readCountry(textCell('unknown'))).toEqual(ABSENT)
  })

  it('takes NA for Namibia only among codes', () => {
    expect(readCountry(textCell('NA'))).toEqual(ABSENT)
    expect(readCountry(textCell('NA'), isCodeColumn(['ZA', 'BW', 'NA'].map(textCell)))).toEqual(read('NA'))
  })
})

describe('money', () => {
  it.each([
    ['NPR 150,000', null, moneyOf(150_000, 'NPR')],
    ['1,50,000 NPR', null, moneyOf(150_000, 'NPR')],
    ['€ 1.200,50', null, moneyOf(1200.5, 'EUR')],
    ['US$ 1,200', null, moneyOf(1200, 'USD')],
    ['रू १५००००', null, moneyOf(150_000, 'NPR')],
    ['QAR 1000', 'NPR', moneyOf(1000, 'QAR')],
    ['1 500', 'KWD', moneyOf(1500, 'KWD')],
    ['0', 'USD', moneyOf(0, 'USD')],
  ])('%s (column %s)', (text, currency, money) =>
    expect(readMoney(textCell(text), currency)).toEqual(read(money)),
  )

  it('never guesses a currency', () => {
    expect(readMoney(textCell('Rs. 5000'), null)).toMatchObject({ remark: { code: 'currency-ambiguous' } })
    expect(readMoney(textCell('$ 5000'), null)).toMatchObject({ remark: { code: 'currency-ambiguous' } })
    expect(readMoney(textCell('NPR 9,999,999,999,999'), null)).toMatchObject({
      remark: { code: 'number-too-large' },
    })
    expect(readMoney(numberCell(5000), null)).toMatchObject({ remark: { code: 'currency-missing' } })
    expect(readMoney(textCell('a lot'), 'USD')).toMatchObject({ remark: { code: 'money-unreadable' } })
    expect(currencyOfHeading('Fee (NPR)')).toBe('NPR')
    expect(currencyOfHeading('Fee per worker')).toBeNull()
  })
})

describe('words', () => {
  it.each(['yes', 'Y', 'OUI', 'sí', 'ja', 'نعم', 'हो', 'x', '✓', '1'])('%s is yes', text =>
    expect(readYesNo(textCell(text))).toEqual(read(true)),
  )
  it.each(['no', 'N', 'non', 'nein', 'لا', 'होइन', '0', '✗'])('%s is no', text =>
    expect(readYesNo(textCell(text))).toEqual(read(false)),
  )
  it('takes neither a blank nor a dash for no', () => {
    expect(readYesNo(textCell('-'))).toEqual(ABSENT)
    expect(readYesNo(textCell('perhaps'))).toMatchObject({ remark: { code: 'yes-no-unreadable' } })
    expect(readYesNo(booleanCell(false))).toEqual(read(false))
  })

  it.each([
    ['Apparel|Health', 'textiles-garments'],
    ['Readymade garments', 'textiles-garments'],
    ['Fish packing', 'fisheries'],
    ['Brick kiln', 'brick-quarry-charcoal'],
    ['BTP', 'construction'],
    ['Construcción', 'construction'],
    ['Gold mining', 'mining-industrial'],
    ['Artisanal gold mine', 'mining-artisanal'],
    ['Hotels & catering', 'hospitality'],
    ['Software', 'ict-services'],
    ['domestic-work', 'domestic-work'],
    ['Palm oil plantation', 'agriculture'],
    ['Manpower supply', 'labour-supply'],
    ['Bekleidung', 'textiles-garments'],
  ])('%s tells %s', (text, sector) => expect(sectorKeyOf(text)).toBe(sector))

  it('knows only sectors of the risk model', () => {
    const keys = SECTORS.map(sector => sector.key)
    expect(TOLD_SECTORS.filter(key => !keys.includes(key))).toEqual([])
    for (const key of keys) expect(sectorKeyOf(key)).toBe(key)
    expect(sectorKeyOf('Misc')).toBeNull()
  })

  it('reads how workers were hired and what binds them', () => {
    expect(readRecruiterChain(textCell('Direct hire'))).toEqual(read('direct'))
    expect(readRecruiterChain(textCell('one licensed recruiter'))).toEqual(read('one-licensed'))
    expect(readRecruiterChain(textCell('unknown'))).toEqual(read('unknown'))
    expect(readLegalContext(textCell('Kafala'))).toEqual(read('tied'))
    expect(readRecruiterKind(textCell('Sub-agent'))).toEqual(read('sub_agent'))
    expect(readRecruiterKind(textCell('Recruitment agency'))).toEqual(read('recruiter'))
  })

  it('checks the digits of register numbers', () => {
    expect(isLei('529900T8BM49AURSDO55')).toBe(true)
    expect(isLei('529900T8BM49AURSDO56')).toBe(false)
    expect(isOsId('CN2021250D1DTN7')).toBe(true)
    expect(isOsId('CN2021250D1DTN8')).toBe(false)
    expect(readDuns(textCell('1234567'))).toEqual(read('001234567'))
    expect(readDuns(textCell('12-345'))).toEqual(read('000012345'))
    expect(readDuns(textCell('ABC'))).toMatchObject({ remark: { code: 'duns-length' } })
  })
})
