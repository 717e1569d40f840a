import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdfAside, type PdfTask } from './read-aside'
import { inPdf, type PdfReader } from './with-pdf'

/** A stretch of text, and where it stands: the number of its page, or the property (`Info`, `XMP`, `Outline`, `Form`). */
export interface PdfText {
  readonly place: { readonly at: 'page' | 'property'; readonly which: string }
  readonly text: string
}

/** What a PDF said, and files that lie in it. */
export interface PdfContent {
  readonly texts: readonly PdfText[]
  readonly attached: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Who made it and with what, as its properties and XMP say; empty where they say nothing. */
  readonly makers: readonly string[]
  /** Numbers of pages that are not all words: a scan, a picture, a font whose letters have no meaning or that can't be read. */
  readonly unread: readonly number[]
  readonly pageCount: number
  /** Whether there is a page, and every one is words. */
  readonly isWhole: boolean
}

const wordsIn = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsIn).join('\n')
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsIn).join('\n') : ''
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  const text = items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  const besides = [await page.getStructTree(), await page.getAnnotations()].map(wordsIn)
  return [text, ...besides].join('\n')
}

/** Whether a page draws what has no words among its own: a picture, or letters of a font that can't be read. */
async function hasMore(page: PDFPageProxy, { OPS }: PdfReader): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const pictures: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]
  return fnArray.some(
    (operator, at) =>
      pictures.includes(operator) ||
      (operator === OPS.setFont && isUnreadable(page, (argsArray[at] as readonly unknown[])[0])),
  )
}

/** In the place of a font that it can't read, the reader keeps the reason as a text. */
const isUnreadable = ({ commonObjs }: PDFPageProxy, font: unknown): boolean =>
  typeof font === 'string' && commonObjs.has(font) && typeof commonObjs.get(font) === 'string'

/** Letters that have no meaning, as fonts without a table of them give: none, private ones, control characters. */
const MEANINGLESS = /[\ufffd\p{Co}]|[^\P{Cc}\t\n\r]/u

const MAKERS: readonly string[] = ['Author', 'Creator', 'Producer', 'Company', 'Manager', 'Custom']

const makersIn = (info: object): string[] =>
  Object.entries(info)
    .filter(([name]) => MAKERS.includes(name))
    .map(([, value]) => wordsIn(value).trim())
    .filter(text => text !== '')

/** The package’s own types say less, and never that there is none. */
interface Metadata {
  readonly info: object
  readonly metadata: { getRaw(): unknown } | null
}

async function contentOf(document: PDFDocumentProxy, pdf: PdfReader): Promise<PdfContent> {
  const texts: PdfText[] = []
  const unread: number[] = []
  const add = (which: string, text: string) => {
    if (text.trim() !== '') texts.push({ place: { at: 'property', which }, text })
  }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const text = await pageText(page)
    if (text.trim() === '' || MEANINGLESS.test(text) || (await hasMore(page, pdf))) unread.push(number)
    texts.push({ place: { at: 'page', which: String(number) }, text })
    page.cleanup()
  }
  const { info, metadata } = (await document.getMetadata()) as Metadata
  const packet = metadata?.getRaw()
  const xmp = typeof packet === 'string' ? packet.replace(/<[^>]*>/g, '\n') : ''
  add('Info', wordsIn(info))
  add('XMP', xmp)
  add('Outline', wordsIn(await document.getOutline()))
  add('Form', wordsIn(await document.getFieldObjects()))
  const attachments = Object.values((await document.getAttachments()) ?? {}) as {
    filename: string
    content: Uint8Array
  }[]
  return {
    texts,
    makers: [...makersIn(info), ...(xmp.trim() === '' ? [] : [xmp])],
    unread,
    pageCount: document.numPages,
    // A damaged file may say that it has no page.
    isWhole: document.numPages >= 1 && unread.length === 0,
    attached: attachments.map(({ filename: name, content: bytes }) => ({ name, bytes })),
  }
}

export const PDF_CONTENT: PdfTask<PdfContent> = { name: 'content', work: inPdf(contentOf), limitMs: 120_000 }

/** Reads all of a PDF: pages, remarks, forms, bookmarks, properties, files that lie in it. */
export const readPdf = (bytes: Buffer): Promise<PdfContent | null> => readPdfAside(PDF_CONTENT, bytes)
