import type { EditionRef } from '@shared/contract/reference'
import type { Call } from '../call'
import {
  builtInContents,
  keepBuiltIn,
  keptRows,
  type BaselineEditionRow,
  type BuiltInEdition,
} from '../store/baseline'
import { remove, type BulkOp, type ChangeDraft, type RowOp } from '../store/change'
import { readRun } from '../store/risk'
import { shippedEditions, shippedHeads, type EditionHead } from './baseline'

type ForKeeping = Pick<Call, 'assetsDir' | 'newId' | 'now'>

interface Kept {
  readonly rows: readonly RowOp[]
  readonly bulk: readonly BulkOp[]
}

const kept = (editions: readonly BuiltInEdition[], call: ForKeeping, state: 'active' | 'proposed'): Kept => ({
  rows: editions.map(edition => keepBuiltIn(edition, { id: call.newId(), at: call.now(), state })),
  bulk: [builtInContents(editions)],
})

/** What a new workspace keeps of the built-in data from its first change on: the newest there is. */
export const newestBaseline = async (call: ForKeeping): Promise<Kept> =>
  kept(await shippedEditions(call.assetsDir), call, 'active')

/**
 * Newer built-in editions than the ones a workspace knows. One that was decided on before, or that speaks for an earlier
 * day than the one in use (an older program opened the file), is not offered.
 */
function newerThan(known: readonly BaselineEditionRow[], shipped: readonly EditionHead[]): EditionHead[] {
  return shipped.filter(({ sha256, kind, asOf }) => {
    const inUse = known.find(old => old.state === 'active' && old.kind === kind)
    return !known.some(old => old.sha256 === sha256) && asOf >= (inUse?.as_of ?? '')
  })
}

const namesOf = (editions: readonly BuiltInEdition[]): string =>
  editions.map(({ edition }) => edition.edition).join(', ')

/** A newer edition stands for an older one of its kind that still waits for a decision. */
function offer(
  fresh: readonly BuiltInEdition[],
  known: readonly BaselineEditionRow[],
  call: Call,
): ChangeDraft {
  const kinds = new Set(fresh.map(({ edition }) => edition.kind))
  const overtaken = known.filter(({ state, kind }) => state === 'proposed' && kinds.has(kind))
  const { rows, bulk } = kept(fresh, call, 'proposed')
  return {
    topic: 'reference',
    action: 'reference.offer-baseline',
    summary: { editions: namesOf(fresh), count: fresh.length },
    undo: 'record',
    rows: [...overtaken.map(({ id }) => remove('baseline_edition', id)), ...rows],
    bulk,
    touched: ['reference'],
  }
}

/** Whether the newest score of a workspace that kept nothing yet was made with other built-in data than the program's. */
async function scoredWithOthers(call: Call, shipped: readonly BuiltInEdition[]): Promise<boolean> {
  const run = await readRun(call.store, null)
  if (run === undefined) return false
  const hashes = new Set(shipped.map(({ sha256 }) => sha256))
  return (JSON.parse(run.editions) as EditionRef[]).some(ref => ref.builtIn && !hashes.has(ref.sha256))
}

/** The first keeping, in a workspace older than it: the program's editions, because no others are at hand. */
async function keepFirst(shipped: readonly BuiltInEdition[], call: Call): Promise<ChangeDraft> {
  const replaced = await scoredWithOthers(call, shipped)
  return {
    topic: 'reference',
    action: replaced ? 'reference.renew-baseline' : 'reference.keep-baseline',
    summary: { editions: namesOf(shipped), count: shipped.length },
    undo: 'record',
    ...kept(shipped, call, 'active'),
    touched: replaced ? ['reference', 'risk'] : ['reference'],
  }
}

/**
 * Called when a workspace was opened. It goes on with the built-in editions it keeps; newer ones of this program are
 * put beside them as proposals, which change no number until somebody accepts them.
 */
export async function offerBaseline(call: Call): Promise<void> {
  const known = await keptRows(call.store)
  if (known.length === 0) {
    await call.change(await keepFirst(await shippedEditions(call.assetsDir), call))
    return
  }
  const fresh = new Set(newerThan(known, await shippedHeads(call.assetsDir)).map(({ sha256 }) => sha256))
  if (fresh.size === 0) return
  const offered = (await shippedEditions(call.assetsDir)).filter(({ sha256 }) => fresh.has(sha256))
  await call.change(offer(offered, known, call))
}
