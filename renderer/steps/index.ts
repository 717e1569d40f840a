export { CalendarPage } from './calendar-page'
export { ChecksPage } from './checks-page'
export { RegistersPage } from './registers-page'
export { StepsPage } from './steps-page'
