export { DisclosurePage } from './disclosure-page'
