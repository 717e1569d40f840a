import type { Because } from '@shared/contract/screening'
import {
  latestRun,
  readCandidateMarks,
  readEntry,
  rowToRun,
  type ScreeningCandidateRow,
} from '../store/screening'
import type { Store } from '../store/store'

type Sides = Pick<
  ScreeningCandidateRow,
  | 'subject_type'
  | 'subject_id'
  | 'list_code'
  | 'entry_key'
  | 'subject_fingerprint'
  | 'entry_fingerprint'
  | 'score'
>

export interface News {
  /** Whether the run before did not have it, or has it with another side. */
  readonly fresh: boolean
  /** Why it comes up; `null` in the first run of a workspace, where everything is new. */
  readonly because: Because | null
}

const keyOf = (c: Pick<Sides, 'subject_type' | 'subject_id' | 'list_code' | 'entry_key'>): string =>
  [c.subject_type, c.subject_id, c.list_code, c.entry_key].join(' ')

/**
 * Says of each possible match what is new about it against the run before. What neither the lists nor the threshold
 * explain lies on our side: comparing the same names gives the same score.
 */
export async function newsSince(store: Store): Promise<(found: Sides) => News> {
  const row = await latestRun(store)
  if (row === undefined) return () => ({ fresh: true, because: null })
  const before = rowToRun(row)
  const marks = new Map((await readCandidateMarks(store, before.id)).map(mark => [keyOf(mark), mark]))
  const listReason = (found: Sides): Because | null => {
    const edition = before.editions.find(({ code }) => code === found.list_code)
    if (edition === undefined) return 'list-new'
    const entry = readEntry(store, edition.id, found.entry_key)
    if (entry === undefined) return 'entry-new'
    return entry.fingerprint === found.entry_fingerprint ? null : 'entry-changed'
  }
  return found => {
    const mark = marks.get(keyOf(found))
    if (mark === undefined) {
      const lower = found.score < before.threshold ? 'threshold-lower' : 'ours-changed'
      return { fresh: true, because: listReason(found) ?? lower }
    }
    if (mark.entry_fingerprint !== found.entry_fingerprint) return { fresh: true, because: 'entry-changed' }
    if (mark.subject_fingerprint !== found.subject_fingerprint)
      return { fresh: true, because: 'ours-changed' }
    return { fresh: false, because: mark.because }
  }
}
