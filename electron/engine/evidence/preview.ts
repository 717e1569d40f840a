import type { OutputOf } from '@shared/contract/contract'
import { PREVIEW_LETTERS, previewKind } from '@shared/evidence/preview'
import type { Call } from '../call'
import { oneEvidence } from '../store/evidence'
import { keptBytes } from './check'

/** UTF-8 takes at most four bytes for a letter; the rest of a long text is not even decoded. */
const TEXT_BYTES = PREVIEW_LETTERS * 4

/** What the window shows of a file: a picture, a PDF, the beginning of a text, or nothing. Bytes that were changed are not shown. */
export async function previewOf(call: Call, id: string): Promise<OutputOf<'evidence.preview'>> {
  const evidence = await oneEvidence(call.store, id)
  const kind = previewKind(evidence.mediaType, evidence.sizeBytes)
  if (kind === 'none') return { kind }
  const bytes = Buffer.from(await keptBytes(call.store, evidence))
  if (kind === 'image')
    return { kind, source: `data:${evidence.mediaType};base64,${bytes.toString('base64')}` }
  if (kind === 'pdf') return { kind, base64: bytes.toString('base64') }
  const text = decoded(bytes.subarray(0, TEXT_BYTES))
  return {
    kind,
    text: text.slice(0, PREVIEW_LETTERS),
    isCut: text.length > PREVIEW_LETTERS || bytes.length > TEXT_BYTES,
  }
}

/** By its byte order mark where it has one, else as UTF-8, else as the Western encoding that takes every byte. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.slice(0, -4).includes('\uFFFD')
  return broken ? new TextDecoder('windows-1252').decode(bytes) : text
}
