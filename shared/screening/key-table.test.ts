import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashOf, KeyTable } from './key-table'

it('gives back what was filed under a key, and nothing else', () => {
  const filed = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 10_000 })), {
    maxLength: 500,
  })
  fc.assert(
    fc.property(filed, pairs => {
      const table = new KeyTable()
      for (const [key, value] of pairs) table.add(hashOf(String(key), 1), value)
      for (let key = 0; key <= 50; key++) {
        const filedHere = pairs.filter(pair => pair[0] === key).map(pair => pair[1])
        expect(table.few(hashOf(String(key), 1), 500)).toEqual(filedHere.reverse())
      }
    }),
    { numRuns: 50 },
  )
})

it('grows past its first size', () => {
  const table = new KeyTable()
  for (let i = 0; i < 20_000; i++) table.add(hashOf(`word ${i % 7000}`, 2), i)
  expect(table.few(hashOf('word 42', 2), 3)).toEqual([14_042, 7042, 42])
  expect(table.few(hashOf('word 42', 2), 2)).toBeNull()
})

it('hashes a text with a letter left out like the shorter text', () => {
  expect(hashOf('tervani', 3, 2)).toBe(hashOf('tevani', 3))
  expect(hashOf('tervani', 3)).not.toBe(hashOf('tervani', 4))
})
