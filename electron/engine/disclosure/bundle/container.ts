import {
  centralHeader,
  containerSize,
  endRecord,
  localHeader,
  MAX_CONTAINER_BYTES,
  MAX_ENTRIES,
  type EntryHead,
} from '@shared/disclosure/bundle/container'

export interface ContainerEntry extends EntryHead {
  readonly read: () => AsyncIterable<Uint8Array>
}

/** The entries do not fit the format: more than 4 GB, or more than 65 534 files. */
export class ContainerTooLarge extends RangeError {}

/** The bytes of the container, piece by piece; memory stays bounded whatever the size of the entries. */
export async function* containerBytes(
  entries: readonly ContainerEntry[],
  at: string,
): AsyncGenerator<Uint8Array> {
  if (entries.length > MAX_ENTRIES || containerSize(entries) > MAX_CONTAINER_BYTES)
    throw new ContainerTooLarge('container too large')
  const central: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    central.push(centralHeader(entry, offset, at))
    const header = localHeader(entry, at)
    yield header
    let written = 0
    for await (const chunk of entry.read()) {
      written += chunk.length
      yield chunk
    }
    if (written !== entry.sizeBytes)
      throw new RangeError(`${entry.path}: ${written} bytes instead of ${entry.sizeBytes}`)
    offset += header.length + written
  }
  const directory = Buffer.concat(central)
  yield directory
  yield endRecord(entries.length, directory.length, offset)
}
