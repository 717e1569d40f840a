import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import type { ListEntry } from '@shared/screening/entry'
import { listTypesOf, mapUnRecord, type RecordProblem, type XmlElement } from '@shared/screening/un-record'
import { onFile } from '../store/file-refusal'
import { XmlProblem, XmlRecords } from './xml-records'

/** A record that was left out, with the line it begins at. */
export interface RejectedRecord extends RecordProblem {
  readonly line: number
}

export interface ReadList {
  /** Moment the publisher made the file, as written; `null` when the file does not say. */
  readonly generatedAt: string | null
  /** What every record calls the list it is on ("UN List"); `null` when they differ or say nothing. */
  readonly listType: string | null
  readonly entries: readonly ListEntry[]
  readonly rejected: readonly RejectedRecord[]
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string
}

export interface ReadOptions {
  readonly signal: AbortSignal
  readonly onProgress: (bytesDone: number) => void
}

/** Records lie in a group below the root: CONSOLIDATED_LIST / INDIVIDUALS / INDIVIDUAL. */
const RECORD_DEPTH = 2
const ROOT = 'CONSOLIDATED_LIST'

/** Reads a UN Security Council Consolidated List (XML) from a file. Refuses whole what it cannot trust whole. */
export async function readUnList(path: string, options: ReadOptions): Promise<ReadList> {
  try {
    return await onFile(path, () => read(path, options))
  } catch (cause) {
    if (cause instanceof XmlProblem) throw refusalOf(cause, path)
    throw cause
  }
}

function refusalOf(problem: XmlProblem, path: string): Refusal {
  const unsafe = problem.detail === 'xml-doctype' || problem.detail === 'xml-too-deep'
  const wrong = problem.detail === 'html-page' || problem.detail === 'xml-wrong-root'
  const code = unsafe ? 'file-unsafe' : wrong ? 'file-wrong-kind' : 'file-unreadable'
  return new Refusal(
    { code, detail: problem.detail, params: { path, ...problem.params } },
    { cause: problem },
  )
}

/** Text of the bytes, strictly UTF-8: another encoding would silently spoil every name. */
function decoder(): (chunk?: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  return chunk => {
    try {
      return chunk === undefined ? utf8.decode() : utf8.decode(chunk, { stream: true })
    } catch (cause) {
      throw new Refusal({ code: 'file-unreadable', detail: 'not-utf8' }, { cause })
    }
  }
}

async function read(path: string, { signal, onProgress }: ReadOptions): Promise<ReadList> {
  const xml = new XmlRecords(ROOT, (_, depth) => depth === RECORD_DEPTH)
  const hash = createHash('sha256')
  const decode = decoder()
  const collected = new Collected()
  let bytes = 0
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 256 * 1024 })) {
    const data = chunk as Uint8Array
    hash.update(data)
    for (const record of xml.write(decode(data))) collected.add(record.element, record.line)
    onProgress((bytes += data.length))
  }
  for (const record of xml.write(decode())) collected.add(record.element, record.line)
  xml.end()
  const { entries, rejected } = collected
  return {
    generatedAt: xml.rootAttributes?.['dateGenerated'] ?? null,
    listType: collected.listType,
    entries,
    rejected,
    sha256: hash.digest('hex'),
  }
}

class Collected {
  readonly entries: ListEntry[] = []
  readonly rejected: RejectedRecord[] = []
  readonly #keys = new Set<string>()
  readonly #listTypes = new Set<string>()

  get listType(): string | null {
    const [only] = this.#listTypes
    return this.#listTypes.size === 1 ? (only ?? null) : null
  }

  add(element: XmlElement, line: number): void {
    for (const type of listTypesOf(element)) this.#listTypes.add(type)
    const mapped = mapUnRecord(element)
    if (!mapped.ok) this.rejected.push({ ...mapped.problem, line })
    else if (this.#keys.has(mapped.entry.key))
      this.rejected.push({ code: 'repeated-reference', params: { key: mapped.entry.key }, line })
    else {
      this.#keys.add(mapped.entry.key)
      this.entries.push(mapped.entry)
    }
  }
}
