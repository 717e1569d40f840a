export { referenceAfter } from './after'
export { keepPrepared } from './events-in-use'
export {
  countriesOfRun,
  readKeptEvents,
  referenceInUse,
  referenceMadeAnew,
  referenceOfRun,
  type ReferenceInUse,
} from './in-use'
export { newestBaseline, offerBaseline } from './keep-baseline'
export { mapEvents } from './map-events'
