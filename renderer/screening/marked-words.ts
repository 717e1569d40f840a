import type { Candidate } from '@shared/contract/screening'

export type Mark = 'same' | 'alike' | 'differs' | 'plain'
export interface MarkedWord {
  readonly text: string
  readonly mark: Mark
}

type Match = Candidate['match']

const bare = (word: string): string => word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '').toLowerCase()
const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}\p{M}'’‘`]+/u)
    .map(bare)
    .filter(word => word !== '')

function marksOf(match: Match, side: 'ours' | 'theirs'): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  const rest = side === 'ours' ? match.ourRest : match.theirRest
  for (const word of rest.flatMap(wordsOf)) marks.set(word, 'differs')
  for (const pair of match.pairs) {
    const mark = pair.kind === 'same' || pair.kind === 'romanised' ? 'same' : 'alike'
    for (const word of wordsOf(pair[side])) marks.set(word, mark)
  }
  return marks
}

/**
 * A name in pieces, each with what it does in the match: the same word on both sides, alike, lacking on the other side,
 * or plain (legal forms, titles, spaces). The pieces joined are the name.
 */
export function markedWords(text: string, match: Match, side: 'ours' | 'theirs'): MarkedWord[] {
  const marks = marksOf(match, side)
  return text
    .split(/(\s+|-)/u)
    .filter(piece => piece !== '')
    .map(piece => ({ text: piece, mark: markOf(piece, marks) }))
}

/** Scripts without spaces are compared character by character: the piece is what its characters mostly are. */
function markOf(piece: string, marks: ReadonlyMap<string, Mark>): Mark {
  const whole = marks.get(bare(piece))
  if (whole !== undefined) return whole
  const inside = Array.from(bare(piece), character => marks.get(character)).filter(mark => mark !== undefined)
  return inside.length > 0 && /[\p{Script=Han}\p{Script=Hangul}]/u.test(piece)
    ? (inside[0] ?? 'plain')
    : 'plain'
}
