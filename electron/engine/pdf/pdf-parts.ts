import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Encodings of East Asian texts (predefined CMaps, ISO 32000-1, 9.7.5.2) and the fonts a PDF need not carry: they come with pdf.js
 * and lie in the built window, or, run from the sources, in its package. `null` where they are missing.
 */
const PLACES = [
  join(import.meta.dirname, '..', 'renderer', 'pdf'),
  join(import.meta.dirname, '..', '..', 'renderer', 'pdf'),
  join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist'),
]
const FOLDERS = new Map([
  ['cMapUrl', 'cmaps'],
  ['standardFontDataUrl', 'standard_fonts'],
])
const place = PLACES.find(folder => existsSync(join(folder, 'cmaps'))) ?? null

/** A name may come from the file that is read: nothing but a file of the one folder is opened by it. */
const NAME = /^[A-Za-z0-9][\w-]*\.(?:bcmap|pfb|ttf)$/

/** How pdf.js asks for those files; it knows by itself only the network and, in plain Node, the disk. */
export class PdfParts {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = FOLDERS.get(kind)
    if (place === null || folder === undefined || !NAME.test(filename))
      throw new RangeError('no such part of the PDF reader')
    return Uint8Array.from(await readFile(join(place, folder, filename)))
  }
}
