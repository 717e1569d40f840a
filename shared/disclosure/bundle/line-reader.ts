const NEWLINE = 10

/** The lines of a stream of bytes without their line ends; the last one also when it has none. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const split = new LineSplitter()
  for await (const chunk of chunks) yield* split.add(chunk)
  yield* split.end()
}

/** Cuts bytes into lines as they come. */
export class LineSplitter {
  #open: Uint8Array[] = [];

  *add(chunk: Uint8Array): Generator<Uint8Array> {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from)
      if (end < 0) break
      yield this.#closed(chunk.subarray(from, end))
      from = end + 1
    }
    if (from < chunk.length) this.#open.push(chunk.slice(from))
  }

  *end(): Generator<Uint8Array> {
    if (this.#open.length > 0) yield this.#closed(new Uint8Array())
  }

  #closed(last: Uint8Array): Uint8Array {
    if (this.#open.length === 0) return last
    const parts = [...this.#open, last]
    this.#open = []
    const line = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      line.set(part, at)
      at += part.length
    }
    return line
  }
}
