import type { TrailEntry } from '@shared/contract/trail'
import { evidenceToHide } from '../store/evidence-restricted'
import type { Store } from '../store/store'
import { listTrail, type TrailFilter } from '../store/trail-list'

const HIDDEN = '-restricted'

/**
 * The history as it may leave the workspace. What is restricted is not named in the trail when it happens
 * (`evidence/told.ts`); a file that was restricted only later was, so its entries are told as those of a restricted file.
 */
export async function outwardTrail(
  store: Store,
  filter: TrailFilter,
): Promise<{ entries: TrailEntry[]; total: number }> {
  const { entries, total } = await listTrail(store, filter)
  const hidden = entries.some(isOfEvidence) ? evidenceToHide(store) : new Set<number>()
  return { entries: entries.map(entry => (hidden.has(entry.seq) ? withoutNames(entry) : entry)), total }
}

const isOfEvidence = ({ topic }: TrailEntry): boolean => topic === 'evidence'

/** Only what the sentence of a restricted file says stays: the use it was put to. What somebody gave as reason may name it. */
function withoutNames(entry: TrailEntry): TrailEntry {
  const { target } = entry.summary
  const action = entry.action.endsWith(HIDDEN) ? entry.action : `${entry.action}${HIDDEN}`
  return { ...entry, action, summary: target === undefined ? {} : { target }, reason: null, rows: [] }
}
