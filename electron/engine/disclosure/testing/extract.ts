import ExcelJS from 'exceljs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as yauzl from 'yauzl'
import { documentOf } from './dom'

/** One part of an office document as text. */
export const partOf = async (bytes: Uint8Array, path: string): Promise<string> =>
  (await bytesOf(bytes, path)).toString('utf8')

/** One part of an office document. */
export function bytesOf(bytes: Uint8Array, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error)
        return
      }
      zip.on('error', reject)
      zip.on('end', () => reject(new Error(`no part ${path}`)))
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName === path) readPart(zip, entry).then(resolve, reject)
        else zip.readEntry()
      })
      zip.readEntry()
    })
  })
}

function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      else buffer(Readable.from(stream)).then(resolve, reject)
    })
  })
}

export const xmlOf = (text: string): Document => documentOf(text, 'text/xml')

const isIn = (element: Element | null, tag: string): boolean =>
  element !== null && (element.tagName === tag || isIn(element.parentElement, tag))

/** Lines of a Word document's body: one per paragraph, cells included, in reading order; fields such as the contents left out. */
export async function docxLines(bytes: Uint8Array): Promise<readonly string[]> {
  const xml = xmlOf(await partOf(bytes, 'word/document.xml'))
  const paragraphs = [...xml.getElementsByTagName('w:p')].filter(paragraph => !isIn(paragraph, 'w:sdt'))
  const text = (paragraph: Element) =>
    [...paragraph.getElementsByTagName('w:t')].map(run => run.textContent).join('')
  return paragraphs.map(text).filter(line => line !== '')
}

/** Lines of an HTML statement in reading order: one per block or cell; contents and draft mark left out. */
export function htmlLines(html: string): readonly string[] {
  const document = documentOf(html)
  for (const extra of document.querySelectorAll('nav, .draft-mark, .draft-line')) extra.remove()
  const blocks = [...document.querySelectorAll('h1, h2, h3, p, li, caption, figcaption, th, td, dt, dd')]
  return blocks.map(block => block.textContent.replace(/[ \n\t]+/g, ' ').trim()).filter(line => line !== '')
}

/** Numbers of a text in reading order, groups joined: `1 214` is one number. Hashes and ids hold no numbers. */
export function numbersOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap(line => {
    const plain = line
      .replace(/\b[0-9a-f]{64}\b|\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, '')
      .replace(/(?<=\d)\u00a0(?=\d{3})/g, '')
    return plain.match(/-?\d+(?:\.\d+)?/g) ?? []
  })
}

export async function workbookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}
