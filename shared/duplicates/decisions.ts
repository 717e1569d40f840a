import { partyKeys, type Party, type PartyKind } from './party'

/**
 * What a person said of two parties. `open` = reopened: the next import asks again, even where a name kept from the
 * earlier answer would join them by itself.
 */
export const DUPLICATE_VERDICTS = ['same', 'different', 'open'] as const
export type DuplicateVerdict = (typeof DUPLICATE_VERDICTS)[number]

/** One side of a remembered decision: by what it was named, and its record where it had one. */
export interface DecidedSide {
  readonly key: string
  readonly recordId: string | null
}

export interface DuplicateDecision {
  readonly kind: PartyKind
  readonly verdict: DuplicateVerdict
  readonly left: DecidedSide
  readonly right: DecidedSide
}

/** A party that is asked about: by its names, and its record where it has one. */
export interface AskedSide {
  readonly party: Party
  readonly recordId: string | null
}

const pairKey = (kind: PartyKind, a: string, b: string): string =>
  `${kind}\n${a < b ? `${a}\n${b}` : `${b}\n${a}`}`

/**
 * All remembered decisions, found by either side's record or name and country. Later decisions about the same pair
 * replace earlier ones; records outweigh names, since two parties can come to bear one name.
 */
export class DecisionMemory {
  private readonly byPair = new Map<string, DuplicateVerdict>()

  constructor(decisions: readonly DuplicateDecision[] = []) {
    for (const decision of decisions) this.remember(decision)
  }

  remember({ kind, verdict, left, right }: DuplicateDecision): void {
    for (const a of handlesOf(left))
      for (const b of handlesOf(right))
        // Two parties of one name are told apart by their records only: the name alone means either.
        if (left.key !== right.key || (a !== left.key && b !== right.key))
          this.byPair.set(pairKey(kind, a, b), verdict)
  }

  /** What was decided about two parties, or `null`. */
  about(kind: PartyKind, ours: AskedSide, theirs: AskedSide): DuplicateVerdict | null {
    for (const a of askedHandles(ours))
      for (const b of askedHandles(theirs)) {
        const verdict = this.byPair.get(pairKey(kind, a, b))
        if (verdict !== undefined) return verdict
      }
    return null
  }
}

const handlesOf = ({ key, recordId }: DecidedSide): readonly string[] =>
  recordId === null ? [key] : [`id:${recordId}`, key]

const askedHandles = ({ party, recordId }: AskedSide): readonly string[] =>
  recordId === null ? partyKeys(party) : [`id:${recordId}`, ...partyKeys(party)]
