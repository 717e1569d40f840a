import type { referenceEndpoints } from '@shared/contract/reference'
import { Refusal } from '@shared/contract/error'
import type { HandlersOf } from '../call'
import { loadedEditions, removeEdition } from '../store/reference'
import { editionInfos } from './in-use'
import { loadHotspots } from './load-hotspots'

export { baselineIn } from './baseline'
export { eventsInUse, labelledEventsOf } from './events-in-use'
export { referenceInUse, type ReferenceInUse } from './in-use'

/** Outside data: what is in use, and own lists loaded beside it. */
export const referenceHandlers: HandlersOf<typeof referenceEndpoints> = {
  'reference.editions': async (_, call) => ({ editions: await editionInfos(call) }),
  'reference.load': (input, call) => loadHotspots(input, call),
  'reference.remove': async ({ id }, call) => {
    const loaded = (await loadedEditions(call.store)).find(entry => entry.id === id)
    if (loaded === undefined) throw new Refusal({ code: 'not-found', params: { id } })
    await call.change({
      topic: 'reference',
      action: 'reference.remove',
      summary: { file: loaded.fileName, count: loaded.edition.hotspots.length },
      undo: 'step',
      rows: [removeEdition(id)],
      touched: ['reference', 'risk'],
    })
    return null
  },
}
