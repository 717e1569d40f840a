import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import laws from '../text/en/laws.json'
import { regimeSchema } from './regime'
import { regimeIn } from './regime-words'

const FOLDER = join(import.meta.dirname, '../../assets/frameworks/regimes')
const regimes = readdirSync(FOLDER).map(file =>
  regimeSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
)

/** Every key of a catalogue with its text. */
const flat = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, part]) =>
        flat(part, path === '' ? key : `${path}.${key}`),
      )

it('the catalogue says in English exactly what the files of the laws say', () => {
  const texts = new Map(flat(laws))
  const asked = new Set<string>()
  for (const regime of regimes) {
    const spoken = regimeIn(regime, (key, params) => {
      const name = key.replace('laws:', '')
      asked.add(name)
      expect(texts.get(name), name).toBe(params?.['defaultValue'])
      return texts.get(name)!
    })
    expect(spoken).toEqual(regime)
  }
  expect([...asked].sort()).toEqual([...texts.keys()].sort())
})

it('says items and short names in another language, and keeps legal titles and references', () => {
  const [regime] = regimes
  const spoken = regimeIn(regime!, () => 'अनुवाद')
  expect(spoken.items.every(item => item.text === 'अनुवाद')).toBe(true)
  expect(spoken.short).toBe('अनुवाद')
  expect(spoken.name).toBe(regime!.name)
  expect(spoken.legalReference.text).toBe(regime!.legalReference.text)
})
