import { groupPositions } from './grouping'
import { IntList } from './int-list'

/** Which words each name has, and which names each word has; words and names go by numbers given in order. */
export class Postings {
  private readonly terms = new IntList()
  private readonly begins = new IntList()

  /** Files the words of the next name. */
  add(terms: Iterable<number>): void {
    this.begins.push(this.terms.length)
    for (const term of terms) this.terms.push(term)
  }

  /** Closes the filing: names can be looked up by their words from now on. */
  close(termCount: number): ClosedPostings {
    this.begins.push(this.terms.length)
    const [terms, begins] = [this.terms.toArray(), this.begins.toArray()]
    const { starts, order } = groupPositions(terms.length, termCount, at => terms[at] ?? 0)
    const nameOf = new Int32Array(terms.length)
    for (let name = 0; name + 1 < begins.length; name++) nameOf.fill(name, begins[name], begins[name + 1])
    return { terms, begins, starts, names: order.map(at => nameOf[at] ?? 0) }
  }
}

export interface ClosedPostings {
  /** The words of name `n` stand in `terms` from `begins[n]` to before `begins[n + 1]`. */
  readonly terms: Int32Array
  readonly begins: Int32Array
  /** The names of word `t` stand in `names` from `starts[t]` to before `starts[t + 1]`, in order. */
  readonly names: Int32Array
  readonly starts: Int32Array
}
