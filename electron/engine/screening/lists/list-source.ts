import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { Refusal } from '@shared/contract/error'
import type { OpenedFile } from '../../files'

/** A list's bytes, from a file or from inside a zip; they can be read more than once. */
export interface ListSource {
  readonly name: string
  /** What messages call it: the path, or path and name inside the zip. */
  readonly path: string
  readonly sizeBytes: number
  open(signal: AbortSignal): Promise<Readable>
}

/** OFAC's advanced XML, the largest genuine list, has about 100 MB. */
export const LARGEST_LIST_BYTES = 200 * 1024 * 1024

export const fileSource = (file: OpenedFile): ListSource => ({
  ...file,
  open: signal => Promise.resolve(createReadStream(file.path, { signal, highWaterMark: 256 * 1024 })),
})

export function refuseTooLarge(path: string, sizeBytes: number): void {
  if (sizeBytes > LARGEST_LIST_BYTES)
    throw new Refusal({ code: 'file-too-large', params: { path, sizeBytes, maxBytes: LARGEST_LIST_BYTES } })
}

/** The first bytes of a source. */
export async function headOf(source: ListSource, bytes: number, signal: AbortSignal): Promise<Buffer> {
  const stream = await source.open(signal)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= bytes) break
  }
  return Buffer.concat(chunks).subarray(0, bytes)
}
