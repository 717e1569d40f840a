import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeyFile, KeyFileMaker } from './key-file'
import { eachShortened, hashOf } from './key-table'
import { Postings } from './postings'

it('gives back what was filed under a key, in order, and nothing else', () => {
  const filed = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.nat(10_000)), { maxLength: 4000 })
  fc.assert(
    fc.property(filed, pairs => {
      const maker = new KeyFileMaker()
      for (const [key, value] of pairs) maker.add(hashOf(String(key), 1), value)
      const file = new KeyFile(maker.pack())
      for (let key = 0; key <= 51; key++) {
        const found: number[] = []
        file.each(hashOf(String(key), 1), value => found.push(value))
        expect(found).toEqual(pairs.filter(pair => pair[0] === key).map(pair => pair[1]))
      }
    }),
    { numRuns: 50 },
  )
})

it('hashes a text with each letter left out like the shorter texts', () => {
  const hashes: number[] = []
  eachShortened('tervani', 3, hash => hashes.push(hash))
  const shorter = ['ervani', 'trvani', 'tevani', 'terani', 'tervni', 'tervai', 'tervan']
  expect(hashes).toEqual(shorter.map(text => hashOf(text, 3)))
})

it('knows the words of a name and the names of a word', () => {
  const names = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 5 }), { maxLength: 60 })
  fc.assert(
    fc.property(names, filed => {
      const postings = new Postings()
      for (const terms of filed) postings.add(terms)
      const { terms, begins, starts, names: ofTerms } = postings.close(10)
      filed.forEach((each, name) => {
        expect([...terms.subarray(begins[name], begins[name + 1])]).toEqual(each)
      })
      for (let term = 0; term < 10; term++)
        expect([...ofTerms.subarray(starts[term], starts[term + 1])]).toEqual(
          filed.flatMap((each, name) => (each.includes(term) ? [name] : [])),
        )
    }),
    { numRuns: 50 },
  )
})
