import { Refusal } from '@shared/contract/error'
import { replacedBy } from '@shared/reference/replaces'
import type { Call } from '../call'
import { keptEdition, keptEditions, type KeptEdition } from '../store/baseline'
import { editionsById, loadedEditions, type LoadedEdition } from '../store/reference'

export type Found =
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
