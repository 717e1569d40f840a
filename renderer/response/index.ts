export { ResponsePage } from './response-page'
