import type { OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { editionsById } from '../store/reference'

/** What another organisation passed on, to be read before and after it is accepted; it is shown, never scored. */
export async function receivedFlags(
  { id }: { readonly id: string },
  call: Call,
): Promise<OutputOf<'reference.flags'>> {
  const [found] = await editionsById(call.store, [id])
  if (found?.content.kind !== 'flags') throw new Refusal({ code: 'not-found', params: { id } })
  const { giver, flags } = found.content
  return { giver, flags }
}
