export { cleanedPdf } from './cleaned'
export { readPdf } from './content'
export { pagesOfPdf } from './pages'
export { endPdfThreads } from './read-aside'
