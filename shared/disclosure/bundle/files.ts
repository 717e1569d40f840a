import { dataStart, LIMITS, readDirectory, type Entry } from './directory'
import { linesOf } from './line-reader'
import { stretch, type Hashing, type Source } from './source'

/** The files of a bundle as its directory claims them, read where they stand; nothing is unpacked. */
export class BundleFiles {
  readonly entries: readonly Entry[]
  readonly #source: Source
  readonly #hashing: Hashing

  constructor(source: Source, hashing: Hashing, entries: readonly Entry[]) {
    this.#source = source
    this.#hashing = hashing
    this.entries = entries
  }

  /** The bytes of a file, piece by piece; nothing for one that is not there. */
  async *open(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.find(item => item.path === path)
    if (entry === undefined) return
    const start = await dataStart(this.#source, entry)
    if (start !== null) yield* stretch(this.#source, start, entry.sizeBytes)
  }

  /** The text of a file; `null` when it is missing, larger than the limit, or no text. */
  async text(path: string, limitBytes: number = LIMITS.manifestBytes): Promise<string | null> {
    const entry = this.entries.find(item => item.path === path)
    if (entry === undefined || entry.sizeBytes > limitBytes) return null
    const bytes = new Uint8Array(entry.sizeBytes)
    let at = 0
    for await (const chunk of this.open(path)) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return at === bytes.length ? this.#hashing.text(bytes) : null
  }

  /** The lines of a file of lines, numbered from 1; `null` for one that is no text. */
  async *lines(path: string): AsyncGenerator<{ readonly number: number; readonly text: string | null }> {
    let number = 0
    for await (const line of linesOf(this.open(path)))
      yield { number: (number += 1), text: this.#hashing.text(line) }
  }
}

/** The files of a bundle without a check of them; `null` where the file is none or must not be opened. */
export async function filesIn(source: Source, hashing: Hashing): Promise<BundleFiles | null> {
  const directory = await readDirectory(source)
  return directory.ok ? new BundleFiles(source, hashing, directory.entries) : null
}
