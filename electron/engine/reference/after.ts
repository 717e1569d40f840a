import type { EditionKind } from '@shared/reference/edition'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { Call } from '../call'
import type { KeptEdition } from '../store/baseline'
import type { LoadedEdition } from '../store/reference'
import { assembled } from './baseline'
import { builtInRetiredBy, editionOrRefuse, retiredBy } from './gives-way'
import { editionsInUse, referenceOf, type EditionSet, type ReferenceInUse } from './in-use'

interface Named {
  readonly id: string
  readonly kind: EditionKind
  readonly edition: string
  readonly asOf: CalendarDate
}

/** What a decision about one edition would lead to. */
export interface AfterDecision {
  readonly edition: Named
  /** The edition is in use, and would be taken out. */
  readonly retiring: boolean
  readonly retires: readonly Named[]
  readonly reference: ReferenceInUse
}

const loadedName = ({ id, content: { kind, edition, asOf } }: LoadedEdition): Named => ({
  id,
  kind,
  edition,
  asOf,
})
const builtInName = ({ id, edition: { kind, edition, asOf } }: KeptEdition): Named => ({
  id,
  kind,
  edition,
  asOf,
})

/** With a proposed edition and without what it retires, or without one in use. */
async function loadedAfter(call: Call, edition: LoadedEdition): Promise<AfterDecision> {
  const { baseline, loaded } = await editionsInUse(call.store)
  const retiring = edition.state === 'active'
  const retires = retiring ? [] : await retiredBy(call, edition)
  const gone = new Set([...retires.map(({ id }) => id), ...(retiring ? [edition.id] : [])])
  const after = loaded.filter(({ id }) => !gone.has(id))
  if (!retiring) after.push(edition)
  after.sort((a, b) => (a.content.asOf + a.id < b.content.asOf + b.id ? -1 : 1))
  const reference = referenceOf(call, { baseline, loaded: after })
  return { edition: loadedName(edition), retiring, retires: retires.map(loadedName), reference }
}

/** With another built-in edition in the stead of the one of its kind; one in use only gives way to another. */
async function builtInAfter(call: Call, edition: KeptEdition): Promise<AfterDecision> {
  const set = await editionsInUse(call.store)
  const retires = (await builtInRetiredBy(call, edition)).filter(({ id }) => id !== edition.id)
  const others = set.baseline.editions.filter(kept => kept.edition.kind !== edition.edition.kind)
  const after: EditionSet = { ...set, baseline: assembled([...others, edition]) ?? set.baseline }
  return {
    edition: builtInName(edition),
    retiring: false,
    retires: retires.map(builtInName),
    reference: referenceOf(call, after),
  }
}

/** The reference data there would be after deciding on an edition, and what would give way to it. Writes nothing. */
export async function referenceAfter(call: Call, id: string): Promise<AfterDecision> {
  const found = await editionOrRefuse(call, id)
  return found.builtIn ? builtInAfter(call, found.edition) : loadedAfter(call, found.edition)
}
