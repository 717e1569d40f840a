import { posix } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fromBuffer, type Entry, type ZipFile as ReadZip } from 'yauzl'
import { ZipFile } from 'yazl'
import { walkElements } from './xml-spans'

/** Parts of a workbook by path, in their order. */
export type Parts = Map<string, Uint8Array>

function opened(bytes: Uint8Array): Promise<ReadZip> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(all, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

const streamOf = (zip: ReadZip, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(Readable.from(stream))))
  })

/** Entries of a zip, in their order; the caller closes it. */
function entriesOf(zip: ReadZip): Promise<Entry[]> {
  return new Promise<Entry[]>((resolve, reject) => {
    const all: Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(all))
    zip.on('entry', (entry: Entry) => {
      all.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

/** The parts of a workbook, unpacked one by one as they are asked for. */
export interface OpenParts {
  readonly paths: readonly string[]
  /** Goes through one part without keeping it; a part that is not there is empty. */
  scan(path: string, take: (chunk: Buffer) => void): Promise<void>
  /** One part whole, or `null`. */
  read(path: string): Promise<Buffer | null>
}

/** Opens a workbook's parts for as long as `use` takes. */
export async function withParts<T>(bytes: Uint8Array, use: (parts: OpenParts) => Promise<T>): Promise<T> {
  const zip = await opened(bytes)
  try {
    const entries = new Map((await entriesOf(zip)).map(entry => [entry.fileName, entry]))
    return await use({
      paths: [...entries.keys()],
      scan: async (path, take) => {
        const entry = entries.get(path)
        if (entry) for await (const chunk of await streamOf(zip, entry)) take(chunk as Buffer)
      },
      read: async path => {
        const entry = entries.get(path)
        return entry ? buffer(await streamOf(zip, entry)) : null
      },
    })
  } finally {
    zip.close()
  }
}

/** Goes through one part without keeping it. */
export const scanPart = (bytes: Uint8Array, path: string, take: (chunk: Buffer) => void): Promise<void> =>
  withParts(bytes, parts => parts.scan(path, take))

/** All parts; the reader has made sure before that they unpack to something sane. */
export async function readParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await opened(bytes)
  const entries = await entriesOf(zip).catch((cause: unknown) => {
    zip.close()
    throw cause
  })
  const parts: Parts = new Map()
  for (const entry of entries)
    if (!entry.fileName.endsWith('/'))
      parts.set(entry.fileName, new Uint8Array(await buffer(await streamOf(zip, entry))))
  zip.close()
  return parts
}

/** The parts packed again, in their order. */
export async function packParts(
  parts: Parts,
  at: string,
  { compress = true }: { readonly compress?: boolean } = {},
): Promise<Uint8Array> {
  const zip = new ZipFile()
  const mtime = new Date(at)
  for (const [path, bytes] of parts) zip.addBuffer(Buffer.from(bytes), path, { mtime, compress })
  zip.end()
  return new Uint8Array(await buffer(Readable.from(zip.outputStream)))
}

export const textOf = (parts: Parts, path: string): string | null => {
  const bytes = parts.get(path)
  return bytes === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** Relations of a part, targets as paths inside the workbook. */
function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const xml = textOf(parts, posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))
  const found: Relation[] = []
  if (xml === null) return found
  walkElements(xml, new Set(['Relationship']), ({ attributes }) => {
    const { Id = '', Type = '', Target = '' } = attributes
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(path), Target)
    found.push({ id: Id, type: Type, target })
  })
  return found
}

/** Where the sheets, by name, and the styles of a workbook lie. */
export interface WorkbookLayout {
  readonly workbook: string
  readonly sheets: ReadonlyMap<string, string>
  readonly styles: string | null
}

export function layoutOf(parts: Parts): WorkbookLayout {
  const workbook = [...parts.keys()].find(path => /(^|\/)workbook\.xml$/.test(path)) ?? ''
  const relations = relationsOf(parts, workbook)
  const byId = new Map(relations.map(relation => [relation.id, relation.target]))
  const sheets = new Map<string, string>()
  walkElements(textOf(parts, workbook) ?? '', new Set(['sheet']), ({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1]
    const target = byId.get(id ?? '')
    if (target !== undefined) sheets.set(attributes['name'] ?? '', target)
  })
  return { workbook, sheets, styles: relations.find(({ type }) => type.endsWith('/styles'))?.target ?? null }
}

/**
 * Takes the macros out: we hand no program on to anybody, and a workbook that calls itself `.xlsx` with macros inside is
 * refused by spreadsheet programs.
 */
export function withoutMacros(parts: Parts, { workbook }: WorkbookLayout): void {
  const types = textOf(parts, '[Content_Types].xml')
  if (types === null || !types.includes('macroEnabled')) return
  for (const path of [...parts.keys()]) if (/vbaProject|vbaData/i.test(path)) parts.delete(path)
  const plain = types
    .replaceAll(
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    )
    .replace(/<(?:\w+:)?Override\b[^>]*vba[^>]*\/>/gi, '')
  parts.set('[Content_Types].xml', Buffer.from(plain))
  const path = posix.join(posix.dirname(workbook), '_rels', `${posix.basename(workbook)}.rels`)
  const relations = textOf(parts, path) ?? ''
  parts.set(path, Buffer.from(relations.replace(/<(?:\w+:)?Relationship\b[^>]*vbaProject[^>]*\/>/gi, '')))
}
