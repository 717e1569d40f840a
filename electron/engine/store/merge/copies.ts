import type { Row } from '@shared/trail/merge'
import { Fold } from './fold'
import type { Points } from './points'
import { RowsOf } from './rows-of'
import type { Store } from '../store'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** Both copies side by side, seen from here: ids are ours, and what a row was in a state that both have known. */
export class Copies {
  readonly mine: RowsOf
  readonly theirs: RowsOf
  readonly myChanges: Fold
  readonly theirChanges: Fold
  readonly points: Points
  /** Their id of a row that is one of ours → our id. */
  readonly #standsFor: Map<string, string>
  readonly #theirIds: Map<string, string>
  readonly #bases: readonly ((table: string, id: string) => Row | null)[]

  constructor(mine: Store, theirs: Store, points: Points) {
    this.points = points
    this.mine = new RowsOf(mine.sqlite)
    this.theirs = new RowsOf(theirs.sqlite)
    this.theirChanges = new Fold(theirs.sqlite, points.prefix.seq)
    this.myChanges = new Fold(mine.sqlite, points.prefix.seq)
    const inverse = Object.entries(points.mineTaken?.standsFor ?? {}).map(([a, b]) => [b, a] as const)
    this.#standsFor = new Map([...inverse, ...Object.entries(points.theirsTaken?.standsFor ?? {})])
    this.#theirIds = new Map([...this.#standsFor].map(([their, our]) => [our, their]))
    this.#bases = this.#known(mine, theirs)
  }

  /** Says that a row of theirs is the same thing as one of ours. */
  pair(theirId: string, ourId: string): void {
    this.#standsFor.set(theirId, ourId)
    this.#theirIds.set(ourId, theirId)
  }

  get standsFor(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#standsFor)
  }

  ourId(theirId: string): string {
    return this.#standsFor.get(theirId) ?? theirId
  }

  theirId(ourId: string): string {
    return this.#theirIds.get(ourId) ?? ourId
  }

  theirRow(table: string, ourId: string): Row | null {
    return this.translated(this.theirs.byId(table, this.theirId(ourId)))
  }

  basesOf(table: string, ourId: string): (Row | null)[] {
    return this.#bases.map(base => base(table, ourId))
  }

  /** A row of theirs with our ids wherever an id stands in it. */
  translated(row: Row | null): Row | null {
    if (row === null || this.#standsFor.size === 0) return row
    return Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        typeof cell === 'string' ? cell.replace(ID, id => this.ourId(id)) : cell,
      ]),
    )
  }

  /** The newest states both have known: where one took the other in, else where the trails part. */
  #known(mine: Store, theirs: Store): ((table: string, id: string) => Row | null)[] {
    const { theirsTaken, mineTaken } = this.points
    const asTheirs = (fold: Fold) => (table: string, id: string) => {
      const their = fold.has(table, id) ? id : this.theirId(id)
      return this.translated(fold.rowAt(table, their, this.theirs.byId(table, their)))
    }
    const known: ((table: string, id: string) => Row | null)[] = []
    if (theirsTaken !== null) known.push(asTheirs(new Fold(theirs.sqlite, theirsTaken.seq)))
    if (mineTaken !== null) {
      const fold = new Fold(mine.sqlite, mineTaken.seq)
      known.push((table, id) => fold.rowAt(table, id, this.mine.byId(table, id)))
    }
    return known.length > 0 ? known : [asTheirs(this.theirChanges)]
  }
}
