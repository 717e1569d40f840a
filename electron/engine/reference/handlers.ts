import type { referenceEndpoints } from '@shared/contract/reference'
import type { HandlersOf } from '../call'
import { acceptEdition, reconsiderEdition, rejectEdition, retireEdition } from './decide'
import { editionInfos } from './edition-infos'
import { receivedFlags } from './flags'
import { loadFile } from './load-file'
import { hotspotLines, overrule } from './overrule'
import { placesHandlers } from './places'
import { sharePack } from './share'

/** Outside data: what is in use, what waits for a decision, and a person's word on single hotspots. */
export const referenceHandlers: HandlersOf<typeof referenceEndpoints> = {
  ...placesHandlers,
  'reference.editions': (_, call) => editionInfos(call),
  'reference.load': loadFile,
  'reference.accept': acceptEdition,
  'reference.reject': rejectEdition,
  'reference.retire': retireEdition,
  'reference.reconsider': reconsiderEdition,
  'reference.hotspots': async (_, call) => ({ hotspots: await hotspotLines(call) }),
  'reference.overrule': overrule,
  'reference.flags': receivedFlags,
  'reference.share': sharePack,
}
