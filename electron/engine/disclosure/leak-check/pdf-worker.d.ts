/** Imported for what it does: it puts the reader's other half where the reader looks for it. The package brings no types of it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
