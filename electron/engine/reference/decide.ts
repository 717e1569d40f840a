import { Refusal } from '@shared/contract/error'
import { replacedBy } from '@shared/reference/replaces'
import type { Call } from '../call'
import { decideBuiltIn, keptEdition, keptEditions, type KeptEdition } from '../store/baseline'
import type { ChangeDraft, RowOp } from '../store/change'
import {
  decideEdition,
  editionsById,
  loadedEditions,
  type Decision,
  type EditionState,
  type LoadedEdition,
} from '../store/reference'

interface DecisionInput {
  readonly id: string
  readonly name: string
  readonly reason: string
}

type Found =
  | { readonly builtIn: true; readonly edition: KeptEdition }
  | { readonly builtIn: false; readonly edition: LoadedEdition }

/** The edition with this id, built in or loaded, whatever became of it. */
export async function editionOrRefuse({ store }: Pick<Call, 'store'>, id: string): Promise<Found> {
  const [loaded] = await editionsById(store, [id])
  if (loaded !== undefined) return { builtIn: false, edition: loaded }
  const kept = await keptEdition(store, id)
  if (kept !== undefined) return { builtIn: true, edition: kept }
  throw new Refusal({ code: 'not-found', params: { id } })
}

/** The edition asked for, in one of the states the decision needs. */
async function editionIn(call: Call, id: string, states: readonly EditionState[]): Promise<Found> {
  const found = await editionOrRefuse(call, id)
  const { state } = found.edition
  if (states.includes(state)) return found
  throw new Refusal({ code: 'conflict', detail: 'edition-decided', params: { state } })
}

/** Loaded editions in use that a proposed one would retire. */
export async function retiredBy(call: Pick<Call, 'store'>, fresh: LoadedEdition): Promise<LoadedEdition[]> {
  const inUse = await loadedEditions(call.store)
  const ids = replacedBy(fresh, inUse)
  return inUse.filter(({ id }) => ids.includes(id))
}

/** The built-in edition in use that another one of its kind would retire. */
export async function builtInRetiredBy(
  call: Pick<Call, 'store'>,
  { edition }: KeptEdition,
): Promise<KeptEdition[]> {
  return (await keptEditions(call.store)).filter(kept => kept.edition.kind === edition.kind)
}

const decided = ({ builtIn, edition: { id } }: Found, state: EditionState, decision: Decision): RowOp =>
  builtIn ? decideBuiltIn(id, state, decision) : decideEdition(id, state, decision)

/** What the history says of a decision. A built-in edition comes from no file. */
const summaryOf = (found: Found, name: string): ChangeDraft['summary'] =>
  found.builtIn
    ? { edition: found.edition.edition.edition, by: name }
    : { edition: found.edition.content.edition, file: found.edition.fileName, by: name }

async function givesWay(call: Call, found: Found): Promise<Found[]> {
  if (found.builtIn)
    return (await builtInRetiredBy(call, found.edition)).map(edition => ({ builtIn: true, edition }))
  return (await retiredBy(call, found.edition)).map(edition => ({ builtIn: false, edition }))
}

/** Takes a proposed edition into use with name and reason, and retires what it stands in for. */
export async function acceptEdition({ id, name, reason }: DecisionInput, call: Call) {
  const fresh = await editionIn(call, id, ['proposed'])
  const old = await givesWay(call, fresh)
  const decision = { at: call.now(), by: name, reason }
  await call.change({
    topic: 'reference',
    action: 'reference.accept',
    summary: { ...summaryOf(fresh, name), retired: old.length },
    reason,
    undo: 'step',
    // The old one first: only one built-in edition of a kind may be in use.
    rows: [...old.map(edition => decided(edition, 'retired', decision)), decided(fresh, 'active', decision)],
    touched: ['reference', 'risk'],
  })
  return { retired: old.map(({ edition }) => edition.id) }
}

/** Turns a proposed edition down; it stays for the record and changes nothing. */
export async function rejectEdition({ id, name, reason }: DecisionInput, call: Call): Promise<null> {
  const found = await editionIn(call, id, ['proposed'])
  await call.change({
    topic: 'reference',
    action: 'reference.reject',
    summary: summaryOf(found, name),
    reason,
    undo: 'step',
    rows: [decided(found, 'rejected', { at: call.now(), by: name, reason })],
    touched: ['reference'],
  })
  return null
}

/** Takes a loaded edition out of use; runs that were made with it can still be read and recomputed. */
export async function retireEdition({ id, name, reason }: DecisionInput, call: Call): Promise<null> {
  const found = await editionIn(call, id, ['active'])
  if (found.builtIn) throw new Refusal({ code: 'refused', detail: 'built-in-stays' })
  await call.change({
    topic: 'reference',
    action: 'reference.retire',
    summary: summaryOf(found, name),
    reason,
    undo: 'step',
    rows: [decided(found, 'retired', { at: call.now(), by: name, reason })],
    touched: ['reference', 'risk'],
  })
  return null
}

/** Puts a past edition before the person again: it waits for a decision like a new one. */
export async function reconsiderEdition({ id }: Pick<DecisionInput, 'id'>, call: Call): Promise<null> {
  const found = await editionIn(call, id, ['rejected', 'retired'])
  await call.change({
    topic: 'reference',
    action: 'reference.reconsider',
    summary: summaryOf(found, call.actor),
    undo: 'step',
    rows: [found.builtIn ? decideBuiltIn(id, 'proposed', null) : decideEdition(id, 'proposed', null)],
    touched: ['reference'],
  })
  return null
}
