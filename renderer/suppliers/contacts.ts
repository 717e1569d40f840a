import type { ContactDraft } from '@shared/suppliers/drafts'
import type { Contact } from '@shared/suppliers/records'

/** Whose contact a person is. */
export type ContactOwner = Pick<Contact, 'ownerType' | 'ownerId'>

/** What a form sends of contacts that are kept already. */
export const contactDrafts = (contacts: readonly Contact[]): ContactDraft[] =>
  contacts.map(({ id, name, role, email, phone }) => ({ id, name, role, email, phone }))
