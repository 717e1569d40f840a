import { inflateSync } from 'node:zlib'
import type { PDFDict, PDFDocument, PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { cleanPicture, type Cleaned } from '../pictures'
import { readPdfAside, type PdfTask } from './read-aside'
import { MOST_PDF_BYTES } from './with-pdf'

/** The writer of PDF is large, and only fetched when there is one to clean. */
const writer = () => import('@cantoo/pdf-lib')
type Writer = Awaited<ReturnType<typeof writer>>

/** Entries that tell who made something, when and with what, wherever they stand, by the word for what is gone with them (ISO 32000-1). */
const TELLING: ReadonlyMap<string, string> = new Map([
  ['Metadata', 'XMP'], // 14.3.2
  ['PieceInfo', 'data of programs'], // 14.5
  ['LastModified', 'data of programs'],
  ['CreatorInfo', 'data of programs'], // 8.11.4.4
  ['SpiderInfo', 'data of programs'], // 14.10.2
  ['Thumb', 'small pictures'], // 12.3.4
])
/** Of a remark (12.5.2, 12.5.6.2): its author and its moments. A field of a form is called by `T`, and keeps it. */
const OF_REMARKS: readonly string[] = ['T', 'M', 'CreationDate']
/** Of what carries other files or was signed: nothing is changed in it. */
const UNTOUCHABLE: readonly string[] = ['ByteRange', 'EF', 'EmbeddedFiles']
/** What a document may say of itself in its properties (14.3.3): anything else is who made it, with what and when. */
const STAYS = 'Title'
/** What was taken out of a document or replaced stays in its file until somebody writes it anew (7.5.6). */
const UNUSED = 'unused parts'
const END_OF_TABLE = /startxref/g

/** Says that a copy can't be made of this document. */
class NoCopy extends Error {}

/** One document on its way to its copy. */
class Cleaning {
  readonly removed = new Set<string>()

  constructor(
    private readonly document: PDFDocument,
    private readonly pdf: Writer,
    /** Whether the file was added to after it was first written, which leaves in it what was replaced. */
    private readonly isWrittenOn: boolean,
  ) {}

  run(): void {
    const { context } = this.document
    if (this.#leaveWhatIsReached() || this.isWrittenOn) this.removed.add(UNUSED)
    this.#properties()
    for (const [ref, item] of context.enumerateIndirectObjects()) {
      for (const part of this.#inside(item)) if (part instanceof this.pdf.PDFDict) this.#dictionary(part)
      if (item instanceof this.pdf.PDFRawStream) context.assign(ref, this.#stream(item))
    }
    this.#leaveWhatIsReached()
  }

  #properties(): void {
    const { context } = this.document
    const info = context.lookup(context.trailerInfo.Info)
    // Made of the moment, the place and the properties of the file that it was (14.4).
    delete context.trailerInfo.ID
    if (info instanceof this.pdf.PDFDict)
      for (const [key] of info.entries()) if (key.decodeText() !== STAYS) this.#remove(info, key.decodeText())
  }

  /** Takes away what nothing leads to; answers whether there was any but mere packing. */
  #leaveWhatIsReached(): boolean {
    const { context } = this.document
    const { Root, Info } = context.trailerInfo
    const reached = new Set<PDFObject>()
    const waiting: (PDFObject | undefined)[] = [Root, Info]
    for (let item = waiting.pop(); item !== undefined || waiting.length > 0; item = waiting.pop()) {
      if (item === undefined || reached.has(item)) continue
      reached.add(item)
      const meant = item instanceof this.pdf.PDFRef ? context.lookup(item) : undefined
      waiting.push(...(meant === undefined ? this.#parts(item) : [meant]))
    }
    const left = context.enumerateIndirectObjects().filter(([ref]) => !reached.has(ref))
    for (const [ref] of left) context.delete(ref)
    return left.some(([, item]) => !this.#isPacking(item))
  }

  /** What other objects lay in, and the table of where they stood: the copy has its own (7.5.7, 7.5.8). */
  #isPacking(item: PDFObject): boolean {
    const type = item instanceof this.pdf.PDFRawStream ? this.#name(item.dict, 'Type') : null
    return type === 'ObjStm' || type === 'XRef'
  }

  #parts(item: PDFObject): readonly PDFObject[] {
    const { PDFArray, PDFDict, PDFRawStream } = this.pdf
    if (item instanceof PDFRawStream) return [item.dict]
    if (item instanceof PDFArray) return item.asArray()
    return item instanceof PDFDict ? item.values() : []
  }

  /** An object and all that is written inside of it. */
  #inside(item: PDFObject): readonly PDFObject[] {
    const all = [item]
    for (const part of all) all.push(...this.#parts(part))
    return all
  }

  #dictionary(dict: PDFDict): void {
    const has = (name: string): boolean => dict.has(this.pdf.PDFName.of(name))
    if (UNTOUCHABLE.some(has)) throw new NoCopy()
    for (const [key, word] of TELLING) if (has(key)) this.#remove(dict, key, word)
    if (has('Subtype') && has('Rect') && this.#name(dict, 'Subtype') !== 'Widget')
      for (const key of OF_REMARKS) if (has(key)) this.#remove(dict, key, 'authors of remarks')
  }

  /** A picture as a camera wrote it is cleaned like one that lies by itself. */
  #stream(stream: PDFRawStream): PDFObject {
    const filters = this.#filters(stream.dict)
    const bytes = Buffer.from(stream.contents)
    const last = filters.at(-1)
    if (last === 'JPXDecode' && /uuid|xml /.test(bytes.toString('latin1'))) throw new NoCopy()
    if (last !== 'DCTDecode') return stream
    if (filters.length > 2 || (filters.length === 2 && filters[0] !== 'FlateDecode')) throw new NoCopy()
    const cleaned = cleanPicture(filters.length === 2 ? inflateSync(bytes) : bytes)
    if (cleaned === null) throw new NoCopy()
    if (cleaned.removed.length === 0) return stream
    for (const what of cleaned.removed) this.removed.add(what)
    if (filters.length === 2) this.#onlyLastFilter(stream.dict)
    return this.pdf.PDFRawStream.of(stream.dict, cleaned.bytes)
  }

  #filters(dict: PDFDict): readonly string[] {
    const { PDFArray, PDFName } = this.pdf
    const found = dict.lookup(PDFName.of('Filter'))
    const all = found instanceof PDFArray ? found.asArray() : [found]
    return all.filter(item => item instanceof PDFName).map(name => name.decodeText())
  }

  #onlyLastFilter(dict: PDFDict): void {
    const { PDFArray, PDFName } = this.pdf
    dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
    const settings = dict.lookup(PDFName.of('DecodeParms'))
    if (settings instanceof PDFArray) dict.set(PDFName.of('DecodeParms'), settings.get(1))
    else dict.delete(PDFName.of('DecodeParms'))
  }

  #name(dict: PDFDict, key: string): string | null {
    const found = dict.lookup(this.pdf.PDFName.of(key))
    return found instanceof this.pdf.PDFName ? found.decodeText() : null
  }

  #remove(dict: PDFDict, key: string, word = key): void {
    dict.delete(this.pdf.PDFName.of(key))
    this.removed.add(word)
  }
}

async function cleaned(bytes: Uint8Array): Promise<Cleaned | null> {
  if (bytes.length > MOST_PDF_BYTES) return null
  const pdf = await writer()
  try {
    const document = await pdf.PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: pdf.ParseSpeeds.Fastest,
    })
    const tables = Buffer.from(bytes).toString('latin1').match(END_OF_TABLE)?.length ?? 0
    const cleaning = new Cleaning(document, pdf, tables > 1)
    cleaning.run()
    if (cleaning.removed.size === 0) return { bytes, removed: [] }
    const copy = await document.save({
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    })
    return { bytes: copy, removed: [...cleaning.removed] }
  } catch {
    return null
  }
}

export const PDF_CLEANED: PdfTask<Cleaned> = { name: 'cleaned', work: cleaned, limitMs: 60_000 }

/**
 * A PDF written anew without what it tells besides what it shows; `null` where it is damaged or locked, was signed, carries other
 * files, or holds what can't be looked into.
 */
export const cleanedPdf = (bytes: Uint8Array): Promise<Cleaned | null> => readPdfAside(PDF_CLEANED, bytes)
