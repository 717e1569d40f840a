import type { RelatedOwner, RelatedParty } from '@shared/suppliers/related-party'
import { changes, patched } from '@shared/suppliers/patch'
import type { Call } from '../call'
import { insert, update, type RowOp } from '../store/change'
import { relatedPartiesOf, relatedPartyById, relatedPartyToRow } from '../store/related-parties'
import { opened } from '../second-lock'
import { recruiterById, supplierById } from '../store/suppliers-read'
import { touchedSupplier, typedIn } from './edit'
import { TOUCHED, type SupplierHandlers } from './handlers'

const ownerOf = ({ supplierId, recruiterId }: RelatedParty): RelatedOwner =>
  supplierId === null ? { recruiterId: recruiterId ?? '' } : { supplierId }

/** The supplier or recruiter; refuses where there is none. */
const ownerRecord = (call: Call, owner: RelatedOwner): Promise<{ readonly name: string }> =>
  'supplierId' in owner
    ? supplierById(call.store, owner.supplierId)
    : recruiterById(call.store, owner.recruiterId)

/** The trail goes into bundles: it says whose related party was changed, never who it is. */
async function summaryOf(call: Call, party: RelatedParty) {
  const { name } = await ownerRecord(call, ownerOf(party))
  return { supplier: name }
}

/** Its notes opened; `BEHIND_LOCK` stands for them while the second lock is closed. */
const openParty = (party: RelatedParty, call: Call): RelatedParty =>
  opened('related_party', { notes: 'notes' }, party, call)

/** Marks a supplier or recruiter as changed because somebody it belongs with did. */
const touchedOwner = (party: RelatedParty, call: Call): RowOp =>
  party.supplierId === null
    ? update('recruiter', party.recruiterId ?? '', { updated_at: call.now() })
    : touchedSupplier(party.supplierId, call)

async function move(call: Call, id: string, to: 'bin' | 'list', reason: string | null): Promise<null> {
  const party = await relatedPartyById(call.store, id)
  if ((party.deletedAt === null) !== (to === 'bin')) return null
  const at = call.now()
  await call.change({
    topic: 'suppliers',
    action: to === 'bin' ? 'suppliers.remove-related-party' : 'suppliers.restore-related-party',
    summary: await summaryOf(call, party),
    reason,
    undo: 'step',
    rows: [
      update('related_party', id, { deleted_at: to === 'bin' ? at : null, updated_at: at }),
      touchedOwner(party, call),
    ],
    touched: TOUCHED,
  })
  return null
}

export const relatedPartyHandlers: Pick<
  SupplierHandlers,
  | 'suppliers.related-parties'
  | 'suppliers.add-related-party'
  | 'suppliers.edit-related-party'
  | 'suppliers.remove-related-party'
  | 'suppliers.restore-related-party'
> = {
  'suppliers.related-parties': async (owner, call) => ({
    parties: (await relatedPartiesOf(call.store, owner)).map(party => openParty(party, call)),
  }),
  'suppliers.add-related-party': async ({ party: draft, ...owner }, call) => {
    await ownerRecord(call, owner)
    const party: RelatedParty = { ...draft, supplierId: null, recruiterId: null, ...owner, ...typedIn(call) }
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.add-related-party',
      summary: await summaryOf(call, party),
      undo: 'step',
      rows: [insert('related_party', relatedPartyToRow(party)), touchedOwner(party, call)],
      touched: TOUCHED,
    })
    return { id: party.id }
  },
  'suppliers.edit-related-party': async ({ id, patch, reason }, call) => {
    const before = openParty(await relatedPartyById(call.store, id), call)
    if (!changes(before, patch)) return null
    const after = patched({ ...before, updatedAt: call.now() }, patch)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.edit-related-party',
      summary: await summaryOf(call, after),
      reason,
      undo: 'step',
      rows: [update('related_party', id, relatedPartyToRow(after)), touchedOwner(after, call)],
      touched: TOUCHED,
    })
    return null
  },
  'suppliers.remove-related-party': ({ id, reason }, call) => move(call, id, 'bin', reason),
  'suppliers.restore-related-party': ({ id }, call) => move(call, id, 'list', null),
}
