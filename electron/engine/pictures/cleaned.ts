/** A copy of a file without what it tells besides its content; nothing removed means the file as it is. */
export interface Cleaned {
  readonly bytes: Uint8Array
  /** What was taken out, by the names of the formats: `Exif`, `XMP`, `comment`, `docProps/core.xml`. */
  readonly removed: readonly string[]
}

/** Parts that stay and the names of those that go, as they are met. */
export class Sieve {
  readonly #kept: Uint8Array[] = []
  readonly #removed = new Set<string>()

  keep(part: Uint8Array): void {
    this.#kept.push(part)
  }

  remove(name: string): void {
    this.#removed.add(name)
  }

  done(): Cleaned {
    return { bytes: Buffer.concat(this.#kept), removed: [...this.#removed] }
  }
}
