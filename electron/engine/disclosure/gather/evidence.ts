import type { EvidenceView } from '@shared/contract/evidence'
import type { EvidenceFacts } from '@shared/disclosure/facts'
import type { Call } from '../../call'
import { allRows } from './all-rows'

/** Oldest first, so that a number in the index stays the same when files are added later. */
const inOrderOfAdding = (a: EvidenceView, b: EvidenceView): number =>
  a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.id < b.id ? -1 : 1

const evidenceFacts = (file: EvidenceView, index: number): EvidenceFacts => ({
  number: index + 1,
  // The title of a restricted file may name a worker or a source.
  title: file.restricted ? null : file.title,
  mediaType: file.mediaType,
  addedOn: file.addedAt.slice(0, 10),
  validUntil: file.validUntil,
  language: file.language,
  sizeBytes: file.sizeBytes,
  sha256: file.sha256,
  requirementIds: file.uses
    .flatMap(({ target }) => (target.type === 'requirement' ? [target.id] : []))
    .sort(),
})

export interface GatheredEvidence {
  readonly facts: readonly EvidenceFacts[]
  /** The files behind the facts, in the same order. */
  readonly files: readonly EvidenceView[]
}

/** The index of evidence. */
export async function gatherEvidence(call: Call): Promise<GatheredEvidence> {
  const listed = await allRows(stretch =>
    call.ask('evidence.list', { target: null, text: null, validity: null, ...stretch }),
  )
  const files = [...listed].sort(inOrderOfAdding)
  return { facts: files.map(evidenceFacts), files }
}
