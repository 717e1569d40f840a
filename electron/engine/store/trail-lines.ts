import { evidenceToHide } from './evidence-restricted'
import type { Store } from './store'
import type { Tables } from './tables'

const STRETCH = 500

/** Fields that entries from before migration 0722 don't have. */
type Line = Omit<Tables['trail'], 'salt' | 'said_hash'> & Partial<Pick<Tables['trail'], 'salt' | 'said_hash'>>

/**
 * Entries of the trail up to one of them as they may leave, oldest first, a stretch at a time. Rows are in it as their hash
 * only. What names a file that is restricted now is left out, as what was removed for good is: its hash stands for it.
 */
export function* trailEntries(store: Store, upTo: number): Generator<Line> {
  const read = store.sqlite.prepare<[number, number], Tables['trail']>(
    `SELECT * FROM trail WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${STRETCH}`,
  )
  const hidden = evidenceToHide(store)
  let after = 0
  for (;;) {
    const rows = read.all(after, upTo)
    for (const row of rows) yield lineOf(row, hidden.has(row.seq))
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

function lineOf({ salt, said_hash, ...entry }: Tables['trail'], isHidden: boolean): Line {
  if (said_hash === null) return entry
  const words = isHidden ? { summary: '{}', reason: null, salt: null } : { salt }
  return { ...entry, ...words, said_hash }
}
