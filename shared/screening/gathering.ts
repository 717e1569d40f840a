import type { NameToken } from './parse-name'
import type { ClosedPostings } from './postings'
import type { Rarity } from './rarity'
import type { LikeTerm, Vocabulary } from './vocabulary'

/** Words that name a party, and words so common that they only add to what is found already. */
export interface AskedWords {
  readonly opening: readonly NameToken[]
  readonly adding: readonly NameToken[]
  /** Weight of the whole name asked for. */
  readonly weight: number
}

const MOST_SCORED = 100
/** How far below the threshold the rough estimate may lie for a name to be compared in full. */
const ESTIMATE_SLACK = 0.25
/** Looking through a name's words costs about as much as adding to so many names. */
const COST_OF_A_NAME = 4

/** Finds the names that share enough with a name to be worth comparing in full. */
export class Gathering {
  private readonly agreed: Float32Array
  private readonly lastToken: Int16Array
  private readonly likeness: Float64Array

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly postings: ClosedPostings,
    private readonly rarity: Rarity,
    /** Weight of each name. */
    private readonly weights: Float64Array,
  ) {
    this.agreed = new Float32Array(weights.length)
    this.lastToken = new Int16Array(weights.length).fill(-1)
    this.likeness = new Float64Array(vocabulary.size)
  }

  /** Numbers of the names, most promising first. */
  names({ opening, adding, weight }: AskedWords, threshold: number): number[] {
    const touched: number[] = []
    opening.forEach((token, position) => {
      this.open(token, position, touched)
    })
    for (const token of adding) this.add(token, touched)
    return this.mostPromising(touched, weight, threshold)
  }

  /** Adds a word's weight to every name that has one like it: of several the most alike. */
  private open(token: NameToken, position: number, touched: number[]): void {
    const { agreed, lastToken } = this
    const { starts, names } = this.postings
    const weight = this.rarity.weight(token)
    for (const { term, similarity } of this.vocabulary.like(token)) {
      const share = similarity.value * weight
      const end = starts[term + 1] ?? 0
      for (let at = starts[term] ?? 0; at < end; at++) {
        const id = names[at] ?? 0
        const last = lastToken[id] ?? -1
        if (last === position) continue
        if (last === -1) touched.push(id)
        lastToken[id] = position
        agreed[id] = (agreed[id] ?? 0) + share
      }
    }
  }

  /** The same for names that were found already, by whichever way is the shorter: the word's names, or the names' words. */
  private add(token: NameToken, touched: readonly number[]): void {
    const like = this.vocabulary.like(token)
    const { starts } = this.postings
    let names = 0
    for (const { term } of like) names += (starts[term + 1] ?? 0) - (starts[term] ?? 0)
    const weight = this.rarity.weight(token)
    if (names < touched.length * COST_OF_A_NAME) this.addByWord(like, weight)
    else this.addByName(like, weight, touched)
  }

  private addByWord(like: readonly LikeTerm[], weight: number): void {
    const { agreed, lastToken } = this
    const { starts, names } = this.postings
    const met = new Set<number>()
    for (const { term, similarity } of like)
      for (const id of names.subarray(starts[term], starts[term + 1])) {
        if (lastToken[id] === -1 || met.has(id)) continue
        met.add(id)
        agreed[id] = (agreed[id] ?? 0) + similarity.value * weight
      }
  }

  private addByName(like: readonly LikeTerm[], weight: number, touched: readonly number[]): void {
    const { agreed, likeness } = this
    const { terms, begins } = this.postings
    for (const { term, similarity } of like) likeness[term] = similarity.value
    for (const id of touched) {
      let best = 0
      const end = begins[id + 1] ?? 0
      for (let at = begins[id] ?? 0; at < end; at++) best = Math.max(best, likeness[terms[at] ?? 0] ?? 0)
      if (best > 0) agreed[id] = (agreed[id] ?? 0) + best * weight
    }
    for (const { term } of like) likeness[term] = 0
  }

  private mostPromising(touched: readonly number[], ourWeight: number, threshold: number): number[] {
    const promising: { id: number; estimate: number }[] = []
    for (const id of touched) {
      const theirWeight = this.weights[id] ?? 0
      const agreed = this.agreed[id] ?? 0
      this.agreed[id] = 0
      this.lastToken[id] = -1
      const least = Math.max(0, 1 - agreed / Math.max(0.01, Math.min(ourWeight, theirWeight)))
      const most = Math.max(0, 1 - agreed / Math.max(0.01, ourWeight, theirWeight))
      const estimate = 1 - 1.3 * least - 0.35 * (most - least)
      if (estimate >= threshold - ESTIMATE_SLACK) promising.push({ id, estimate })
    }
    promising.sort((a, b) => b.estimate - a.estimate || a.id - b.id)
    return promising.slice(0, MOST_SCORED).map(each => each.id)
  }
}
