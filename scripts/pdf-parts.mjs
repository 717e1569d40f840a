import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What pdf.js fetches while it draws a page: encodings of East Asian texts, the fourteen fonts a PDF need not carry, and decoders
 * of scanned pages in plain JavaScript, since the window's policy lets no WebAssembly run.
 */
const PARTS = { cmaps: /\.bcmap$/, standard_fonts: /\.(?:pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ }

/** Puts those files beside the built window, under `pdf/`. `checkout` is the folder of the project. */
export const pdfPartsPlugin = checkout => ({
  name: 'pdf-parts',
  generateBundle() {
    for (const [folder, wanted] of Object.entries(PARTS)) {
      const place = join(checkout, 'node_modules', 'pdfjs-dist', folder)
      for (const file of readdirSync(place).filter(name => wanted.test(name)))
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${folder}/${file}`,
          source: readFileSync(join(place, file)),
        })
    }
  },
})
