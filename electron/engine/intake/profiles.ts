import { Refusal } from '@shared/contract/error'
import type { TemplateProfile } from '@shared/intake/templates/profile'
import { BUILT_IN_PROFILES } from '@shared/intake/templates/rmi'
import type { Call } from '../call'
import { insert, remove, update } from '../store/change'
import { ownProfiles, profileToRow } from '../store/declarations'

/** Keeps a map of cells for a questionnaire whose cells are not public; the built-in ones keep their names. */
export async function addProfile(call: Call, profile: TemplateProfile): Promise<{ id: string }> {
  if (BUILT_IN_PROFILES.some(built => built.id === profile.id))
    throw new Refusal({ code: 'conflict', detail: 'profile-built-in', params: { id: profile.id } })
  const known = (await ownProfiles(call.store)).find(own => own.profile.id === profile.id)
  const id = known?.id ?? call.newId()
  const row = profileToRow(id, profile, call.now())
  await call.change({
    topic: 'intake',
    action: 'intake.add-profile',
    summary: { name: profile.title },
    undo: 'step',
    rows: [known ? update('template_profile', id, row) : insert('template_profile', row)],
    touched: ['intake'],
  })
  return { id }
}

export async function removeProfile(call: Call, id: string): Promise<null> {
  const known = (await ownProfiles(call.store)).find(own => own.id === id)
  if (!known) throw new Refusal({ code: 'not-found', params: { table: 'template_profile', id } })
  await call.change({
    topic: 'intake',
    action: 'intake.remove-profile',
    summary: { name: known.profile.title },
    undo: 'step',
    rows: [remove('template_profile', id)],
    touched: ['intake'],
  })
  return null
}
