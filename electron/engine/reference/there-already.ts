import { Refusal } from '@shared/contract/error'
import type { LoadedContent } from '@shared/reference/loaded'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import { loadedEditions, type LoadedEdition } from '../store/reference'
import type { ReadEdition } from './load-file'

/** What an edition says, whatever id it was given here; its places are numbered behind that id. */
const saying = (content: LoadedContent, blob: string | null): string =>
  `${blob ?? ''} ${canonicalJson(content).replaceAll(content.id, '')}`

const stands = (read: ReadEdition, giver: string | null) => {
  const said = saying(read.content, read.blobs?.content ?? null)
  return ({ content, giver: given, contentBlob }: LoadedEdition): boolean =>
    content.kind === read.content.kind && given === giver && saying(content, contentBlob) === said
}

/**
 * Refuses what says, in all its parts, no more than what waits for a decision or is in use: the same file once more. What was
 * turned down or retired may come again.
 */
export async function refuseTheSameAgain(
  call: Pick<Call, 'store'>,
  giver: string | null,
  reads: readonly ReadEdition[],
): Promise<void> {
  const there = await loadedEditions(call.store, ['proposed', 'active'])
  const found = reads.map(read => there.find(stands(read, giver)))
  const [first] = found
  if (first === undefined || found.includes(undefined)) return
  const detail = found.some(edition => edition?.state === 'proposed') ? 'edition-waits' : 'edition-in-use'
  throw new Refusal({ code: 'conflict', detail, params: { edition: first.content.edition } })
}
