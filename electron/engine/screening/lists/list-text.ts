import { createHash } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import { onFile } from '../../store/file-refusal'
import type { ListSource } from './list-source'

export interface ReadOptions {
  readonly signal: AbortSignal
  /** Bytes read so far, of this source. */
  readonly onProgress: (bytesDone: number) => void
}

/** Text of a list piece by piece, strictly UTF-8: another encoding would silently spoil every name. */
export class ListText {
  readonly #source: ListSource
  readonly #options: ReadOptions
  readonly #hash = createHash('sha256')
  #sha256: string | null = null

  constructor(source: ListSource, options: ReadOptions) {
    this.#source = source
    this.#options = options
  }

  /** SHA-256 of the bytes, lower-case hex; known once everything was read. */
  get sha256(): string {
    if (this.#sha256 === null) throw new Error('not read to the end')
    return this.#sha256
  }

  async *chunks(): AsyncGenerator<string> {
    const decode = this.#decoder()
    let bytes = 0
    for await (const chunk of await onFile(this.#source.path, () =>
      this.#source.open(this.#options.signal),
    )) {
      this.#options.signal.throwIfAborted()
      const data = chunk as Uint8Array
      this.#hash.update(data)
      yield decode(data)
      this.#options.onProgress((bytes += data.length))
    }
    yield decode()
    this.#sha256 = this.#hash.digest('hex')
  }

  #decoder(): (chunk?: Uint8Array) => string {
    const utf8 = new TextDecoder('utf-8', { fatal: true })
    return chunk => {
      try {
        return chunk === undefined ? utf8.decode() : utf8.decode(chunk, { stream: true })
      } catch (cause) {
        const params = { path: this.#source.path }
        throw new Refusal({ code: 'file-unreadable', detail: 'not-utf8', params }, { cause })
      }
    }
  }
}
