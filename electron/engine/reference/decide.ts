import { Refusal } from '@shared/contract/error'
import { replacedBy } from '@shared/reference/replaces'
import type { Call } from '../call'
import {
  decideEdition,
  editionsById,
  loadedEditions,
  type EditionState,
  type LoadedEdition,
} from '../store/reference'

interface DecisionInput {
  readonly id: string
  readonly name: string
  readonly reason: string
}

/** The edition asked for, in the state the decision needs. */
async function editionIn(call: Call, id: string, state: EditionState): Promise<LoadedEdition> {
  const [found] = await editionsById(call.store, [id])
  if (found === undefined) throw new Refusal({ code: 'not-found', params: { id } })
  if (found.state === state) return found
  throw new Refusal({ code: 'conflict', detail: 'edition-decided', params: { state: found.state } })
}

/** Editions in use that a proposed one would retire. */
export async function retiredBy(call: Pick<Call, 'store'>, fresh: LoadedEdition): Promise<LoadedEdition[]> {
  const inUse = await loadedEditions(call.store)
  const ids = replacedBy(fresh, inUse)
  return inUse.filter(({ id }) => ids.includes(id))
}

const summaryOf = ({ content, fileName }: LoadedEdition, name: string) => ({
  edition: content.edition,
  file: fileName,
  by: name,
})

/** Takes a proposed edition into use with name and reason, and retires what it stands in for. */
export async function acceptEdition({ id, name, reason }: DecisionInput, call: Call) {
  const fresh = await editionIn(call, id, 'proposed')
  const old = await retiredBy(call, fresh)
  const decision = { at: call.now(), by: name, reason }
  await call.change({
    topic: 'reference',
    action: 'reference.accept',
    summary: { ...summaryOf(fresh, name), retired: old.length },
    reason,
    undo: 'step',
    rows: [
      decideEdition(id, 'active', decision),
      ...old.map(edition => decideEdition(edition.id, 'retired', decision)),
    ],
    touched: ['reference', 'risk'],
  })
  return { retired: old.map(edition => edition.id) }
}

async function decide(
  { id, name, reason }: DecisionInput,
  call: Call,
  [from, to]: readonly [EditionState, EditionState],
): Promise<null> {
  const edition = await editionIn(call, id, from)
  await call.change({
    topic: 'reference',
    action: `reference.${to === 'rejected' ? 'reject' : 'retire'}`,
    summary: summaryOf(edition, name),
    reason,
    undo: 'step',
    rows: [decideEdition(id, to, { at: call.now(), by: name, reason })],
    touched: to === 'retired' ? ['reference', 'risk'] : ['reference'],
  })
  return null
}

/** Turns a proposed edition down; it stays for the record and changes nothing. */
export const rejectEdition = (input: DecisionInput, call: Call): Promise<null> =>
  decide(input, call, ['proposed', 'rejected'])

/** Takes an edition out of use; runs that were made with it can still be read and recomputed. */
export const retireEdition = (input: DecisionInput, call: Call): Promise<null> =>
  decide(input, call, ['active', 'retired'])
