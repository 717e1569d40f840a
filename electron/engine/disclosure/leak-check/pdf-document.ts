import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf, type PdfReader } from '../../pdf'
import type { Found } from './found'

/** What a PDF said, and files that lie in it. */
export interface PdfContent {
  readonly found: readonly Found[]
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
  const found: Found[] = []
  let isWhole = true
  const add = (which: string, text: string) => {
    if (text.trim() !== '') found.push({ kind: 'text', inside: [], place: { at: 'property', which }, text })
  }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const text = await pageText(page)
    if (text.trim() === '' || MEANINGLESS.test(text) || (await hasPicture(page, pdf))) isWhole = false
    found.push({ kind: 'text', inside: [], place: { at: 'page', which: String(number) }, text })
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
    found,
    isWhole,
    attached: attachments.map(({ filename: name, content: bytes }) => ({ name, bytes })),
  }
}

/** Reads all of a PDF: pages, remarks, forms, bookmarks, properties, files that lie in it. */
export const readPdf = (bytes: Buffer): Promise<PdfContent | null> => withPdf(bytes, contentOf)
