import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdfAside, type PdfTask } from './read-aside'
import type { PdfReader } from './with-pdf'

/** A stretch of text, and where it stands: the number of its page, or the property (`Info`, `XMP`, `Outline`, `Form`). */
export interface PdfText {
  readonly place: { readonly at: 'page' | 'property'; readonly which: string }
  readonly text: string
}

/** What a PDF said, and files that lie in it. */
export interface PdfContent {
  readonly texts: readonly PdfText[]
  readonly attached: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Whether every page is words: no scan, no picture, no font whose letters have no meaning. */
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

/** Whether a page draws a picture: its words would not be among those of the page. */
async function hasPicture(page: PDFPageProxy, { OPS }: PdfReader): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  const pictures: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]
  return fnArray.some(operator => pictures.includes(operator))
}

/** A letter that has no meaning, as fonts without a table of them give. */
const MEANINGLESS = /[\ufffd\p{Co}]/u

/** The package’s own types say less, and never that there is none. */
interface Metadata {
  readonly info: object
  readonly metadata: { getRaw(): unknown } | null
}

async function contentOf(document: PDFDocumentProxy, pdf: PdfReader): Promise<PdfContent> {
  const texts: PdfText[] = []
  // A damaged file may say that it has no page.
  let isWhole = document.numPages >= 1
  const add = (which: string, text: string) => {
    if (text.trim() !== '') texts.push({ place: { at: 'property', which }, text })
  }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const text = await pageText(page)
    if (text.trim() === '' || MEANINGLESS.test(text) || (await hasPicture(page, pdf))) isWhole = false
    texts.push({ place: { at: 'page', which: String(number) }, text })
    page.cleanup()
  }
  const { info, metadata } = (await document.getMetadata()) as Metadata
  const packet = metadata?.getRaw()
  add('Info', wordsIn(info))
  add('XMP', typeof packet === 'string' ? packet.replace(/<[^>]*>/g, '\n') : '')
  add('Outline', wordsIn(await document.getOutline()))
  add('Form', wordsIn(await document.getFieldObjects()))
  const attachments = Object.values((await document.getAttachments()) ?? {}) as {
    filename: string
    content: Uint8Array
  }[]
  return {
    texts,
    isWhole,
    attached: attachments.map(({ filename: name, content: bytes }) => ({ name, bytes })),
  }
}

export const PDF_CONTENT: PdfTask<PdfContent> = { name: 'content', work: contentOf, limitMs: 120_000 }

/** Reads all of a PDF: pages, remarks, forms, bookmarks, properties, files that lie in it. */
export const readPdf = (bytes: Buffer): Promise<PdfContent | null> => readPdfAside(PDF_CONTENT, bytes)
