import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeyIndex } from './key-index'

const filed = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(20)), { maxLength: 400 })

it('finds what a map of lists finds, in the same order', () => {
  fc.assert(
    fc.property(filed, pairs => {
      const index = new KeyIndex()
      const map = new Map<string, number[]>()
      for (const [key, value] of pairs) {
        index.add(key, value)
        const known = map.get(key) ?? []
        if (!known.includes(value)) map.set(key, [...known, value])
      }
      for (const [key, values] of map) expect(index.find(key)).toEqual(values)
      expect(index.find('never filed')).toEqual([])
    }),
  )
})

it('keeps many keys apart that differ in little', () => {
  const index = new KeyIndex()
  const keys = Array.from({ length: 50_000 }, (_, n) => `own:${String(n).padStart(6, '0')}`)
  keys.forEach((key, n) => index.add(key, n))
  expect(keys.every((key, n) => index.find(key).length === 1 && index.find(key)[0] === n)).toBe(true)
})
