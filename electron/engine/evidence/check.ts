import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { OutputOf } from '@shared/contract/contract'
import type { Evidence } from '@shared/evidence/evidence'
import type { Call } from '../call'
import { oneEvidence, readAllVersions, readBytes } from '../store/evidence'
import type { Store } from '../store/store'

type Problem = OutputOf<'evidence.check'>['changed'][number]['problem']

/** What is wrong with the kept bytes of a file; the bytes when nothing is. */
async function soundBytes(
  store: Store,
  file: Pick<Evidence, 'sha256'>,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  const bytes = await readBytes(store, file.sha256)
  if (bytes === null) return { problem: 'missing' }
  const found = createHash('sha256').update(bytes).digest('hex')
  return found === file.sha256 ? { bytes } : { problem: 'changed' }
}

/** The kept bytes of a file; refused by name where they are gone or not those that were added. */
export async function keptBytes(store: Store, file: Pick<Evidence, 'sha256' | 'title'>): Promise<Uint8Array> {
  const found = await soundBytes(store, file)
  if ('problem' in found)
    throw new Refusal({
      code: 'refused',
      detail: `evidence-${found.problem}`,
      params: { title: file.title },
    })
  return found.bytes
}

/**
 * Recomputes the hash of one file or of every file with its older versions, one at a time, so that memory holds one file at
 * most.
 */
export async function checkEvidence(call: Call, id: string | null): Promise<OutputOf<'evidence.check'>> {
  const files = id === null ? await readAllVersions(call.store) : [await oneEvidence(call.store, id)]
  const changed: OutputOf<'evidence.check'>['changed'] = []
  let sizeBytes = 0
  for (const [at, file] of files.entries()) {
    if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
    call.progress({ phase: 'check', done: at, total: files.length })
    const found = await soundBytes(call.store, file)
    if ('problem' in found) changed.push({ id: file.id, title: file.title, problem: found.problem })
    sizeBytes += file.sizeBytes
    await setImmediate()
  }
  return { files: files.length, sizeBytes, changed }
}
