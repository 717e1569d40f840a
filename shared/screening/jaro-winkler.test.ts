import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jaroWinkler, jaroWinklerAtMost, letterSet } from './jaro-winkler'
import { parseName } from './parse-name'
import { spellingAtMost } from './similarity'

const letters = fc.constantFrom(...Array.from('abcdeiklmnorstuyz019'))
const word = fc.array(letters, { minLength: 1, maxLength: 14 }).map(parts => parts.join(''))
/** A word and one made of it by a few slips, as names that are alike differ. */
const likeWords = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(13), letters), { maxLength: 3 }))
  .map(([text, slips]) => [
    text,
    slips.reduce((to, [at, by]) => to.slice(0, at) + by + to.slice(at + 1), text),
  ])

it.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['duane', 'dwayne', 0.84],
])('knows the published examples: %s, %s', (a, b, value) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(value, 3)
})

it('never exceeds its bound', () => {
  fc.assert(
    fc.property(fc.oneof(likeWords, fc.tuple(word, word)), ([a = '', b = '']) => {
      const most = jaroWinklerAtMost(a.length, letterSet(a), b.length, letterSet(b))
      expect(jaroWinkler(a, b)).toBeLessThanOrEqual(most)
    }),
    { numRuns: 3000 },
  )
})

it('never lets two spellings exceed theirs, however they are read', () => {
  const token = (text: string) => parseName(text, 'person').tokens[0]
  fc.assert(
    fc.property(likeWords, ([a = '', b = '']) => {
      const [ours, theirs] = [token(a), token(b)]
      fc.pre(ours !== undefined && theirs !== undefined)
      const value = Math.max(
        jaroWinkler(ours.text, theirs.text),
        0.97 * jaroWinkler(ours.canonical, theirs.canonical),
        0.95 * jaroWinkler(ours.sounding, theirs.sounding),
      )
      expect(value).toBeLessThanOrEqual(spellingAtMost(ours, theirs))
    }),
    { numRuns: 3000 },
  )
})
