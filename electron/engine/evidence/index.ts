import { Refusal } from '@shared/contract/error'
import type { evidenceEndpoints } from '@shared/contract/evidence'
import type { Evidence } from '@shared/evidence/evidence'
import type { Call, HandlersOf } from '../call'
import {
  binEvidence,
  editEvidenceRow,
  findLink,
  oneEvidence,
  readOlderVersions,
  removeLink,
} from '../store/evidence'
import { writeBytes } from '../write-file'
import { addEvidence, linkAll } from './add'
import { checkEvidence, keptBytes } from './check'
import { exportEvidence } from './export-evidence'
import { listEvidence } from './list'
import { previewOf } from './preview'
import { mustBeThere, targetTitles } from './targets'
import { told } from './told'
import { replaceFile, versionsOf } from './versions'

export { evidenceDueItems } from './due'
export { evidenceOf } from './add'
export { readEvidenceFile } from './read-file'

const TOUCHED = ['evidence', 'steps', 'response', 'audits'] as const

export const evidenceHandlers: HandlersOf<typeof evidenceEndpoints> = {
  'evidence.add': addEvidence,
  'evidence.list': listEvidence,
  'evidence.export': exportEvidence,
  'evidence.edit': async ({ id, draft }, call) => {
    const before = await oneEvidence(call.store, id)
    await call.change({
      topic: 'evidence',
      ...told('edit', before.restricted || draft.restricted, { title: draft.title }),
      undo: 'step',
      rows: [editEvidenceRow(id, draft)],
      touched: TOUCHED,
    })
    return null
  },
  'evidence.link': async ({ id, targets }, call) => {
    const evidence = await oneEvidence(call.store, id)
    mustBeThere(await targetTitles(call), targets)
    await linkAll(call, evidence, targets)
    return null
  },
  'evidence.unlink': async ({ id, target }, call) => {
    const evidence = await oneEvidence(call.store, id)
    const link = await findLink(call.store, id, target)
    if (link === null)
      throw new Refusal({ code: 'not-found', params: { table: 'evidence_link', id: target.id } })
    await call.change({
      topic: 'evidence',
      ...told('unlink', evidence.restricted, { title: evidence.title }, { target: target.id }),
      undo: 'step',
      rows: [removeLink(link.id)],
      touched: TOUCHED,
    })
    return null
  },
  'evidence.remove': async ({ id, reason }, call) => {
    const evidence = await oneEvidence(call.store, id)
    const older = await readOlderVersions(call.store, id)
    await call.change({
      topic: 'evidence',
      ...told('remove', evidence.restricted, { title: evidence.title, fileName: evidence.fileName }),
      reason,
      undo: 'step',
      rows: [evidence, ...older].map(one => binEvidence(one.id, call.now())),
      touched: TOUCHED,
    })
    return null
  },
  'evidence.check': ({ id }, call) => checkEvidence(call, id),
  'evidence.replace': replaceFile,
  'evidence.versions': ({ id }, call) => versionsOf(call, id),
  'evidence.preview': ({ id }, call) => previewOf(call, id),
  'evidence.save-copy': async ({ id, file }, call) =>
    writeCopy(await oneEvidence(call.store, id), call.files.path(file, 'save'), call),
  'evidence.drag-copy': async ({ id, file }, call) => {
    const evidence = await oneEvidence(call.store, id)
    // A slip of the hand must not carry it out: it leaves by the dialog only, where somebody says the place.
    if (evidence.restricted)
      throw new Refusal({
        code: 'refused',
        detail: 'evidence-restricted-stays',
        params: { title: evidence.title },
      })
    return writeCopy(evidence, call.files.path(file, 'drag'), call)
  },
}

/** Writes the kept bytes after their hash was looked at. */
async function writeCopy(evidence: Evidence, path: string, call: Call): Promise<null> {
  await writeBytes(path, await keptBytes(call.store, evidence))
  return null
}
