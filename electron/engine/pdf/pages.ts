import { readPdfAside, type PdfTask } from './read-aside'
import { inPdf } from './with-pdf'

export const PDF_PAGES: PdfTask<number> = {
  name: 'pages',
  work: inPdf(({ numPages }) => Promise.resolve(numPages >= 1 ? numPages : null)),
  limitMs: 10_000,
}

/** How many pages a PDF has; `null` is not known, as in locked files, or in damaged ones that say they have none. */
export const pagesOfPdf = (bytes: Uint8Array): Promise<number | null> => readPdfAside(PDF_PAGES, bytes)
