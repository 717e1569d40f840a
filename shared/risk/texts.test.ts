import { describe, expect, it } from 'vitest'
import risk from '../text/en/risk.json'
import reference from '../text/en/reference.json'
import { OPEN_2026_PROFILE } from './country'
import { CORRIDOR_FACTORS, FLOOR_CODES, RISK_CONTROLS, RISK_MODEL, WORKFORCE_FACTORS } from './model'
import { SECTORS } from './sectors'

/** The text under a dotted key, or `undefined`. */
function textOf(catalogue: object, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], catalogue)
}

const placed = (code: string) => [code, `${code}Place`, `${code}NotKnown`]
const known = (code: string) => [code, `${code}NotKnown`]

describe('every code of the model has its sentence', () => {
  const codes = [
    ...FLOOR_CODES.flatMap(code => [`driver.floor.${code}`, `change.floor.${code}`]),
    'driver.floor.F4Recorded',
    ...['conflict', 'conflictInside', 'conflictCountry', 'conflictNone', 'conflictNotKnown'].map(
      code => `driver.${code}`,
    ),
    ...['conflict', 'conflictInside'].flatMap(code =>
      ['Listed', 'Overruled', 'ListedOverruled'].map(note => `driver.${code}${note}`),
    ),
    ...['driver.conflictSwitchedOff', 'driver.events', 'driver.eventsPlace', 'driver.conflictCountryEvents'],
    ...['route', 'routeNone', 'routeNotKnown', 'country', 'countryNotKnown'].map(code => `driver.${code}`),
    ...placed('driver.origin'),
    ...WORKFORCE_FACTORS.flatMap(factor => [...known(`driver.${factor}`), `factor.${factor}`]),
    ...['origin', 'transit', 'destination'].flatMap(role => placed(`driver.corridor.${role}`)),
    ...CORRIDOR_FACTORS.flatMap(factor => [...known(`driver.corridor.${factor}`), `factor.${factor}`]),
    ...RISK_CONTROLS.map(control => `factor.${control}`),
    ...Object.keys(RISK_MODEL.chain).map(chain => `chain.${chain}`),
    ...Object.keys(RISK_MODEL.quality).map(level => `quality.${level}`),
    ...SECTORS.map(sector => `sector.${sector.key}`),
    ...OPEN_2026_PROFILE.indicators.map(({ id }) => `indicator.${id}`),
  ]
  it.each(codes)('risk:%s', code => {
    expect(textOf(risk, code)).toEqual(expect.stringMatching(/\S/))
  })

  it.each(OPEN_2026_PROFILE.indicators.map(({ id }) => `coverage.indicator.${id}`))('reference:%s', code => {
    expect(textOf(reference, code)).toEqual(expect.stringMatching(/\S/))
  })
})
