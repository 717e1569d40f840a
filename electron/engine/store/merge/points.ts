import type { Database } from 'better-sqlite3'
import { Refusal } from '@shared/contract/error'

export interface Point {
  readonly seq: number
  readonly hash: string
}

/** A merge that one copy wrote down: how far it took the other in, and which of its rows stand for which of its own. */
interface Recorded {
  readonly seq: number
  /** The entry in which the taker wrote the merge down. */
  readonly writtenAt: number
  readonly standsFor: Readonly<Record<string, string>>
}

/** Where two trails part, and how far each took the other in before. */
export interface Points {
  /** Last entry that both trails have. */
  readonly prefix: Point
  readonly heads: { readonly mine: Point; readonly theirs: Point }
  /** Up to which of their entries this copy was merged with them already. */
  readonly theirsTaken: Recorded | null
  /** Up to which of our entries they merged us. */
  readonly mineTaken: Recorded | null
}

const pointAt = (db: Database, seq: number): Point | undefined =>
  db.prepare<[number], Point>('SELECT seq, hash FROM trail WHERE seq = ?').get(seq)

const headOf = (db: Database): Point | undefined =>
  db.prepare<[], Point>('SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1').get()

/** The merge in `taker` that took in most of `given`'s trail. */
function lastTaken(taker: Database, given: Database): Recorded | null {
  const merges = taker
    .prepare<[], { head_seq: number; head_hash: string; stands_for: string; written_at: number }>(
      `SELECT head_seq, head_hash, stands_for,
         (SELECT max(seq) FROM trail_row WHERE row_id = merged_copy.id AND before IS NULL) AS written_at
       FROM merged_copy ORDER BY head_seq DESC`,
    )
    .all()
    .filter(merge => pointAt(given, merge.head_seq)?.hash === merge.head_hash)
  const [last] = merges
  if (last === undefined) return null
  const standsFor = merges.reverse().map(merge => JSON.parse(merge.stands_for) as Record<string, string>)
  return {
    seq: last.head_seq,
    writtenAt: last.written_at,
    standsFor: Object.assign({}, ...standsFor) as Record<string, string>,
  }
}

/**
 * What two copies have in common. Because each entry's hash covers all before it, the trails agree up to one entry and
 * nowhere after. Refuses a file of another workspace (`another-workspace`), the very same state (`nothing-new`), and a
 * copy that this one has already taken in.
 */
export function commonPoints(mine: Database, theirs: Database): Points {
  const heads = { mine: headOf(mine), theirs: headOf(theirs) }
  if (heads.mine === undefined || heads.theirs === undefined)
    throw new Refusal({ code: 'refused', detail: 'another-workspace' })
  const prefix = commonPrefix(mine, theirs, Math.min(heads.mine.seq, heads.theirs.seq))
  const taken = lastTaken(mine, theirs)
  if (Math.max(prefix.seq, taken?.seq ?? 0) >= heads.theirs.seq)
    throw new Refusal({ code: 'refused', detail: 'nothing-new' })
  return {
    prefix,
    heads: { mine: heads.mine, theirs: heads.theirs },
    theirsTaken: taken,
    mineTaken: lastTaken(theirs, mine),
  }
}

/**
 * Which of the two takings is the newest state that both knew: the later one where it contains the earlier one; both when
 * they happened crosswise, neither knowing of the other.
 */
export function newestTaken({ theirsTaken, mineTaken }: Points): Pick<Points, 'theirsTaken' | 'mineTaken'> {
  if (theirsTaken === null || mineTaken === null) return { theirsTaken, mineTaken }
  if (theirsTaken.writtenAt <= mineTaken.seq) return { theirsTaken: null, mineTaken }
  if (mineTaken.writtenAt <= theirsTaken.seq) return { theirsTaken, mineTaken: null }
  return { theirsTaken, mineTaken }
}

function commonPrefix(mine: Database, theirs: Database, most: number): Point {
  let [found, low, high]: [Point | null, number, number] = [null, 1, most]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const [ours, other] = [pointAt(mine, middle), pointAt(theirs, middle)]
    if (ours !== undefined && ours.hash === other?.hash) {
      found = ours
      low = middle + 1
    } else high = middle - 1
  }
  if (found === null) throw new Refusal({ code: 'refused', detail: 'another-workspace' })
  return found
}
