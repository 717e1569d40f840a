import type { Row } from '@shared/trail/merge'
import { erasedIds } from '../erase/erased-ids'
import { Fold } from './fold'
import { newestTaken, type Points } from './points'
import { RowsOf } from './rows-of'
import type { Store } from '../store'
import { naturalKeyOf } from './table-rules'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** Both copies side by side, seen from here: ids are ours, and what a row was in a state that both have known. */
export class Copies {
  readonly mine: RowsOf
  readonly theirs: RowsOf
  readonly myChanges: Fold
  readonly theirChanges: Fold
  readonly points: Points
  /** Ids of what was removed here for good: no copy brings it back. */
  readonly erased: ReadonlySet<string>
  /** Their id of a row that is one of ours → our id. */
  readonly #standsFor: Map<string, string>
  readonly #theirIds: Map<string, string>
  readonly #bases: readonly Known[]

  constructor(mine: Store, theirs: Store, points: Points) {
    this.points = points
    this.erased = erasedIds(mine.sqlite)
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
    if (this.erased.has(ourId)) return null
    return this.#translated(table, this.theirs.byId(table, this.theirId(ourId)))
  }

  /** What a row was in each state that both have known, also under another id that meant the same thing. */
  basesOf(table: string, ourId: string): (Row | null)[] {
    const now = this.mine.byId(table, ourId) ?? this.theirRow(table, ourId)
    return this.#bases.map(base => base.rowAt(table, ourId) ?? base.likeness(table, now))
  }

  /** A row of theirs with our ids wherever an id stands in it. What a merge wrote down stays in the words of its writer. */
  #translated(table: string, row: Row | null): Row | null {
    if (row === null || table === 'merged_copy' || this.#standsFor.size === 0) return row
    return Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        typeof cell === 'string' ? cell.replace(ID, id => this.ourId(id)) : cell,
      ]),
    )
  }

  /** The newest states both have known: where one took the other in, else where the trails part. */
  #known(mine: Store, theirs: Store): Known[] {
    const { theirsTaken, mineTaken } = newestTaken(this.points)
    const known: Known[] = []
    if (theirsTaken !== null) known.push(this.#knownThere(new Fold(theirs.sqlite, theirsTaken.seq)))
    if (mineTaken !== null) {
      const fold = new Fold(mine.sqlite, mineTaken.seq)
      known.push(new Known(fold, (table, id) => fold.rowAt(table, id, this.mine.byId(table, id))))
    }
    return known.length > 0 ? known : [this.#knownThere(this.theirChanges)]
  }

  #knownThere(fold: Fold): Known {
    return new Known(fold, (table, id) => {
      const their = fold.has(table, id) ? id : this.theirId(id)
      return this.#translated(table, fold.rowAt(table, their, this.theirs.byId(table, their)))
    })
  }
}

/** A state that both copies have known. */
class Known {
  readonly rowAt: (table: string, id: string) => Row | null
  readonly #fold: Fold
  #alike: ReadonlyMap<string, Row> | null = null

  constructor(fold: Fold, rowAt: (table: string, id: string) => Row | null) {
    this.#fold = fold
    this.rowAt = rowAt
  }

  /** The row of that state that was the same thing as a row: somebody took it away since, and may have made it anew. */
  likeness(table: string, row: Row | null): Row | null {
    const key = row === null ? null : likenessKey(table, row)
    if (key === null) return null
    this.#alike ??= this.#touchedByKey()
    return this.#alike.get(key) ?? null
  }

  #touchedByKey(): Map<string, Row> {
    const found = new Map<string, Row>()
    for (const { table, id, existed } of this.#fold.touched) {
      const row = existed ? this.rowAt(table, id) : null
      const key = row === null ? null : likenessKey(table, row)
      if (row !== null && key !== null) found.set(key, row)
    }
    return found
  }
}

function likenessKey(table: string, row: Row): string | null {
  const cells = naturalKeyOf(table, row)
  return cells === null ? null : JSON.stringify([table, ...cells])
}
