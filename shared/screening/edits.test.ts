import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withinEdits } from './edits'

const cost = (letter: string): number => (/[aeiouy]/.test(letter) ? 0.5 : 1)

/** The same distance without any shortcut, by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return Array.from(a + b).reduce((sum, letter) => sum + cost(letter), 0)
  const [x = '', y = ''] = [a.at(-1), b.at(-1)]
  const [shorterA, shorterB] = [a.slice(0, -1), b.slice(0, -1)]
  const ways = [
    distance(shorterA, shorterB) + (x === y ? 0 : Math.max(cost(x), cost(y))),
    distance(shorterA, b) + cost(x),
    distance(a, shorterB) + cost(y),
  ]
  if (a.length > 1 && b.length > 1 && x === b.at(-2) && a.at(-2) === y)
    ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...ways)
}

it('says the same as the whole table, wherever it stops', () => {
  const word = fc
    .array(fc.constantFrom('a', 'e', 'k', 't', 'r'), { maxLength: 6 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 16 }), (a, b, quarters) => {
      expect(withinEdits(a, b, quarters / 4)).toBe(distance(a, b) <= quarters / 4)
    }),
    { numRuns: 400 },
  )
})

it.each([
  ['tervani', 'travani', 1.5, true],
  ['tervani', 'tervana', 0.5, true],
  ['tervani', 'tersana', 1, false],
  ['x'.repeat(100), `${'x'.repeat(99)}z`, 1, true],
  ['', 'ab', 1.5, true],
])('%s and %s within %d: %s', (a, b, limit, within) => {
  expect(withinEdits(a, b, limit)).toBe(within)
})
