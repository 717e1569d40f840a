import { createReadStream } from 'node:fs'
import { Transform, type Readable } from 'node:stream'
import Papa from 'papaparse'
import { open, type Entry, type ZipFile } from 'yauzl'
import { Refusal, type ErrorCode } from '@shared/contract/error'
import { withoutTurns } from '@shared/text/clean'
import type { OpenedFile } from '../files'
import { onFile } from '../store/file-refusal'
import { unpacked, zipDamaged } from '../unpacked'

/** The full UCDP file has 250 MB; six times that is no table of this kind, and reading it would only waste an hour. */
export const MOST_TABLE_BYTES = 1_500_000_000
const CHUNK_BYTES = 1 << 19
/** A cell may hold line feeds, but a row of more than 16 MB has lost the quote that ends it. */
const MOST_CHUNKS_PER_ROW = 32

export interface RowOptions {
  readonly signal: AbortSignal
  onProgress(bytesDone: number): void
}

/** How a file ended; a file that was cut off ends inside a row. */
export interface RowsEnd {
  readonly rows: number
  readonly openQuote: boolean
  readonly lineEnded: boolean
}

const refuse = (path: string, code: ErrorCode, detail: string): Refusal =>
  new Refusal({ code, detail, params: { path } })

type Done = (error?: Error | null, text?: string) => void

/** Text of the bytes, strictly UTF-8: another encoding would silently spoil every name. Binary content is refused. */
class TextOfBytes extends Transform {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true })
  readonly #path: string
  #lastByte = 10
  bytes = 0

  constructor(path: string) {
    super({ readableObjectMode: true, readableHighWaterMark: 2 })
    this.#path = path
  }

  get lineEnded(): boolean {
    return this.#lastByte === 10 || this.#lastByte === 13
  }

  override _transform(chunk: Buffer, _: string, done: Done): void {
    this.bytes += chunk.length
    this.#lastByte = chunk.at(-1) ?? this.#lastByte
    if (chunk.includes(0)) done(refuse(this.#path, 'file-wrong-kind', 'not-text'))
    else if (this.bytes > MOST_TABLE_BYTES) done(refuse(this.#path, 'file-too-large', 'table-too-large'))
    else this.#decode(done, 'not-utf8', () => this.#utf8.decode(chunk, { stream: true }))
  }

  override _flush(done: Done): void {
    this.#decode(done, 'cut-off', () => this.#utf8.decode())
  }

  #decode(done: Done, detail: string, decode: () => string): void {
    let text: string
    try {
      text = withoutTurns(decode())
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause
      done(refuse(this.#path, 'file-unreadable', detail))
      return
    }
    if (text === '') done()
    else done(null, text)
  }
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))

/** Parses text as it comes; the parser keeps the row that a chunk cuts in two, line feeds in quotes included. */
function parsed(
  text: TextOfBytes,
  path: string,
  take: (cells: string[], row: number) => void,
  options: RowOptions,
): Promise<RowsEnd> {
  return new Promise((resolve, reject) => {
    let [rows, emptyChunks, openQuote] = [0, 0, false]
    const fail = (cause: unknown) => {
      text.destroy()
      reject(asError(cause))
    }
    const chunk = ({ data, errors }: Papa.ParseResult<string[]>) => {
      options.signal.throwIfAborted()
      emptyChunks = data.length === 0 ? emptyChunks + 1 : 0
      if (emptyChunks > MOST_CHUNKS_PER_ROW) throw refuse(path, 'file-unreadable', 'row-without-end')
      openQuote = errors.some(error => error.code === 'MissingQuotes')
      for (const cells of data) {
        rows++
        if (cells.length > 1 || cells[0] !== '') take(cells, rows)
      }
      options.onProgress(text.bytes)
    }
    text.on('error', reject)
    Papa.parse<string[]>(text, {
      delimitersToGuess: [',', ';', '\t', '|'],
      chunk: (results, parser) => {
        try {
          chunk(results)
        } catch (cause) {
          fail(cause)
          parser.abort()
        }
      },
      complete: () => resolve({ rows, openQuote, lineEnded: text.lineEnded }),
      error: fail,
    })
  })
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(zipDamaged(path, error))
      else resolve(zip)
    })
  })
}

/** The largest table in a zip: official downloads hold one, with notes beside it. */
function largestTable(zip: ZipFile, path: string): Promise<Entry> {
  let best: Entry | null = null
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(zipDamaged(path, error)))
    zip.on('entry', (entry: Entry) => {
      const isTable = /\.(csv|tsv|txt)$/i.test(entry.fileName)
      if (isTable && entry.uncompressedSize > (best?.uncompressedSize ?? 0)) best = entry
      zip.readEntry()
    })
    zip.on('end', () => {
      if (best === null) reject(refuse(path, 'no-table', 'zip-without-table'))
      else if (best.uncompressedSize > MOST_TABLE_BYTES)
        reject(refuse(path, 'file-too-large', 'table-too-large'))
      else resolve(best)
    })
    zip.readEntry()
  })
}

function entryStream(zip: ZipFile, entry: Entry, path: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(zipDamaged(path, error))
      else {
        stream.on('close', () => zip.close())
        resolve(unpacked(stream, path))
      }
    })
  })
}

async function bytesOf({ path, name }: OpenedFile): Promise<Readable> {
  if (!/\.zip$/i.test(name)) return createReadStream(path, { highWaterMark: CHUNK_BYTES })
  const zip = await openZip(path)
  try {
    return await entryStream(zip, await largestTable(zip, path), path)
  } catch (cause) {
    zip.close()
    throw cause
  }
}

/**
 * Hands on the rows of a delimited text file, or of the largest one in a zip, in bounded memory; rows are counted from 1,
 * empty ones are passed over. Refuses what is not text in UTF-8 and rows that never end.
 */
export async function eachRow(
  file: OpenedFile,
  options: RowOptions,
  take: (cells: string[], row: number) => void,
): Promise<RowsEnd> {
  return onFile(file.path, async () => {
    const bytes = await bytesOf(file)
    const text = new TextOfBytes(file.path)
    bytes.on('error', cause => text.destroy(cause))
    try {
      return await parsed(bytes.pipe(text), file.path, take, options)
    } finally {
      bytes.destroy()
    }
  })
}
