import type { referenceEndpoints } from '@shared/contract/reference'
import type { HandlersOf } from '../call'
import { acceptEdition, rejectEdition, retireEdition } from './decide'
import { editionInfos } from './in-use'
import { receivedFlags } from './flags'
import { loadFile } from './load-file'
import { hotspotLines, overrule } from './overrule'
import { placesHandlers } from './places'
import { sharePack } from './share'

export { baselineIn } from './baseline'
export { retiredBy } from './decide'
export { mapEvents } from './map-events'
export { referenceInUse, referenceOf, referenceOfRun, type ReferenceInUse } from './in-use'

/** Outside data: what is in use, what waits for a decision, and a person's word on single hotspots. */
export const referenceHandlers: HandlersOf<typeof referenceEndpoints> = {
  ...placesHandlers,
  'reference.editions': (_, call) => editionInfos(call),
  'reference.load': loadFile,
  'reference.accept': acceptEdition,
  'reference.reject': rejectEdition,
  'reference.retire': retireEdition,
  'reference.hotspots': async (_, call) => ({ hotspots: await hotspotLines(call) }),
  'reference.overrule': overrule,
  'reference.flags': receivedFlags,
  'reference.share': sharePack,
}
