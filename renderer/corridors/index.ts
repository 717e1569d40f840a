export { CorridorPage } from './corridor-page'
export { CorridorsPage } from './corridors-page'
export { RecruiterPage } from './recruiter-page'
export { RecruitersPage } from './recruiters-page'
