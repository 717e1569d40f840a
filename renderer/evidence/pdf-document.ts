import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Put there by `scripts/pdf-parts.mjs`. */
const PARTS = new URL('pdf/', document.baseURI).href
/** Points of a PDF, 1/72 inch, are drawn at least this large, so that scans stay readable. */
const LEAST_WIDTH = 320
/** Wider canvases cost memory and show nothing more. */
const MOST_PIXELS_ACROSS = 2400

/** A PDF that stands open; every page is drawn when it is asked for. */
export class PdfDocument {
  private constructor(private readonly proxy: PDFDocumentProxy) {}

  /**
   * Opens a PDF in a thread of its own. Nothing in it runs: no scripts, no forms, no links out. Throws where the file is damaged or
   * locked with a password (`PasswordException`).
   */
  static async open(base64: string): Promise<PdfDocument> {
    const data = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    const opening = getDocument({
      data,
      cMapUrl: `${PARTS}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${PARTS}standard_fonts/`,
      wasmUrl: `${PARTS}wasm/`,
      useWasm: false,
      // The window's policy takes fonts from our own files only: letters are drawn as outlines instead.
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    })
    return new PdfDocument(await opening.promise)
  }

  get pages(): number {
    return this.proxy.numPages
  }

  /** Draws a page (1 is the first) as wide as there is room, in CSS pixels. */
  async draw(number: number, canvas: HTMLCanvasElement, room: number): Promise<void> {
    const page = await this.proxy.getPage(number)
    const plain = page.getViewport({ scale: 1 })
    const across = Math.min(MOST_PIXELS_ACROSS, Math.max(LEAST_WIDTH, room) * devicePixelRatio)
    const viewport = page.getViewport({ scale: across / plain.width })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport }).promise
    page.cleanup()
  }

  /** The words of a page in the order in which the file has them; empty for scans. */
  async text(number: number): Promise<string> {
    const { items } = await (await this.proxy.getPage(number)).getTextContent()
    return items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  }

  close(): void {
    void this.proxy.loadingTask.destroy()
  }
}

/** Is a PDF locked with a password? */
export const isLocked = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'PasswordException'
