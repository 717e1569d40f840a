import { jaroWinkler, jaroWinklerAtMost } from './jaro-winkler'
import { joinedToken, type NameToken } from './parse-name'
import { compareWords, type PairKind, type Similarity } from './similarity'

/** Words of ours that stand for words of theirs. */
export interface Pair {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  readonly similarity: number
  readonly kind: PairKind
}

/** Pairs of words, and the positions of the words of either side that found no counterpart. */
export interface Alignment {
  readonly pairs: readonly Pair[]
  readonly ourRest: readonly number[]
  readonly theirRest: readonly number[]
}

/** A stretch of two and more neighbouring words of one side, by positions. */
class Stretch {
  private made: NameToken | null = null

  constructor(
    readonly positions: readonly number[],
    readonly text: string,
    readonly letters: number,
    readonly looseVowels: boolean,
  ) {}

  /** The words as one; made when it is first wanted, which for most stretches is never. */
  get token(): NameToken {
    return (this.made ??= joinedToken(this.text, this.looseVowels))
  }
}

const LONGEST_JOIN = 4
const LONGEST_REPARTED = 20
/** Letters that a stretch may have more than the word it stands for. */
const OVER = 2

/** Every stretch of at most `maxLength` letters. */
function stretches(tokens: readonly NameToken[], maxLength: number): Stretch[] {
  const found: Stretch[] = []
  for (let from = 0; from + 1 < tokens.length; from++) {
    const first = tokens[from]
    if (first === undefined) continue
    let { text, letters, looseVowels } = first
    const positions = [from]
    for (let to = from + 1; to < Math.min(tokens.length, from + LONGEST_JOIN); to++) {
      const next = tokens[to]
      if (next === undefined || text.length + next.text.length > maxLength) break
      text += next.text
      letters |= next.letters
      looseVowels ||= next.looseVowels
      positions.push(to)
      found.push(new Stretch([...positions], text, letters, looseVowels))
    }
  }
  return found
}

const longest = (tokens: readonly NameToken[]): number =>
  // What is written without vowels is about half as long.
  tokens.reduce((most, token) => Math.max(most, token.text.length * (token.looseVowels ? 2 : 1)), 0)

/** Joined words must agree nearly to the letter: anything is like anything else when words may be glued. */
const JOIN_FLOOR = 0.92
/** As written they must agree this much to be looked at more closely. */
const JOIN_HOPELESS = 0.7
/** Across scripts the same consonants are the most that can be asked. */
const UNWRITTEN_JOIN_FLOOR = 0.86

type Written = Pick<NameToken, 'text' | 'letters' | 'looseVowels'>

function writtenAlike(a: Written, b: Written): boolean {
  const most = jaroWinklerAtMost(a.text.length, a.letters, b.text.length, b.letters)
  return most >= JOIN_HOPELESS && jaroWinkler(a.text, b.text) >= JOIN_HOPELESS
}

const tokenOf = (side: Stretch | NameToken): NameToken => (side instanceof Stretch ? side.token : side)

function compareJoined(a: Stretch | NameToken, b: Stretch | NameToken): Similarity | null {
  if (!a.looseVowels && !b.looseVowels && !writtenAlike(a, b)) return null
  const found = compareWords(tokenOf(a), tokenOf(b))
  const floor =
    found?.kind === 'sounds' && a.looseVowels !== b.looseVowels ? UNWRITTEN_JOIN_FLOOR : JOIN_FLOOR
  return found === null || found.value < floor ? null : { value: found.value * 0.99, kind: 'joined' }
}

const INITIAL: Similarity = { value: 0.7, kind: 'initial' }

function initialFits(a: NameToken, b: NameToken): boolean {
  const [initial, word] = a.kind === 'initial' ? [a, b] : [b, a]
  return initial.kind === 'initial' && word.kind !== 'initial' && word.text.startsWith(initial.text)
}

interface Candidate extends Pair {
  readonly order: number
}

/** Of equal pairs the one whose words stand at like places comes first; joined words come after single ones. */
function candidate(
  { value, kind }: Similarity,
  ours: readonly number[],
  theirs: readonly number[],
): Candidate {
  const apart = Math.abs((ours[0] ?? 0) - (theirs[0] ?? 0))
  const order = value - (kind === 'joined' ? 0.02 : 0) - apart * 1e-6
  return { ours, theirs, similarity: value, kind, order }
}

function addSingles(
  ours: readonly NameToken[],
  theirs: readonly NameToken[],
  compare: CompareAt,
  found: Candidate[],
): void {
  for (let i = 0; i < ours.length; i++)
    for (let j = 0; j < theirs.length; j++) {
      const like = compare(i, j)
      if (like !== null) found.push(candidate(like, [i], [j]))
    }
}

/** How alike the `i`th word of ours and the `j`th of theirs are, each by itself. */
export type CompareAt = (i: number, j: number) => Similarity | null

/** Two words by themselves: alike, or one the initial of the other. */
export const compareSingle = (a: NameToken, b: NameToken): Similarity | null =>
  compareWords(a, b) ?? (initialFits(a, b) ? INITIAL : null)

const comparePlainly =
  (ours: readonly NameToken[], theirs: readonly NameToken[]): CompareAt =>
  (i, j) => {
    const [a, b] = [ours[i], theirs[j]]
    return a === undefined || b === undefined ? null : compareSingle(a, b)
  }

/** Stretches of ours that are like single words of theirs. */
function addOurJoined(ours: readonly Stretch[], theirs: readonly NameToken[], found: Candidate[]): void {
  const most = longest(theirs) + OVER
  for (const a of ours) {
    if (a.text.length > most) continue
    theirs.forEach((b, at) => {
      const like = compareJoined(a, b)
      if (like !== null) found.push(candidate(like, a.positions, [at]))
    })
  }
}

/** And stretches of theirs that are like single words of ours. */
function addTheirJoined(ours: readonly NameToken[], theirs: readonly Stretch[], found: Candidate[]): void {
  const most = longest(ours) + OVER
  ours.forEach((a, at) => {
    for (const b of theirs) {
      const like = b.text.length > most ? null : compareJoined(a, b)
      if (like !== null) found.push(candidate(like, [at], b.positions))
    }
  })
}

/** Stretches that hold the same letters with the gap in another place: "Myongc-hin" for "Myong-chin". */
function addReparted(ours: readonly Stretch[], theirs: readonly Stretch[], found: Candidate[]): void {
  for (const a of ours) {
    if (a.text.length > LONGEST_REPARTED + OVER) continue
    const b = theirs.findLast(({ text }) => text === a.text)
    if (b !== undefined)
      found.push({ ours: a.positions, theirs: b.positions, similarity: 0.98, kind: 'joined', order: 0.975 })
  }
}

function candidates(
  ours: readonly NameToken[],
  theirs: readonly NameToken[],
  compare: CompareAt,
): Candidate[] {
  const found: Candidate[] = []
  addSingles(ours, theirs, compare, found)
  const most = Math.max(LONGEST_REPARTED, longest(ours), longest(theirs)) + OVER
  const [ourStretches, theirStretches] = [stretches(ours, most), stretches(theirs, most)]
  addOurJoined(ourStretches, theirs, found)
  addTheirJoined(ours, theirStretches, found)
  addReparted(ourStretches, theirStretches, found)
  return found.sort((x, y) => y.order - x.order)
}

const unused = (tokens: readonly NameToken[], used: Uint8Array): number[] => {
  const rest: number[] = []
  for (let i = 0; i < tokens.length; i++) if (used[i] === 0) rest.push(i)
  return rest
}

/**
 * Which words of one name stand for which words of the other, best pairs first, each word used once. The order of
 * words plays no part except to choose between equal pairs.
 */
export function alignNames(
  ours: readonly NameToken[],
  theirs: readonly NameToken[],
  compare: CompareAt = comparePlainly(ours, theirs),
): Alignment {
  const [usedOurs, usedTheirs] = [new Uint8Array(ours.length), new Uint8Array(theirs.length)]
  const pairs: Pair[] = []
  for (const pair of candidates(ours, theirs, compare)) {
    if (pair.ours.some(i => usedOurs[i] === 1) || pair.theirs.some(i => usedTheirs[i] === 1)) continue
    for (const i of pair.ours) usedOurs[i] = 1
    for (const i of pair.theirs) usedTheirs[i] = 1
    pairs.push(pair)
  }
  return { pairs, ourRest: unused(ours, usedOurs), theirRest: unused(theirs, usedTheirs) }
}
