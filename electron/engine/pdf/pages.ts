import { readPdfAside, type PdfTask } from './read-aside'

export const PDF_PAGES: PdfTask<number | null> = {
  name: 'pages',
  work: ({ numPages }) => Promise.resolve(numPages >= 1 ? numPages : null),
  limitMs: 10_000,
}

/** How many pages a PDF has; `null` is not known, as in locked files, or in damaged ones that say they have none. */
export const pagesOfPdf = (bytes: Uint8Array): Promise<number | null> => readPdfAside(PDF_PAGES, bytes)
