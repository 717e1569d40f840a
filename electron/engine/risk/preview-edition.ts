import type { EditionPreview } from '@shared/contract/risk'
import { assessCorridor, assessSupplier } from '@shared/risk/assess'
import {
  bandChanged,
  byUrgency,
  corridorChange,
  scoreMoved,
  supplierChanges,
  type ScoreChange,
} from '@shared/risk/edition-change'
import { bandRank } from '@shared/risk/formula'
import type { Call } from '../call'
import { referenceAfter, referenceInUse } from '../reference'
import { modelInUse } from '../store/risk-model'
import { placeIndex } from './place-index'
import { readFacts } from './read-facts'
import { inTurns } from './turns'

/** Changes shown one by one; all of them are counted. */
const MOST_SHOWN = 1000

const SUBJECTS = ['supplier', 'site', 'corridor'] as const

/** Counts what changed and keeps the changes of band. */
class Tally {
  readonly #changes: ScoreChange[] = []
  readonly #counts = Object.fromEntries(
    SUBJECTS.map(subject => [subject, { total: 0, moved: 0, up: 0, down: 0 }]),
  ) as Record<ScoreChange['subject'], EditionPreview['counts']['supplier']>

  add(change: ScoreChange): void {
    const counts = this.#counts[change.subject]
    counts.total++
    if (scoreMoved(change)) counts.moved++
    if (!bandChanged(change)) return
    if (bandRank(change.after.band) > bandRank(change.before.band)) counts.up++
    else counts.down++
    this.#changes.push(change)
  }

  result(): Pick<EditionPreview, 'counts' | 'changes' | 'more'> {
    const sorted = [...this.#changes].sort(byUrgency)
    return {
      counts: this.#counts,
      changes: sorted.slice(0, MOST_SHOWN),
      more: Math.max(0, sorted.length - MOST_SHOWN),
    }
  }
}

/**
 * Scores a copy of everything with and without an edition and says which suppliers, sites and corridors would change
 * their band, and why. A proposed edition is previewed as if it were accepted, one in use as if it were retired.
 * Writes nothing.
 */
export async function previewEdition({ id }: { readonly id: string }, call: Call): Promise<EditionPreview> {
  call.progress({ phase: 'read', done: 0, total: 1 })
  const { edition, retiring, retires, reference } = await referenceAfter(call, id)
  const model = await modelInUse(call.store)
  const { facts } = await readFacts(call, model)
  const asOf = call.today()
  const before = placeIndex(await referenceInUse(call), model, asOf)
  const changed = placeIndex(reference, model, asOf)
  const tally = new Tally()
  await inTurns(facts.suppliers, 'suppliers', call, supplier => {
    const changes = supplierChanges(assessSupplier(supplier, before), assessSupplier(supplier, changed))
    for (const change of changes) tally.add(change)
  })
  await inTurns(facts.corridors, 'corridors', call, corridor => {
    tally.add(corridorChange(assessCorridor(corridor, before), assessCorridor(corridor, changed)))
  })
  return {
    edition,
    retiring,
    asOf,
    retires: retires.map(({ id, edition, asOf }) => ({ id, edition, asOf })),
    ...tally.result(),
  }
}
