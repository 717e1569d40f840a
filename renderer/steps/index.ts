export { CalendarPage } from './calendar-page'
export { ChecksPage } from './checks-page'
export { StepsPage } from './steps-page'
