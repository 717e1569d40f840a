import type { remedyEndpoints } from '@shared/contract/remedy'
import type { HandlersOf } from '../call'
import { exportLedger, exportRemedies } from './export-remedy'
import { addRemedy, closeRemedy, editRemedy, recordEntry, reopenRemedy, takeBackEntry } from './keep'
import { getRemedy, listRemedies, owedInCorridors } from './views'

export { remedyDueItems } from './due'
export { remedyTotalsOf } from './views'

export const remedyHandlers: HandlersOf<typeof remedyEndpoints> = {
  'remedy.list': (_, call) => listRemedies(call),
  'remedy.get': ({ id }, call) => getRemedy(id, call),
  'remedy.owed': async (_, call) => ({ corridors: await owedInCorridors(call) }),
  'remedy.add': ({ remedy }, call) => addRemedy(remedy, call),
  'remedy.edit': ({ id, remedy, reason }, call) => editRemedy(id, remedy, reason, call),
  'remedy.record': ({ entry }, call) => recordEntry(entry, call),
  'remedy.take-back': ({ entryId, reason }, call) => takeBackEntry(entryId, reason, call),
  'remedy.close': ({ id, closing }, call) => closeRemedy(id, closing, call),
  'remedy.reopen': ({ id, reason }, call) => reopenRemedy(id, reason, call),
  'remedy.export': exportRemedies,
  'remedy.export-ledger': exportLedger,
}
