import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Refusal } from '@shared/contract/error'
import { cleanFileName } from '@shared/evidence/file-name'
import { HEAD_BYTES, MAX_EVIDENCE_BYTES, mediaTypeOf } from '@shared/evidence/media-type'
import type { Call } from '../call'
import type { OpenedFile } from '../files'
import { pagesOfPdf } from '../pdf'
import { onFile } from '../store/file-refusal'

export interface ReadFile {
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  /** Of a PDF that says so; `null` is not known, as in encrypted files, and not one. */
  readonly pages: number | null
  readonly bytes: Uint8Array
}

const CHUNK_BYTES = 1024 * 1024

/** Reads a file that was handed over: kind checked by its first bytes, hashed while it is read, in bounded chunks. */
export async function readEvidenceFile(call: Call, token: string): Promise<ReadFile> {
  const file = await call.files.open(token, { maxBytes: MAX_EVIDENCE_BYTES })
  return onFile(file.path, async () => {
    const fileName = cleanFileName(file.name)
    const handle = await open(file.path, 'r')
    try {
      const bytes = new Uint8Array(file.sizeBytes)
      const hash = createHash('sha256')
      let mediaType: string | null = null
      for (let done = 0; done < bytes.length;) {
        if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
        const size = Math.min(CHUNK_BYTES, bytes.length - done)
        const { bytesRead } = await handle.read(bytes, done, size, done)
        if (bytesRead === 0) throw changedWhileRead(file)
        hash.update(bytes.subarray(done, done + bytesRead))
        done += bytesRead
        mediaType ??= acceptedType(file, fileName, bytes.subarray(0, Math.min(done, HEAD_BYTES)))
        call.progress({ phase: 'read', done, total: bytes.length })
      }
      if ((await handle.stat()).size !== bytes.length) throw changedWhileRead(file)
      const pages = mediaType === 'application/pdf' ? await pagesOfPdf(bytes) : null
      return { fileName, mediaType: mediaType ?? '', sha256: hash.digest('hex'), pages, bytes }
    } finally {
      await handle.close()
    }
  })
}

/** The media type, or a refusal that says what is wrong with the kind of the file. */
function acceptedType(file: OpenedFile, fileName: string, head: Uint8Array): string {
  const verdict = mediaTypeOf(fileName, head)
  if (verdict.ok) return verdict.mediaType
  const params = { path: file.path, extension: verdict.extension }
  if (verdict.reason === 'runs') throw new Refusal({ code: 'file-unsafe', detail: 'evidence-runs', params })
  throw new Refusal({ code: 'file-wrong-kind', detail: `evidence-${verdict.reason}`, params })
}

const changedWhileRead = (file: OpenedFile) =>
  new Refusal({ code: 'file-unreadable', detail: 'changed-while-read', params: { path: file.path } })
