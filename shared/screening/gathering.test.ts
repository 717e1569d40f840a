import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Gathering } from './gathering'
import { parseName, type NameToken } from './parse-name'
import { Postings } from './postings'
import { rarityOf } from './rarity'
import { Vocabulary, VocabularyMaker } from './vocabulary'
import { WordTable, WordTableMaker } from './word-table'

const words = 'Bekkar Bekar Sulnas Sulnaz Tervani Textile Shipping Mining Tekstil Marine'.split(' ')
const name = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })

/** The same estimate for every name, one by one. */
function plainly(
  ours: readonly NameToken[],
  parsed: readonly (readonly NameToken[])[],
  vocabulary: Vocabulary,
  termOf: (token: NameToken) => number,
) {
  const rarity = rarityOf(parsed.map(tokens => ({ text: '', folded: '', rules: 'organisation', tokens })))
  const weightOf = (tokens: readonly NameToken[]) =>
    tokens.reduce((total, token) => total + rarity.weight(token), 0)
  return parsed
    .map((theirs, id) => {
      const terms = theirs.map(termOf)
      const best = (token: NameToken) =>
        vocabulary.like(token).find(({ term }) => terms.includes(term))?.similarity.value ?? 0
      const distinct = ours.filter(token => token.kind === 'name')
      const found = (distinct.length > 0 ? distinct : ours).some(token => best(token) > 0)
      const agreed = ours.reduce((total, token) => total + best(token) * rarity.weight(token), 0)
      const [ourWeight, theirWeight] = [weightOf(ours), weightOf(theirs)]
      const least = Math.max(0, 1 - agreed / Math.min(ourWeight, theirWeight))
      const most = Math.max(0, 1 - agreed / Math.max(ourWeight, theirWeight))
      return { id, found, estimate: 1 - 1.3 * least - 0.35 * (most - least) }
    })
    .filter(each => each.found && each.estimate >= 0.25)
    .map(each => each.id)
}

it('finds what looking at every name would find, by words and by names alike', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 90 }), name, (listed, asked) => {
      const tokensOf = (parts: string[]) => parseName(parts.join(' '), 'organisation').tokens
      const parsed = listed.map(tokensOf)
      const table = new WordTableMaker()
      const [maker, postings] = [new VocabularyMaker(table), new Postings()]
      for (const tokens of parsed) postings.add(new Set(tokens.map(token => maker.add(token))))
      const termOf = (token: NameToken) => maker.add(token)
      const vocabulary = new Vocabulary(maker.pack(), new WordTable(table.pack()))
      const rarity = rarityOf(parsed.map(tokens => ({ text: '', folded: '', rules: 'organisation', tokens })))
      const weight = (tokens: readonly NameToken[]) =>
        tokens.reduce((total, token) => total + rarity.weight(token), 0)
      const closed = postings.close(vocabulary.size)
      const gathering = new Gathering(vocabulary, closed, rarity, Float64Array.from(parsed, weight))
      const ours = tokensOf(asked)
      const distinct = ours.filter(token => token.kind === 'name')
      const parts =
        distinct.length > 0
          ? { opening: distinct, adding: ours.filter(token => token.kind !== 'name') }
          : { opening: ours, adding: [] }
      const found = gathering.names({ ...parts, weight: weight(ours) }, 0.5)
      expect(found.toSorted((a, b) => a - b)).toEqual(plainly(ours, parsed, vocabulary, termOf))
      // Nothing is left behind that would weigh on the next name.
      expect(gathering.names({ ...parts, weight: weight(ours) }, 0.5)).toEqual(found)
    }),
    { numRuns: 150 },
  )
})
