import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import risk from '../text/en/risk.json'
import { RISK_MODEL } from './model'
import { applySettings, SETTING_GROUPS, SETTINGS, settingValue, settingValuesSchema } from './settings'

const anyValues = fc
  .subarray([...SETTINGS])
  .chain(settings =>
    fc
      .tuple(...settings.map(({ min, max }) => fc.double({ min, max, noNaN: true })))
      .map(values => Object.fromEntries(settings.map(({ key }, i) => [key, values[i] ?? 0]))),
  )
  .filter(values => settingValuesSchema.safeParse(values).success)

describe('settings of the model', () => {
  it('stand in the model, within their limits, each with words', () => {
    for (const { key, min, max, group } of SETTINGS) {
      expect(settingValue(RISK_MODEL, key), key).toBeGreaterThanOrEqual(min)
      expect(settingValue(RISK_MODEL, key), key).toBeLessThanOrEqual(max)
      const at = (tree: unknown, part: string) => (tree as Record<string, unknown> | undefined)?.[part]
      expect(key.split('.').reduce<unknown>(at, risk.setting), key).toEqual(expect.stringMatching(/\S/))
      expect(risk.settingGroup[group]).toMatch(/\S/)
    }
    expect(new Set(SETTINGS.map(({ group }) => group)).size).toBe(SETTING_GROUPS.length)
  })

  it('unchanged they are the built-in model itself', () => {
    expect(applySettings({}, 'Mine')).toBe(RISK_MODEL)
    expect(applySettings({ 'events.lambdaKm': RISK_MODEL.events.lambdaKm }, 'Mine')).toBe(RISK_MODEL)
  })

  it('changed, every group of weights still adds up to 1, and the built-in model stays as it was', () => {
    const before = JSON.stringify(RISK_MODEL)
    const sum = (weights: Readonly<Record<string, number>>) =>
      Object.values(weights).reduce((total, weight) => total + weight, 0)
    fc.assert(
      fc.property(anyValues, values => {
        const model = applySettings(values, 'Mine')
        const groups = [model.workforce, model.location.mean, model.control.weights, model.corridor.weights]
        for (const weights of [...groups, model.supplier]) expect(sum(weights)).toBeCloseTo(1, 9)
        for (const [key, value] of Object.entries(values))
          if (!/^(workforce|location\.mean|control\.weights|corridor)/.test(key))
            expect(settingValue(model, key)).toBe(value)
        expect(JSON.stringify(RISK_MODEL)).toBe(before)
      }),
    )
  })

  it('says in its id that it was changed, and by what name', () => {
    expect(applySettings({ 'events.lambdaKm': 80 }, 'Wide reach').id).toBe('fivefold-risk 1.0 · Wide reach')
  })

  it.each([
    [{ 'bands.high': 10 }],
    [{ 'workforce.informal': 1.5 }],
    [{ 'events.lambdaKm': 0 }],
    [{ 'location.mean.conflict': 0, 'location.mean.route': 0, 'location.mean.country': 0 }],
    [{ __proto__: null, 'constructor.prototype': 1 }],
  ])('refuses %j', values => {
    expect(settingValuesSchema.safeParse(values).success).toBe(false)
  })
})
