export { readPdf } from './content'
export { pagesOfPdf } from './pages'
