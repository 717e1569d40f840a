import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { SaxesParser } from 'saxes'
import * as yauzl from 'yauzl'
import { Refusal } from '@shared/contract/error'
import { EXPORT_PROPERTY } from './render/docx-marks'

/** More than any statement has; a part that unpacks to more is not read. */
const MOST_BYTES = 64 * 1024 * 1024

/** A document of ours as it came back. */
export interface ReturnedDocument {
  /** Regime, period, edition and moment of the export; `null` = the document does not say. */
  readonly exported: string | null
  /** Text inside each bookmark, paragraphs parted by a blank line. */
  readonly marked: ReadonlyMap<string, string>
}

const noDocument = (): Refusal => new Refusal({ code: 'refused', detail: 'no-document' })

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) =>
      error ? reject(noDocument()) : resolve(zip),
    )
  })
}

function textOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(noDocument())
      else
        buffer(Readable.from(stream)).then(
          found => resolve(found.toString('utf8')),
          () => reject(noDocument()),
        )
    })
  })
}

/** The parts that were asked for; whatever else the file holds is not unpacked. */
function readParts(zip: yauzl.ZipFile, wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    zip.on('error', () => reject(noDocument()))
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: yauzl.Entry) => {
      if (!wanted.includes(entry.fileName)) zip.readEntry()
      else if (entry.uncompressedSize > MOST_BYTES)
        reject(new Refusal({ code: 'refused', detail: 'document-too-large' }))
      else
        textOf(zip, entry).then(text => {
          parts.set(entry.fileName, text)
          zip.readEntry()
        }, reject)
    })
    zip.readEntry()
  })
}

/** Follows bookmarks through a body: text goes to every one that is open. Deleted runs of tracked changes hold no `w:t`. */
class Marks {
  readonly texts = new Map<string, string>()
  readonly #open = new Map<string, string>()
  #inText = false

  begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:t') this.#inText = true
    else if (name === 'w:bookmarkStart') this.#start(attributes)
    else if (name === 'w:bookmarkEnd') this.#open.delete(attributes['w:id'] ?? '')
    else if (name === 'w:tab' || name === 'w:br') this.#add(' ')
  }

  end(name: string): void {
    if (name === 'w:t') this.#inText = false
    else if (name === 'w:p') this.#add('\n\n')
  }

  text(value: string): void {
    if (this.#inText) this.#add(value)
  }

  #start(attributes: Readonly<Record<string, string>>): void {
    const mark = attributes['w:name'] ?? ''
    if (!/^(own|gen)_/.test(mark)) return
    this.#open.set(attributes['w:id'] ?? '', mark)
    if (!this.texts.has(mark)) this.texts.set(mark, '')
  }

  #add(text: string): void {
    for (const mark of this.#open.values()) this.texts.set(mark, (this.texts.get(mark) ?? '') + text)
  }
}

function marksIn(xml: string): ReadonlyMap<string, string> {
  const marks = new Marks()
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => marks.begin(name, attributes))
  parser.on('closetag', ({ name }) => marks.end(name))
  parser.on('text', text => marks.text(text))
  try {
    parser.write(xml).close()
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'no-document' }, { cause })
  }
  return new Map([...marks.texts].map(([mark, text]) => [mark, text.trim()]))
}

/** The value of our property; a document of another program has none. */
function exportIn(xml: string): string | null {
  let inOurs = false
  let found = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'property') inOurs = attributes['name'] === EXPORT_PROPERTY
  })
  parser.on('text', text => {
    if (inOurs) found += text
  })
  try {
    parser.write(xml).close()
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'no-document' }, { cause })
  }
  return found.trim() === '' ? null : found.trim()
}

/** Reads a statement that came back as a Word document. Refuses what is none, or is too large to be one. */
export async function readReturned(bytes: Uint8Array): Promise<ReturnedDocument> {
  const parts = await readParts(await open(bytes), ['word/document.xml', 'docProps/custom.xml'])
  const body = parts.get('word/document.xml')
  if (body === undefined) throw noDocument()
  const properties = parts.get('docProps/custom.xml')
  return { marked: marksIn(body), exported: properties === undefined ? null : exportIn(properties) }
}
