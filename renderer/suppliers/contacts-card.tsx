import { useState } from 'react'
import type { Contact } from '@shared/suppliers/records'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { RestrictedText } from '../app/restricted-text'
import { SecondLock } from '../grievances/second-lock'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { ReasonBar } from '../kit/reason-bar'
import { useText } from '../kit/text'
import { ContactDialog } from './contact-dialog'
import { contactDrafts, type ContactOwner } from './contacts'
import { NotDone } from './not-done'
import styles from './suppliers.module.css'

/** Contacts are personal data: they are fetched and shown only when somebody asks for them. */
export function ContactsCard({ ownerType, ownerId }: ContactOwner) {
  const t = useText()
  const [shown, setShown] = useState(false)
  return (
    <Card
      title={t('suppliers:contacts.title')}
      people="contact"
      aside={
        <Button kind="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'suppliers:contacts.hide' : 'suppliers:contacts.show')}
        </Button>
      }
    >
      <p className={styles.soft}>{t('suppliers:contacts.restricted')}</p>
      {shown ? (
        <SecondLock>
          <RestrictedText part="contacts" recordId={ownerId}>
            <Contacts owner={{ ownerType, ownerId }} />
          </RestrictedText>
        </SecondLock>
      ) : null}
    </Card>
  )
}

function Contacts({ owner }: { readonly owner: ContactOwner }) {
  const t = useText()
  const found = useAnswer('suppliers.contacts', owner)
  const [open, setOpen] = useState<Contact | 'new' | null>(null)
  return (
    <Answer of={found}>
      {({ contacts }) => (
        <>
          {contacts.length === 0 ? <p className={styles.soft}>{t('suppliers:contacts.none')}</p> : null}
          <ContactLines owner={owner} contacts={contacts} onEdit={setOpen} />
          <div>
            <Button kind="quiet" onClick={() => setOpen('new')}>
              {t('suppliers:contacts.add')}
            </Button>
          </div>
          {open === null ? null : (
            <ContactDialog
              owner={owner}
              contacts={contactDrafts(contacts)}
              contact={open === 'new' ? null : open}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </Answer>
  )
}

interface ContactLinesProps {
  readonly owner: ContactOwner
  readonly contacts: readonly Contact[]
  readonly onEdit: (contact: Contact) => void
}

function ContactLines({ owner, contacts, onEdit }: ContactLinesProps) {
  const t = useText()
  const save = useCommand('suppliers.set-contacts')
  const [going, setGoing] = useState<Contact | null>(null)
  const stay = () => setGoing(null)
  const remove = (id: string, reason: string | null): void =>
    save.mutate(
      { ...owner, contacts: contactDrafts(contacts.filter(one => one.id !== id)), reason },
      { onSuccess: stay },
    )
  const nameOf = ({ name, email, phone }: Contact): string =>
    name ?? email ?? phone ?? t('suppliers:contacts.unnamed')
  return (
    <>
      <ul className={styles.plainList}>
        {contacts.map(contact => (
          <li key={contact.id} className={styles.line}>
            <bdi>{nameOf(contact)}</bdi>
            <span className={styles.soft}>
              {[contact.role, contact.email, contact.phone]
                .filter(part => part !== null && part !== nameOf(contact))
                .join(' · ')}
            </span>
            <span className={styles.lineActions}>
              <Button
                kind="quiet"
                aria-label={t('suppliers:contacts.edit', { name: nameOf(contact) })}
                onClick={() => onEdit(contact)}
              >
                {t('suppliers:contacts.editButton')}
              </Button>
              <Button
                kind="quiet"
                aria-label={t('suppliers:contacts.remove', { name: nameOf(contact) })}
                onClick={() => setGoing(contact)}
              >
                {t('suppliers:contacts.removeButton')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {going === null ? null : (
        <ReasonBar
          key={going.id}
          danger
          confirm={t('suppliers:contacts.removeButton')}
          busy={save.isPending}
          onConfirm={reason => remove(going.id, reason)}
          onCancel={stay}
        >
          {t('kit:reason.goes', { name: nameOf(going) })}
        </ReasonBar>
      )}
      <NotDone error={save.error} />
    </>
  )
}
