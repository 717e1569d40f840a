import type { Contact, SupplyRelation } from '../../suppliers/records'
import type { RelatedParty, RelatedRole } from '../../suppliers/related-party'
import { fold } from '../fold'

export type Supply = Pick<SupplyRelation, 'supplierId' | 'customerId' | 'commodity' | 'year'>

/** A relation is one of the same two suppliers with the same commodity in the same year. */
export const relationKey = ({ supplierId, customerId, commodity, year }: Supply): string =>
  `${supplierId}|${customerId}|${fold(commodity ?? '')}|${year ?? ''}`

export type Owner = Pick<Contact, 'ownerType' | 'ownerId'>
export type Person = Pick<Contact, 'name' | 'role' | 'email' | 'phone'>

/** One contact of a supplier or recruiter is one mail address, or one name without any. */
export const contactKeys = (contact: Owner & Person): readonly string[] => [
  ...(contact.email === null ? [] : [`${contact.ownerId}|mail:${contact.email.toLowerCase()}`]),
  ...(contact.name === null ? [] : [`${contact.ownerId}|name:${fold(contact.name)}`]),
  ...(contact.name === null && contact.email === null
    ? [`${contact.ownerId}|phone:${fold(contact.phone ?? '')}`]
    : []),
]

export const anyRoleKey = (ownerId: string, name: string): string => `${ownerId}|any|${fold(name)}`
export const roleKey = (ownerId: string, role: RelatedRole, name: string): string =>
  `${ownerId}|${role}|${fold(name)}`

/** Somebody may be owner and director at once: two records, since either may end without the other. */
export const relatedKeys = ({
  supplierId,
  recruiterId,
  role,
  name,
  aliases,
}: RelatedParty): readonly string[] => {
  const owner = supplierId ?? recruiterId ?? ''
  return [name, ...aliases].flatMap(text => [roleKey(owner, role, text), anyRoleKey(owner, text)])
}
