export { RemedyPage } from './remedy-page'
