import { joinedToken, type NameToken } from './parse-name'

/** Names are parted and joined at will only where the parts are short; three parts only where they are syllables. */
const LONGEST_PAIR_LETTERS = 16
const LONGEST_TRIPLE_LETTERS = 11

/** Words that are known already need not be made again. */
interface KnownWords {
  known(text: string): NameToken | undefined
}

/** Neighbouring words written as one. */
export function joined(tokens: readonly NameToken[], words: KnownWords): NameToken[] {
  const found: NameToken[] = []
  for (let from = 0; from + 1 < tokens.length; from++) {
    let text = tokens[from]?.text ?? ''
    for (const longest of [LONGEST_PAIR_LETTERS, LONGEST_TRIPLE_LETTERS]) {
      const to = longest === LONGEST_PAIR_LETTERS ? from + 1 : from + 2
      text += tokens[to]?.text ?? ''
      if (to >= tokens.length || text.length > longest) break
      const looseVowels = tokens.slice(from, to + 1).some(token => token.looseVowels)
      const known = looseVowels ? undefined : words.known(text)
      found.push(known ?? joinedToken(text, looseVowels))
    }
  }
  return found
}
