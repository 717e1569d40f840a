export { AssessmentPage } from './assessment-page'
export { AssessmentsPage } from './assessments-page'
export { PacksPage } from './packs-page'
