import type { Contact } from '../../suppliers/records'
import { place, type PlanContext, type RowEffect } from './context'
import { contactKeys, type Owner, type Person } from './keys'
import { recruiterBy, supplierBy } from './references'
import type { RowView } from './row-view'

/** Keeps a contact, when the person chose to keep contacts; else it stays in the file and is only counted. */
export function placeContact(context: PlanContext, row: RowView, owner: Owner, person: Person): RowEffect {
  if (person.name === null && person.email === null && person.phone === null) return 'unchanged'
  if (!context.keepContacts) {
    context.leftContacts.count += 1
    return 'unchanged'
  }
  const said = { ...owner, ...person }
  const found = contactKeys(said).flatMap(key => context.contacts.find(key))[0] ?? null
  const source = { importId: context.importId, fileName: context.fileName, sheet: row.sheet, row: row.row }
  const fresh = (): Contact => ({ id: context.newId(), ...said, source })
  const { name, ...rest } = said
  const patch = found !== null && context.contacts.get(found)?.name !== null ? rest : { ...rest, name }
  return place(context.contacts, found, patch, fresh, row).effect
}

/** The contact that the columns of a supplier's or recruiter's own row name. */
export const contactOfRow = (context: PlanContext, row: RowView, owner: Owner): RowEffect =>
  placeContact(context, row, owner, personOf(row))

function personOf(row: RowView): Person {
  return {
    name: row.text('contact.name', 300),
    role: row.text('contact.role', 300),
    email: row.email('contact.email'),
    phone: row.phone('contact.phone'),
  }
}

/** Plans a row of a list of contacts. */
export function planContactRow(context: PlanContext, row: RowView): RowEffect {
  const owner = ownerOf(context, row)
  return owner === null ? 'skipped' : contactOfRow(context, row, owner)
}

function ownerOf(context: PlanContext, row: RowView): Owner | null {
  const recruiterName = row.text('ref.recruiter')
  if (recruiterName !== null) {
    const recruiter = recruiterBy(context, row, 'ref.recruiter', recruiterName)
    return recruiter && { ownerType: 'recruiter', ownerId: recruiter.id }
  }
  const name = row.text('ref.supplier')
  if (name === null) row.report('ref.supplier', { code: 'reference-missing' }, 'error')
  const supplier = name === null ? null : supplierBy(context, row, 'ref.supplier', name, 'error')
  return supplier && { ownerType: 'supplier', ownerId: supplier.id }
}
