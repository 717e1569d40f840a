import type { Store } from './store'
import type { Tables } from './tables'

const STRETCH = 500

/** Entries of the trail up to one of them, oldest first, a stretch at a time. Rows are in it as their hash only. */
export function* trailEntries(store: Store, upTo: number): Generator<Tables['trail']> {
  const read = store.sqlite.prepare<[number, number], Tables['trail']>(
    `SELECT * FROM trail WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${STRETCH}`,
  )
  let after = 0
  for (;;) {
    const rows = read.all(after, upTo)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}
