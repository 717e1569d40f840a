import type { Evidence, EvidenceTarget } from '@shared/evidence/evidence'
import { extensionOf } from '@shared/evidence/file-name'
import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { evidenceWithHash, findLink, insertEvidence, insertLink, keepBytes } from '../store/evidence'
import { readEvidenceFile, type ReadFile } from './read-file'
import { mustBeThere, targetTitles } from './targets'
import { told } from './told'

type Input = InputOf<'evidence.add'>

/** Keeps a file, or gives the one with the same bytes its new uses. */
export async function addEvidence(input: Input, call: Call): Promise<OutputOf<'evidence.add'>> {
  mustBeThere(await targetTitles(call), input.targets)
  const file = await readEvidenceFile(call, input.file)
  const known = await evidenceWithHash(call.store, file.sha256)
  if (known !== null) {
    if (known.replacedBy !== null)
      throw new Refusal({ code: 'refused', detail: 'evidence-known', params: { title: known.title } })
    await linkAll(call, known, input.targets)
    return { evidence: known, wasThere: true }
  }
  const evidence = evidenceOf(input, file, call)
  await call.change({
    topic: 'evidence',
    ...told('add', evidence.restricted, { title: evidence.title, fileName: evidence.fileName }),
    undo: 'step',
    rows: [
      insertEvidence(evidence),
      ...distinct(input.targets).map(target => insertLink(call.newId(), evidence.id, target, call.now())),
    ],
    bulk: [keepBytes(file.sha256, file.bytes)],
    touched: ['evidence', 'steps', 'response', 'audits'],
  })
  return { evidence, wasThere: false }
}

/** Adds the uses that are not there yet, as one step. */
export async function linkAll(
  call: Call,
  evidence: Evidence,
  targets: readonly EvidenceTarget[],
): Promise<void> {
  const rows: RowOp[] = []
  for (const target of distinct(targets))
    if ((await findLink(call.store, evidence.id, target)) === null)
      rows.push(insertLink(call.newId(), evidence.id, target, call.now()))
  if (rows.length === 0) return
  await call.change({
    topic: 'evidence',
    ...told(
      'link',
      evidence.restricted,
      { title: evidence.title },
      { target: targets.map(target => target.id).join(', ') },
    ),
    undo: 'step',
    rows,
    touched: ['evidence', 'steps', 'response', 'audits'],
  })
}

/** A file that was read, with what is said of it. */
export function evidenceOf(
  input: Pick<Input, 'title' | 'validUntil' | 'language' | 'restricted'>,
  file: ReadFile,
  call: Call,
): Evidence {
  return {
    id: call.newId(),
    title: input.title ?? titleOf(file.fileName),
    note: null,
    validUntil: input.validUntil,
    language: input.language,
    restricted: input.restricted,
    pages: file.pages,
    fileName: file.fileName,
    sha256: file.sha256,
    sizeBytes: file.bytes.length,
    mediaType: file.mediaType,
    addedAt: call.now(),
    addedBy: call.actor,
    replacedBy: null,
  }
}

const titleOf = (fileName: string): string => {
  const extension = extensionOf(fileName)
  return extension === '' ? fileName : fileName.slice(0, -extension.length - 1)
}

const distinct = (targets: readonly EvidenceTarget[]): EvidenceTarget[] => [
  ...new Map(targets.map(target => [`${target.type} ${target.id}`, target])).values(),
]
