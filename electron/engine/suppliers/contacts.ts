import { Refusal } from '@shared/contract/error'
import type { ContactDraft } from '@shared/suppliers/drafts'
import { changes } from '@shared/suppliers/patch'
import type { Contact } from '@shared/suppliers/records'
import type { Call } from '../call'
import { insert, remove, update, type RowOp } from '../store/change'
import { contactToRow } from '../store/relation-rows'
import { contactsOf } from '../store/relations'
import { mustBeOpen, shown } from '../second-lock'
import { recruiterById, supplierById } from '../store/suppliers-read'
import type { SupplierHandlers } from './handlers'

type Owner = Pick<Contact, 'ownerType' | 'ownerId'>

async function ownerName(call: Call, { ownerType, ownerId }: Owner): Promise<string> {
  const owner =
    ownerType === 'supplier'
      ? await supplierById(call.store, ownerId)
      : await recruiterById(call.store, ownerId)
  return owner.name
}

function contactRows(
  call: Call,
  owner: Owner,
  before: readonly Contact[],
  drafts: readonly ContactDraft[],
): RowOp[] {
  const known = new Map(before.map(contact => [contact.id, contact]))
  const kept = new Set(drafts.map(draft => draft.id))
  const written = drafts.flatMap(({ id, ...fields }) => {
    if (id === null)
      return [insert('contact', contactToRow({ id: call.newId(), ...owner, ...fields, source: null }))]
    const contact = known.get(id)
    if (contact === undefined) throw new Refusal({ code: 'not-found', params: { table: 'contact', id } })
    return changes(contact, fields) ? [update('contact', id, contactToRow({ ...contact, ...fields }))] : []
  })
  return [...before.filter(({ id }) => !kept.has(id)).map(({ id }) => remove('contact', id)), ...written]
}

/** Contacts with what the second lock seals of them; refuses while that is closed. */
async function openContacts(call: Call, { ownerType, ownerId }: Owner): Promise<Contact[]> {
  const contacts = await contactsOf(call.store, ownerType, ownerId)
  return contacts.map(contact => shown('contact', { email: 'email', phone: 'phone' }, contact, call))
}

/** Contacts are personal data: nobody's name is in the trail's sentence, and no list or export reads this table. */
export const contactHandlers: Pick<SupplierHandlers, 'suppliers.contacts' | 'suppliers.set-contacts'> = {
  'suppliers.contacts': async ({ ownerType, ownerId }, call) => {
    await ownerName(call, { ownerType, ownerId })
    return { contacts: await openContacts(call, { ownerType, ownerId }) }
  },
  'suppliers.set-contacts': async ({ contacts, reason, ...owner }, call) => {
    const name = await ownerName(call, owner)
    mustBeOpen(call)
    const before = await openContacts(call, owner)
    const rows = contactRows(call, owner, before, contacts)
    if (rows.length === 0) return null
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.set-contacts',
      summary: { name },
      reason,
      undo: 'step',
      rows,
      touched: ['suppliers'],
    })
    return null
  },
}
