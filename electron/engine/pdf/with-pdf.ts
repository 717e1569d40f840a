import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PdfParts } from './pdf-parts'

/** Larger files are not opened: their readers hold all of a file in memory. */
export const MOST_PDF_BYTES = 64 * 1024 * 1024

/** The reader of PDF (pdf.js) is large, and only fetched when there is one to read. Nothing in a PDF runs. */
async function reader() {
  const [pdf] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // Read here, in no thread of its own: the module puts itself where the reader looks for it.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  return pdf
}

export type PdfReader = Awaited<ReturnType<typeof reader>>

type PdfWork<Answer> = (document: PDFDocumentProxy, pdf: PdfReader) => Promise<Answer>

/** Answers what `work` finds in a PDF; `null` where it is damaged, locked, or of a size nobody reads through. */
export const inPdf =
  <Answer>(work: PdfWork<Answer>) =>
  (bytes: Uint8Array): Promise<Answer | null> =>
    withPdf(bytes, work)

async function withPdf<Answer>(bytes: Uint8Array, work: PdfWork<Answer>): Promise<Answer | null> {
  if (bytes.length > MOST_PDF_BYTES) return null
  const pdf = await reader()
  const task = pdf.getDocument({
    data: Uint8Array.from(bytes),
    BinaryDataFactory: PdfParts,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: 0,
  })
  try {
    return await work(await task.promise, pdf)
  } catch {
    return null
  } finally {
    await task.destroy()
  }
}
