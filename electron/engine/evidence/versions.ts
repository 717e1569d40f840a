import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { Evidence } from '@shared/evidence/evidence'
import type { Call } from '../call'
import {
  evidenceWithHash,
  insertEvidence,
  keepBytes,
  linksOf,
  moveLink,
  oneEvidence,
  readOlderVersions,
  replaceEvidence,
} from '../store/evidence'
import { evidenceOf } from './add'
import { readEvidenceFile } from './read-file'
import { told } from './told'

/**
 * A new version takes the place of a file everywhere it is used; what is said of it stays, but for its last valid day, which
 * is the new one's own. The old version and its bytes are kept beside it.
 */
export async function replaceFile(
  { id, file: token, validUntil, reason }: InputOf<'evidence.replace'>,
  call: Call,
): Promise<OutputOf<'evidence.replace'>> {
  const before = await oneEvidence(call.store, id)
  if (before.replacedBy !== null) throw new Refusal({ code: 'refused', detail: 'evidence-not-newest' })
  const file = await readEvidenceFile(call, token)
  const known = await evidenceWithHash(call.store, file.sha256)
  if (known !== null)
    throw new Refusal({ code: 'refused', detail: 'evidence-known', params: { title: known.title } })
  const { title, note, language, restricted } = before
  const after: Evidence = {
    ...evidenceOf({ title, validUntil, language, restricted }, file, call),
    note,
  }
  const links = await linksOf(call.store, id)
  await call.change({
    topic: 'evidence',
    ...told('replace', before.restricted, { title, before: before.fileName, fileName: after.fileName }),
    reason,
    undo: 'step',
    rows: [
      insertEvidence(after),
      replaceEvidence(before.id, after.id),
      ...links.map(link => moveLink(link.id, after.id)),
    ],
    bulk: [keepBytes(file.sha256, file.bytes)],
    touched: ['evidence', 'steps', 'response', 'audits'],
  })
  return { evidence: after }
}

/** All versions of a file, the newest first. */
export async function versionsOf(call: Call, id: string): Promise<OutputOf<'evidence.versions'>> {
  const newest = await oneEvidence(call.store, id)
  const older = await readOlderVersions(call.store, id)
  const all = [newest, ...older]
  return { versions: all.map((evidence, at) => ({ number: all.length - at, evidence })) }
}
