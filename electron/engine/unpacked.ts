import { Readable } from 'node:stream'
import { Refusal } from '@shared/contract/error'

/** A zip file, or a part of one, that can't be unpacked; `path` names it to the person. */
export const zipDamaged = (path: string, cause: unknown): Refusal =>
  new Refusal({ code: 'file-unreadable', detail: 'zip-damaged', params: { path } }, { cause })

async function* chunksOf(stream: Readable, path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (cause) {
    throw zipDamaged(path, cause)
  }
}

/**
 * The bytes of a part of a zip file. What the unpacker stumbles over on the way (broken compression, more or fewer bytes than the
 * file says) is the file's fault and refused as such. Closing it closes the part.
 */
export const unpacked = (stream: Readable, path: string): Readable =>
  Readable.from(chunksOf(stream, path), { objectMode: false })
