import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { Refusal } from '@shared/contract/error'
import type { CollectedList } from '@shared/screening/formats/collected'
import { OFAC_PARTS, OfacCsvCollector, type OfacPart } from '@shared/screening/formats/ofac-csv'
import { recognise, type Recognised } from '@shared/screening/formats/recognise'
import { OFAC_CONSOLIDATED, OFAC_SDN } from '@shared/screening/lists'
import { onFile } from '../../store/file-refusal'
import { csvRows } from './csv-rows'
import { headOf, refuseTooLarge, type ListSource } from './list-source'
import { ListText } from './list-text'
import { readJsonLines } from './read-json-lines'
import { readTable } from './read-table'
import { readXml } from './read-xml'

/** A list as it was read, with the file or files it came from. */
export interface ReadList extends CollectedList {
  readonly fileName: string
  readonly sizeBytes: number
  /** SHA-256 of the file's bytes, lower-case hex; of a family: of the hashes of its files, in their order. */
  readonly sha256: string
}

export interface ReadListsOptions {
  readonly signal: AbortSignal
  onProgress(bytesDone: number, bytesTotal: number): void
}

interface Told {
  readonly source: ListSource
  readonly is: Recognised
}

const HEAD_BYTES = 64 * 1024

/**
 * Reads every list in the given files, whichever kind each of them is. The files of OFAC's csv family make one list
 * together. Nothing is given back unless all can be read.
 */
export async function readLists(
  sources: readonly ListSource[],
  options: ReadListsOptions,
): Promise<ReadList[]> {
  for (const source of sources) refuseTooLarge(source.path, source.sizeBytes)
  const told: Told[] = []
  for (const source of sources) told.push({ source, is: await tell(source, options.signal) })
  const total = sources.reduce((sum, source) => sum + source.sizeBytes, 0)
  const progress = new Progress(total, options)
  const lists: ReadList[] = []
  for (const each of told) if (each.is.kind !== 'ofac-csv') lists.push(await readOne(each, progress))
  for (const family of familiesOf(told)) lists.push(await readFamily(family, progress))
  for (const list of lists) refuseEmpty(list)
  return lists
}

class Progress {
  #before = 0
  readonly #total: number
  readonly #options: ReadListsOptions

  constructor(total: number, options: ReadListsOptions) {
    this.#total = total
    this.#options = options
  }

  /** Text of a source, whose bytes count on from those read before. */
  textOf(source: ListSource): ListText {
    const before = this.#before
    this.#before += source.sizeBytes
    return new ListText(source, {
      signal: this.#options.signal,
      onProgress: done => this.#options.onProgress(before + done, this.#total),
    })
  }
}

async function tell(source: ListSource, signal: AbortSignal): Promise<Recognised> {
  const head = await onFile(source.path, () => headOf(source, HEAD_BYTES, signal))
  if (head.subarray(0, 4096).includes(0))
    throw new Refusal({ code: 'file-wrong-kind', detail: 'list-unknown', params: { path: source.path } })
  const text = new TextDecoder('utf-8').decode(head)
  const whole = head.length >= HEAD_BYTES || head.length >= source.sizeBytes
  const is = recognise(text, delimiter => {
    const rows = Papa.parse<string[]>(text.replaceAll('\u001a', ''), { delimiter, skipEmptyLines: true }).data
    return rows.length > 1 && whole ? rows.slice(0, 20) : rows
  })
  refuseWrong(is, source.path)
  return is
}

function refuseWrong(is: Recognised, path: string): void {
  if (is.kind === 'wrong') {
    const code = is.detail === 'xml-doctype' ? 'file-unsafe' : 'file-wrong-kind'
    throw new Refusal({ code, detail: is.detail, params: { path, found: is.found, line: 1 } })
  }
  if (is.kind === 'columns-missing')
    throw new Refusal({
      code: 'file-wrong-kind',
      detail: 'list-columns-missing',
      params: { path, format: is.format, columns: is.missing.join(', ') },
    })
  if (is.kind === 'own-table')
    throw new Refusal({ code: 'file-wrong-kind', detail: 'list-needs-columns', params: { path } })
}

async function readOne({ source, is }: Told, progress: Progress): Promise<ReadList> {
  const text = progress.textOf(source)
  const list = await onFile(source.path, () => collect(is, text, source.path))
  return { ...list, fileName: source.name, sizeBytes: source.sizeBytes, sha256: text.sha256 }
}

function collect(is: Recognised, text: ListText, path: string): Promise<CollectedList> {
  switch (is.kind) {
    case 'xml':
      return readXml(is.format, text, path)
    case 'table':
      return readTable(is, text, path)
    case 'json-lines':
      return readJsonLines(text, path)
    default:
      throw new Refusal({ code: 'file-wrong-kind', detail: 'list-unknown', params: { path } })
  }
}

type Family = ReadonlyMap<OfacPart, ListSource>

/** The SDN list's files and the consolidated list's, which are made alike and told apart by their names (cons_…). */
function familiesOf(told: readonly Told[]): Family[] {
  const families = { sdn: new Map<OfacPart, ListSource>(), cons: new Map<OfacPart, ListSource>() }
  for (const { source, is } of told) {
    if (is.kind !== 'ofac-csv') continue
    const family = families[isConsolidated(source) ? 'cons' : 'sdn']
    const before = family.get(is.part)
    if (before !== undefined)
      throw new Refusal({
        code: 'file-wrong-kind',
        detail: 'ofac-part-twice',
        params: { path: source.path, other: before.path },
      })
    family.set(is.part, source)
  }
  return [families.sdn, families.cons].filter(family => family.size > 0)
}

const isConsolidated = (source: ListSource): boolean => /^cons/i.test(source.name)

/** Without aliases and addresses most of the list's names would be missing, and nobody would see it. */
const NEEDED: readonly OfacPart[] = ['sdn', 'alt', 'add']

async function readFamily(family: Family, progress: Progress): Promise<ReadList> {
  const missing = NEEDED.filter(part => !family.has(part))
  const parts = OFAC_PARTS.flatMap(part => {
    const source = family.get(part)
    return source === undefined ? [] : [{ part, source }]
  })
  const path = parts.map(({ source }) => source.path).join(', ')
  if (missing.length > 0)
    throw new Refusal({
      code: 'file-wrong-kind',
      detail: 'ofac-parts-missing',
      params: { path, missing: missing.map(part => `${part}.csv`).join(', ') },
    })
  const consolidated = parts.some(({ source }) => isConsolidated(source))
  const collector = new OfacCsvCollector(consolidated ? OFAC_CONSOLIDATED : OFAC_SDN)
  const hash = createHash('sha256')
  for (const { part, source } of parts) {
    const text = progress.textOf(source)
    await onFile(source.path, async () => {
      for await (const row of csvRows(text.chunks(), { delimiter: ',', path: source.path }))
        collector.add(part, row.cells, row.line, source.name)
    })
    hash.update(text.sha256)
  }
  return {
    ...collector.end(),
    fileName: parts.map(({ source }) => source.name).join(', '),
    sizeBytes: parts.reduce((sum, { source }) => sum + source.sizeBytes, 0),
    sha256: hash.digest('hex'),
  }
}

/** A list without a single party is a file that was not understood, whatever it is. */
function refuseEmpty(list: ReadList): void {
  if (list.entries.length > 0) return
  throw new Refusal({
    code: 'file-wrong-kind',
    detail: 'list-without-entries',
    params: { path: list.fileName, title: list.identity.title, rejected: list.rejected.length },
  })
}
