/** The page that checks a bundle, built from `renderer/verify-page/` by `scripts/verify-page.mjs`. */
declare module 'virtual:verify-page' {
  const html: string
  export default html
}

/** A text file taken into the built code as it stands. */
declare module '*?raw' {
  const text: string
  export default text
}

/** A file taken into the built code as a data address. */
declare module '*?inline' {
  const address: string
  export default address
}

/** Imported for what it does: it puts the reader's other half where the reader looks for it. The package brings no types of it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
