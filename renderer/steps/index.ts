export { CalendarPage } from './calendar-page'
export { DUE_LINKS, dueParams } from './due-link'
export { StepsPage } from './steps-page'
