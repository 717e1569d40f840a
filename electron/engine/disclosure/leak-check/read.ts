import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as yauzl from 'yauzl'
import { readPdf } from '../../pdf'
import { base64In, decodedText, pageTexts, withoutEscapes } from './decode'
import type { LeakPlace } from '@shared/disclosure/profiles/leak'
import type { Found } from './found'
import { officePart, type OfficeState } from './office'
import { pdfProperties } from './pdf-properties'
import { pictureMetadata } from './picture'

/** Archives within archives, base64 within pages: nobody needs more than this many. */
const DEEPEST = 5
/** What one archive may unpack to; a larger one counts as not readable. */
const MOST_BYTES = 512 * 1024 * 1024
/** How fonts begin, which pages carry in base64 and which say nothing. */
const FONTS: readonly string[] = ['wOFF', 'wOF2', 'OTTO', 'true', '\0\x01\0\0']
const ZIP = 'PK\x03\x04'
/** How files begin that base64 may hold: archives and documents, PDF, PNG, JPEG. */
const FILES: readonly string[] = [ZIP, '%PDF', '\x89PNG', '\xff\xd8\xff\xe0', '\xff\xd8\xff\xe1']

const unreadable = (inside: readonly string[], text = ''): Found => ({
  kind: 'unreadable',
  inside,
  place: null,
  text,
})

interface Entry {
  readonly path: string
  readonly bytes: Buffer
}

function unzipped(bytes: Buffer): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) {
        reject(error)
        return
      }
      const entries: Entry[] = []
      let size = 0
      zip.on('error', reject)
      zip.on('end', () => resolve(entries))
      zip.on('entry', (entry: yauzl.Entry) => {
        size += entry.uncompressedSize
        if (size > MOST_BYTES) reject(new RangeError('the archive unpacks to too much'))
        else
          zip.openReadStream(entry, (broken, stream) => {
            if (broken) reject(broken)
            else
              buffer(Readable.from(stream)).then(content => {
                entries.push({ path: entry.fileName, bytes: content })
                zip.readEntry()
              }, reject)
          })
      })
      zip.readEntry()
    })
  })
}

/** Shared strings before sheets, which need them. */
const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort(
    (a, b) => Number(b.path.endsWith('sharedStrings.xml')) - Number(a.path.endsWith('sharedStrings.xml')),
  )

async function* archive(bytes: Buffer, inside: readonly string[]): AsyncGenerator<Found> {
  let entries: readonly Entry[]
  try {
    entries = inOrder(await unzipped(bytes))
  } catch (cause) {
    yield unreadable(inside, cause instanceof Error ? cause.message : '')
    return
  }
  const state: OfficeState = { shared: [] }
  // Read with the first archive: whole fonts are more than the engine needs until then.
  const { isOwnFont } = await import('../render/docx-fonts')
  for (const { path, bytes: content } of entries.filter(entry => !isOwnFont(entry.bytes))) {
    const within = [...inside, path]
    yield { kind: 'text', inside: within, place: { at: 'name', which: '' }, text: path }
    const text = /\.(?:xml|rels|vml)$/.test(path) ? decodedText(content) : null
    const parts = text === null ? null : officePart(text, within, state)
    if (parts === null) yield* readFound(content, within)
    else yield* parts
  }
}

/** Properties that stand open are read of a damaged file too. */
async function* pdf(bytes: Buffer, inside: readonly string[]): AsyncGenerator<Found> {
  yield* pdfProperties(bytes, inside)
  const content = await readPdf(bytes)
  for (const text of content?.texts ?? []) yield { kind: 'text', inside, ...text }
  for (const { name, bytes: attached } of content?.attached ?? []) {
    const within = [...inside, name]
    yield { kind: 'text', inside: within, place: { at: 'name', which: '' }, text: name }
    yield* readFound(Buffer.from(attached), within)
  }
  const unread = content?.unread ?? []
  for (const page of unread) yield { ...unreadable(inside), place: { at: 'page', which: String(page) } }
  if (content?.isWhole !== true && unread.length === 0) yield unreadable(inside)
}

async function* plainText(text: string, inside: readonly string[]): AsyncGenerator<Found> {
  const piece = (place: LeakPlace | null, found: string): Found => ({
    kind: 'text',
    inside,
    place,
    text: found,
  })
  if (/^\s*<|<\/[a-z]+>/i.test(text)) {
    const { seen, attributes } = pageTexts(text)
    yield piece(null, seen)
    if (attributes !== '') yield piece({ at: 'attributes', which: '' }, attributes)
  } else yield piece(null, /^\s*[[{]/.test(text) ? withoutEscapes(text) : text)
  for (const bytes of base64In(text)) yield* carried(Buffer.from(bytes), [...inside, 'base64'])
}

/** What base64 held; letters that only look like it are neither text nor a file of a kind we know. */
async function* carried(bytes: Buffer, inside: readonly string[]): AsyncGenerator<Found> {
  const head = bytes.toString('latin1', 0, 4)
  if (FONTS.includes(head)) return
  const isFile = FILES.includes(head)
  if (isFile || /^[\p{L}\p{N}\p{P}\p{Z}\p{S}\s]+$/u.test(decodedText(bytes) ?? ''))
    yield* readFound(bytes, inside)
}

/**
 * Everything a file says, as far as it can be read: archives unpacked, texts decoded, base64 followed, properties of
 * documents and pictures. What can't be read is told as that.
 * @param inside names of the files it lies in, itself last; empty for a file of its own
 */
export async function* readFound(bytes: Buffer, inside: readonly string[] = []): AsyncGenerator<Found> {
  if (inside.length > DEEPEST) {
    yield unreadable(inside)
    return
  }
  const head = bytes.toString('latin1', 0, 4)
  const picture = pictureMetadata(bytes)
  if (bytes.length === 0) return
  if (head === ZIP) yield* archive(bytes, inside)
  else if (head === '%PDF') yield* pdf(bytes, inside)
  else if (picture !== null) {
    // What it shows is not read: a scan can be full of names.
    yield unreadable(inside)
    for (const { kind, place } of picture)
      yield { kind, inside, place: { at: 'property', which: place }, text: '' }
  } else {
    const text = decodedText(bytes)
    if (text === null) yield unreadable(inside)
    else yield* plainText(text, inside)
  }
}
