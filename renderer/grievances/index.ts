export { GrievancesPage } from './grievances-page'
export { SecondLock } from './second-lock'
