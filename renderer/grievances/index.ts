export { GrievancesPage } from './grievances-page'
