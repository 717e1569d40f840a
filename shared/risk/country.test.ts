import { describe, expect, it } from 'vitest'
import { countryContext, OPEN_2026_PROFILE, REFERENCE_PROFILE, rescale } from './country'
import { SECTORS, sectorOf, sectorOfIsic } from './sectors'
import { baseline } from './testing/facts'

const { countries } = baseline().countries
const contextOf = (code: string) =>
  countryContext(countries.find(({ country }) => country === code)!.indicators, OPEN_2026_PROFILE)

describe('country context K by profile', () => {
  it('weights of each profile add up to one', () => {
    for (const profile of [OPEN_2026_PROFILE, REFERENCE_PROFILE]) {
      expect(profile.indicators.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    }
  })

  it('rescales tier, displacement, money-laundering status and goods as the profile says', () => {
    const of = (id: string) => OPEN_2026_PROFILE.indicators.find(indicator => indicator.id === id)!.rescaling
    expect(['1', '2', '2-watch-list', '3', 'special-case'].map(tier => rescale(tier, of('tipTier')))).toEqual(
      [10, 35, 65, 90, 100],
    )
    expect(
      [0, 1, 9, 100, 5000].map(per1000 => Math.round(rescale(per1000, of('displacedPer1000')) ?? NaN)),
    ).toEqual([0, 15, 50, 100, 100])
    expect([0, 1, 2, 3, 18].map(goods => rescale(goods, of('forcedLabourGoods')))).toEqual([
      10, 50, 65, 80, 80,
    ])
    expect(rescale('call-for-action', of('fatfStatus'))).toBe(100)
    expect(rescale('something new', of('fatfStatus'))).toBeNull()
    expect(rescale(null, of('fatfStatus'))).toBeNull()
  })

  it('leaves out what is missing and renormalises the weights', () => {
    const half = { ruleOfLawPct: 50, politicalStabilityPct: 50, controlOfCorruptionPct: 50 }
    expect(countryContext(half, OPEN_2026_PROFILE).score).toBeCloseTo(50, 12)
    expect(countryContext({ ...half, controlOfCorruptionPct: null }, OPEN_2026_PROFILE).score).toBeNull()
  })

  it('orders known countries as one would expect', () => {
    const k = (code: string) => contextOf(code).score ?? NaN
    expect(k('IS')).toBeLessThan(k('NO'))
    expect(k('NO')).toBeLessThan(k('TR'))
    expect(k('TR')).toBeLessThan(k('MM'))
    expect(k('MM')).toBeGreaterThan(85)
    expect(contextOf('AI').score).toBeNull()
  })
})

describe('the sector table', () => {
  it('has unique keys, scores within 0 and 100, and no ISIC division twice', () => {
    const divisions = SECTORS.flatMap(sector => sector.isicDivisions)
    expect(new Set(SECTORS.map(sector => sector.key)).size).toBe(SECTORS.length)
    expect(new Set(divisions).size).toBe(divisions.length)
    for (const { score } of SECTORS) expect(score).toBeGreaterThan(0)
    expect(SECTORS.filter(sector => sector.basis === 'model-table')).toHaveLength(16)
  })

  it('sectors outside the model table carry 20 times the mean of their ratings', () => {
    const { sectors } = baseline().sectors
    for (const { key, basis, score, isicDivisions } of SECTORS) {
      if (basis === 'model-table') continue
      const rating = sectors.find(
        ({ isic }) => isic.slice(0, 2) === isicDivisions[0] || isicDivisions.includes(isic),
      )
      const values = Object.values(rating?.ratings ?? {})
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      expect(score, key).toBeCloseTo(20 * mean, 10)
    }
  })

  it('every word of the hotspot and route lists stands for a sector of the table', () => {
    const { words } = baseline().sectors
    for (const key of Object.values(words)) expect(sectorOf(key), key).not.toBeNull()
  })

  it.each([
    ['0111', 'agriculture'],
    ['C14', 'textiles-garments'],
    ['78', 'labour-supply'],
    ['99', undefined],
    ['x', undefined],
  ])('ISIC %s', (code, key) => {
    expect(sectorOfIsic(code)?.key).toBe(key)
  })
})
