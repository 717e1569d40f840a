export { AssessmentPage } from './assessment-page'
export { AssessmentsPage } from './assessments-page'
