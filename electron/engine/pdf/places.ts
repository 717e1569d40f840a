import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdfAside, type PdfTask } from './read-aside'
import { inPdf } from './with-pdf'

/** Where a link inside a document leads: the page it names first. */
const pageOf = (place: readonly unknown[] | null): { num: number; gen: number } | null => {
  const [page] = place ?? []
  return typeof page === 'object' && page !== null && 'num' in page && 'gen' in page
    ? { num: Number(page.num), gen: Number(page.gen) }
    : null
}

/** Names of the places that links of one page lead to. */
async function namesOn(document: PDFDocumentProxy, page: number): Promise<readonly string[]> {
  const links: readonly { readonly dest?: unknown }[] = await (await document.getPage(page)).getAnnotations()
  return links.flatMap(({ dest }) => (typeof dest === 'string' ? [dest] : []))
}

/** Names are asked for one by one: the reader lists those of a name tree, and Chromium writes a dictionary. */
async function placesOf(document: PDFDocumentProxy): Promise<Readonly<Record<string, number>>> {
  const pages = Array.from({ length: document.numPages }, (_, at) => namesOn(document, at + 1))
  const names = new Set((await Promise.all(pages)).flat())
  const found = [...names].map(async (name): Promise<[string, number][]> => {
    const page = pageOf(await document.getDestination(name))
    return page === null ? [] : [[name, (await document.getPageIndex(page)) + 1]]
  })
  return Object.fromEntries((await Promise.all(found)).flat())
}

export const PDF_PLACES: PdfTask<Readonly<Record<string, number>>> = {
  name: 'places',
  work: inPdf(placesOf),
  limitMs: 20_000,
}

/** The page, counted from 1, of every place in a PDF that a link in it leads to, by its name. */
export const placesInPdf = async (bytes: Uint8Array): Promise<Readonly<Record<string, number>>> =>
  (await readPdfAside(PDF_PLACES, bytes)) ?? {}
