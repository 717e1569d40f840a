import type { NameToken } from './parse-name'
import { canonical, skeleton } from './sound'
import { compareWords, jaroWinkler, type PairKind, type Similarity } from './similarity'

/** A stretch of neighbouring words on one side, by positions. */
interface Span {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly looseVowels: boolean
  /** The words as one token; made when it is first wanted, which for most joined stretches is never. */
  token(): NameToken
}

/** Words of ours that stand for words of theirs. */
export interface Pair {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  readonly similarity: number
  readonly kind: PairKind
}

const LONGEST_JOIN = 4

function joined(part: readonly NameToken[], text: string, looseVowels: boolean): NameToken {
  return {
    raw: part.map(token => token.raw).join(' '),
    text,
    canonical: canonical(text),
    skeleton: skeleton(text),
    looseVowels,
    kind: 'name',
    concept: null,
    patronymic: null,
  }
}

function joinedSpan(tokens: readonly NameToken[], from: number, to: number): Span {
  const part = tokens.slice(from, to + 1)
  const text = part.map(token => token.text).join('')
  const looseVowels = part.some(token => token.looseVowels)
  let made: NameToken | null = null
  return { from, to, text, looseVowels, token: () => (made ??= joined(part, text, looseVowels)) }
}

/** Every stretch of two and more neighbouring words that together could be one word of at most `maxLength` letters. */
function joins(tokens: readonly NameToken[], maxLength: number): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < tokens.length; from++) {
    let length = tokens[from]?.text.length ?? 0
    for (let to = from + 1; to < Math.min(tokens.length, from + LONGEST_JOIN); to++) {
      length += tokens[to]?.text.length ?? 0
      if (length > maxLength + 2) break
      spans.push(joinedSpan(tokens, from, to))
    }
  }
  return spans
}

const positions = (span: Span): number[] =>
  Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i)
const singles = (tokens: readonly NameToken[]): Span[] =>
  tokens.map((token, i) => ({
    from: i,
    to: i,
    text: token.text,
    looseVowels: token.looseVowels,
    token: () => token,
  }))
const longest = (tokens: readonly NameToken[]): number =>
  // What is written without vowels is about half as long.
  tokens.reduce((most, token) => Math.max(most, token.text.length * (token.looseVowels ? 2 : 1)), 0)

/** Joined words must agree nearly to the letter: anything is like anything else when words may be glued. */
const JOIN_FLOOR = 0.92
/** As written they must agree this much to be looked at more closely. */
const JOIN_HOPELESS = 0.7
/** Across scripts the same consonants are the most that can be asked. */
const UNWRITTEN_JOIN_FLOOR = 0.86

function compareJoined(a: Span, b: Span): Similarity | null {
  if (!a.looseVowels && !b.looseVowels && jaroWinkler(a.text, b.text) < JOIN_HOPELESS) return null
  const found = compareWords(a.token(), b.token())
  const floor =
    found?.kind === 'sounds' && a.looseVowels !== b.looseVowels ? UNWRITTEN_JOIN_FLOOR : JOIN_FLOOR
  return found === null || found.value < floor ? null : { value: found.value * 0.99, kind: 'joined' }
}

function initialFits(a: NameToken, b: NameToken): boolean {
  const [initial, word] = a.kind === 'initial' ? [a, b] : [b, a]
  return initial.kind === 'initial' && word.kind !== 'initial' && word.text.startsWith(initial.text)
}

function compare(a: Span, b: Span): Similarity | null {
  if (a.from !== a.to || b.from !== b.to) return compareJoined(a, b)
  return (
    compareWords(a.token(), b.token()) ??
    (initialFits(a.token(), b.token()) ? { value: 0.7, kind: 'initial' } : null)
  )
}

interface Candidate extends Pair {
  readonly order: number
}

function candidates(ours: readonly Span[], theirs: readonly Span[]): Candidate[] {
  const found: Candidate[] = []
  for (const a of ours) {
    for (const b of theirs) {
      const like = compare(a, b)
      if (like === null) continue
      const order = like.value - (like.kind === 'joined' ? 0.02 : 0) - Math.abs(a.from - b.from) * 1e-6
      found.push({ ours: positions(a), theirs: positions(b), similarity: like.value, kind: like.kind, order })
    }
  }
  return found
}

const LONGEST_REPARTED = 20

/** Stretches that hold the same letters with the gap in another place: "Myongc-hin" for "Myong-chin". */
function sameLetters(ours: readonly Span[], theirs: readonly Span[]): Candidate[] {
  if (ours.length === 0 || theirs.length === 0) return []
  const byText = new Map(theirs.map(span => [span.text, span]))
  return ours.flatMap(a => {
    const b = byText.get(a.text)
    return b === undefined
      ? []
      : [
          {
            ours: positions(a),
            theirs: positions(b),
            similarity: 0.98,
            kind: 'joined' as const,
            order: 0.975,
          },
        ]
  })
}

/**
 * Which words of one name stand for which words of the other, best pairs first, each word used once. The order of
 * words plays no part except to choose between equal pairs.
 */
export function alignNames(ours: readonly NameToken[], theirs: readonly NameToken[]): Pair[] {
  const [a, b] = [singles(ours), singles(theirs)]
  const found = [
    ...candidates(a, b),
    ...candidates(joins(ours, longest(theirs)), b),
    ...candidates(a, joins(theirs, longest(ours))),
    ...sameLetters(joins(ours, LONGEST_REPARTED), joins(theirs, LONGEST_REPARTED)),
  ].sort((x, y) => y.order - x.order)
  const [usedOurs, usedTheirs] = [new Set<number>(), new Set<number>()]
  const pairs: Pair[] = []
  for (const { ours: o, theirs: t, similarity, kind } of found) {
    if (o.some(i => usedOurs.has(i)) || t.some(i => usedTheirs.has(i))) continue
    o.forEach(i => usedOurs.add(i))
    t.forEach(i => usedTheirs.add(i))
    pairs.push({ ours: o, theirs: t, similarity, kind })
  }
  return pairs
}
