import type { grievancesEndpoints } from '@shared/contract/grievances'
import type { HandlersOf } from '../call'
import { oneGrievance, readRestricted } from '../store/grievances'
import { exportGrievances } from './export-grievances'
import {
  addGrievance,
  closeGrievance,
  editGrievance,
  keepRestricted,
  reopenGrievance,
  takeBackStep,
  takeStep,
} from './keep'
import { addReferral, dropReferral, editReferral, exportReferrals, listReferrals } from './referrals'
import { changeLock, closeLock, lockState, openLock, setLock, shown } from '../second-lock'
import { getGrievance, listGrievances } from './views'

export { grievanceDueItems } from './due'
export { grievanceFiguresOf } from './views'

const RESTRICTED = { safeContact: 'safe_contact', account: 'account' }

export const grievancesHandlers: HandlersOf<typeof grievancesEndpoints> = {
  'grievances.list': (_, call) => listGrievances(call),
  'grievances.get': ({ id }, call) => getGrievance(id, call),
  'grievances.restricted': async ({ id }, call) => {
    await oneGrievance(call.store, id)
    const kept = await readRestricted(call.store, id)
    if (kept === null) return null
    const { safeContact, account } = shown('grievance_restricted', RESTRICTED, { id, ...kept }, call)
    return { safeContact, account }
  },
  'grievances.add': ({ grievance }, call) => addGrievance(grievance, call),
  'grievances.edit': ({ id, grievance, reason }, call) => editGrievance(id, grievance, reason, call),
  'grievances.keep-restricted': ({ id, restricted }, call) => keepRestricted(id, restricted, call),
  'grievances.lock-state': (_, call) => lockState(call),
  'grievances.set-second-lock': ({ passphrase }, call) => setLock(passphrase, call),
  'grievances.open-second-lock': ({ passphrase }, call) => openLock(passphrase, call),
  'grievances.close-second-lock': (_, call) => closeLock(call),
  'grievances.change-second-lock': ({ before, after }, call) => changeLock(before, after, call),
  'grievances.take-step': ({ step }, call) => takeStep(step, call),
  'grievances.take-back-step': ({ stepId, reason }, call) => takeBackStep(stepId, reason, call),
  'grievances.close': ({ id, closing }, call) => closeGrievance(id, closing, call),
  'grievances.reopen': ({ id, reason }, call) => reopenGrievance(id, reason, call),
  'grievances.export': exportGrievances,
  'grievances.referrals': ({ country }, call) => listReferrals(country, call),
  'grievances.add-referral': ({ referral }, call) => addReferral(referral, call),
  'grievances.edit-referral': ({ id, referral }, call) => editReferral(id, referral, call),
  'grievances.drop-referral': ({ id, reason }, call) => dropReferral(id, reason, call),
  'grievances.export-referrals': exportReferrals,
}
