import type { RowOp } from '../change'
import type { Store } from '../store'

/** Who wrote into a trail after an entry, in the order of the alphabet. */
export const actorsSince = (store: Store, since: number): string[] =>
  store.sqlite
    .prepare<[number], { actor: string }>('SELECT DISTINCT actor FROM trail WHERE seq > ? ORDER BY actor')
    .all(since)
    .map(({ actor }) => actor)

const PARTIES: ReadonlySet<string> = new Set(['supplier', 'recruiter'])

/** How many of the parties to be added are called like one that is here. */
export function likeNamed(store: Store, rows: readonly RowOp[]): number {
  const known = new Map(
    [...PARTIES].map(table => [
      table,
      store.sqlite.prepare<[unknown]>(
        `SELECT 1 FROM "${table}" WHERE sort_name = ? AND deleted_at IS NULL LIMIT 1`,
      ),
    ]),
  )
  return rows.filter(
    op =>
      op.op === 'insert' &&
      PARTIES.has(op.table) &&
      op.values['deleted_at'] === null &&
      known.get(op.table)?.get(op.values['sort_name']) !== undefined,
  ).length
}
