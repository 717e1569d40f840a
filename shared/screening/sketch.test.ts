import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jaroWinkler } from './jaro-winkler'
import { parseName, type NameRules } from './parse-name'
import { compareWords } from './similarity'
import { mayBeAlike, SKETCH, writeSketch } from './sketch'
import { NAME_CASES } from './testing/name-cases'
import { WordTable, WordTableMaker } from './word-table'

const tokensOf = (rules: NameRules) =>
  Object.values(NAME_CASES)
    .filter(group => group.rules === rules)
    .flatMap(({ cases }) => cases.flatMap(each => [each[0], each[1]]))
    .flatMap(text => parseName(text, rules).tokens)

it.each(['person', 'organisation'] as const)(
  'a sketch never tells apart what comparing letters finds alike: every word of the cases with every other, %s',
  rules => {
    const tokens = tokensOf(rules)
    const sketches = new Int32Array(tokens.length * SKETCH)
    tokens.forEach((token, i) => {
      writeSketch(token, sketches, i * SKETCH)
    })
    let toldApart = 0
    for (let i = 0; i < tokens.length; i++)
      for (let j = 0; j < tokens.length; j++) {
        const [a, b] = [tokens[i]!, tokens[j]!]
        if (mayBeAlike(sketches, i * SKETCH, sketches, j * SKETCH)) continue
        toldApart++
        if (compareWords(a, b) !== null) expect.fail(`${a.text} and ${b.text}`)
      }
    expect(toldApart).toBeGreaterThan((tokens.length * tokens.length) / 2)
  },
)

it('gives words back from the table as they were put in, but for the way they were written', () => {
  const tokens = [...tokensOf('person'), ...tokensOf('organisation')]
  const maker = new WordTableMaker()
  const numbers = tokens.map(token => maker.add(token))
  const table = new WordTable(maker.pack())
  tokens.forEach((token, i) => {
    expect(table.token(numbers[i]!)).toEqual({ ...token, raw: token.text })
  })
})

/** Jaro-Winkler letter by letter, as it is defined. */
function plainly(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const used = new Set<number>()
  const taken: string[] = []
  Array.from(a).forEach((letter, i) => {
    const inReach = Array.from(b, (_, j) => j).slice(Math.max(0, i - reach), i + reach + 1)
    const at = inReach.find(j => !used.has(j) && b[j] === letter)
    if (at === undefined) return
    used.add(at)
    taken.push(letter)
  })
  const theirs = [...used].sort((x, y) => x - y).map(j => b[j])
  const swapped = taken.filter((letter, k) => letter !== theirs[k]).length
  const m = taken.length
  const jaro = m === 0 ? 0 : (m / a.length + m / b.length + (m - swapped / 2) / m) / 3
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return a === b ? 1 : jaro + prefix * 0.1 * (1 - jaro)
}

it('takes letters by bits as it would one by one, in short words, long ones and other alphabets', () => {
  const word = fc
    .array(fc.constantFrom(...Array.from('abcdeéжш'), 'ab', 'ba', 'aab'), { minLength: 1, maxLength: 40 })
    .map(parts => parts.join(''))
  const plain = fc.array(fc.constantFrom(...Array.from('abcde')), { minLength: 1, maxLength: 34 })
  fc.assert(
    fc.property(fc.oneof(fc.tuple(word, word), fc.tuple(plain, plain)), ([x, y]) => {
      const [a, b] = [Array.from(x).join(''), Array.from(y).join('')]
      expect(jaroWinkler(a, b)).toBe(plainly(a, b))
    }),
    { numRuns: 2000 },
  )
})
