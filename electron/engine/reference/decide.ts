import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { decideBuiltIn } from '../store/baseline'
import type { ChangeDraft, RowOp } from '../store/change'
import { decideEdition, type Decision, type EditionState } from '../store/reference'
import { modelInUse } from '../store/risk-model'
import { referenceAfter } from './after'
import { keepPrepared } from './events-in-use'
import { builtInRetiredBy, editionOrRefuse, type Found, retiredBy } from './gives-way'

interface DecisionInput {
  readonly id: string
  readonly name: string
  readonly reason: string
}

/** The edition asked for, in one of the states the decision needs. */
async function editionIn(call: Call, id: string, states: readonly EditionState[]): Promise<Found> {
  const found = await editionOrRefuse(call, id)
  const { state } = found.edition
  if (states.includes(state)) return found
  throw new Refusal({ code: 'conflict', detail: 'edition-decided', params: { state } })
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
  const { reference } = await referenceAfter(call, id)
  await call.change({
    topic: 'reference',
    action: 'reference.accept',
    summary: { ...summaryOf(fresh, name), retired: old.length },
    reason,
    undo: 'step',
    // The old one first: only one built-in edition of a kind may be in use.
    rows: [...old.map(edition => decided(edition, 'retired', decision)), decided(fresh, 'active', decision)],
    bulk: keepPrepared(call.store, reference, await modelInUse(call.store)),
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
