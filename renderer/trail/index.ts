export { BinPage } from './bin-page'
export { MergePage } from './merge-page'
