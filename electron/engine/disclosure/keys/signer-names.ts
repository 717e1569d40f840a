import type { KnownSigner } from '@shared/disclosure/bundle/signature'
import { cleanText } from '@shared/text/clean'

/** Letters of Cyrillic and Greek that can't be told from Latin ones by looking (Unicode Technical Standard 39, confusables). */
const LOOK = 'АВЕЅІЈКМНОРСТУХҮаеоѕіјрсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϳ'
const LIKE = 'ABESIJKMHOPCTYXYaeosijpcyxhdqwABEZHIKMNOPTYXoj'
const ALIKE = new Map(Array.from(LOOK, (letter, at) => [letter, LIKE.charAt(at)]))

/** What two names share that a reader takes for the same: letters by their look, without case, marks, blanks and points. */
const lookOf = (name: string): string =>
  Array.from(name.normalize('NFKD'), letter => ALIKE.get(letter) ?? letter)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Scripts that stand beside Latin letters in one word of ordinary names (Unicode Technical Standard 39, 5.2, “highly restrictive”). */
const OF_ONE_WORD =
  /[\p{scx=Latin}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u

/** Whether a word mixes Latin letters with those of a script that no name mixes them with: most look-alikes of all Unicode come so. */
const isMixed = (name: string): boolean =>
  (name.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? []).some(
    word => /\p{scx=Latin}/u.test(word) && Array.from(word).some(letter => !OF_ONE_WORD.test(letter)),
  )

const LONGEST = 200

/** A name that turns no line around and stays in one, as it is kept for a signer. */
export function plainSigner({ fingerprint, name }: KnownSigner): KnownSigner {
  const plain = cleanText(name).replace(/\s+/g, ' ').trim()
  return { fingerprint, name: plain === '' ? fingerprint.slice(0, 19) : plain }
}

/**
 * Signers of a file beside those that are known: one who reads like somebody known and has another key gets the beginning of that key
 * behind the name, so that nobody takes the one for the other. (A colleague with a new key is told apart in the same way.) So does a
 * name with a word of mixed scripts, whomever it looks like.
 */
export function toldApart(known: readonly KnownSigner[], added: readonly KnownSigner[]): KnownSigner[] {
  const keys = new Map(known.map(({ name, fingerprint }) => [lookOf(name), fingerprint]))
  return added.map(plainSigner).map(({ name, fingerprint }) => {
    const look = lookOf(name)
    const other = keys.get(look)
    keys.set(look, other ?? fingerprint)
    if (other === fingerprint || (other === undefined && !isMixed(name))) return { name, fingerprint }
    const mark = ` (${fingerprint.slice(0, 4)}…)`
    return { name: `${name.slice(0, LONGEST - mark.length)}${mark}`, fingerprint }
  })
}
