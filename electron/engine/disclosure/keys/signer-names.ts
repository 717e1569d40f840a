import type { KnownSigner } from '@shared/disclosure/bundle/signature'
import { cleanText } from '@shared/disclosure/clean'

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

const LONGEST = 200

/** A name that turns no line around and stays in one, as it is kept for a signer. */
export function plainSigner({ fingerprint, name }: KnownSigner): KnownSigner {
  const plain = cleanText(name).replace(/\s+/g, ' ').trim()
  return { fingerprint, name: plain === '' ? fingerprint.slice(0, 19) : plain }
}

/**
 * Signers of a file beside those that are known: one who reads like somebody known and has another key gets the beginning of that key
 * behind the name, so that nobody takes the one for the other. (A colleague with a new key is told apart in the same way.)
 */
export function toldApart(known: readonly KnownSigner[], added: readonly KnownSigner[]): KnownSigner[] {
  const keys = new Map(known.map(({ name, fingerprint }) => [lookOf(name), fingerprint]))
  return added.map(plainSigner).map(({ name, fingerprint }) => {
    const look = lookOf(name)
    const other = keys.get(look)
    keys.set(look, other ?? fingerprint)
    if (other === undefined || other === fingerprint) return { name, fingerprint }
    const mark = ` (${fingerprint.slice(0, 4)}…)`
    return { name: `${name.slice(0, LONGEST - mark.length)}${mark}`, fingerprint }
  })
}
