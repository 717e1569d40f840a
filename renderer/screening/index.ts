export { ScreeningPage } from './screening-page'
export { SubjectScreening } from './subject-screening'
