import { useState } from 'react'
import type { Contact } from '@shared/suppliers/records'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { NotDone } from './not-done'
import styles from './suppliers.module.css'

type Owner = Pick<Contact, 'ownerType' | 'ownerId'>

/** Contacts are personal data: they are fetched and shown only when somebody asks for them. */
export function ContactsCard(owner: Owner) {
  const t = useText()
  const [shown, setShown] = useState(false)
  return (
    <Card
      title={t('suppliers:contacts.title')}
      aside={
        <Button kind="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'suppliers:contacts.hide' : 'suppliers:contacts.show')}
        </Button>
      }
    >
      {shown ? (
        <ContactLines {...owner} />
      ) : (
        <p className={styles.soft}>{t('suppliers:contacts.restricted')}</p>
      )}
    </Card>
  )
}

function ContactLines(owner: Owner) {
  const t = useText()
  const found = useAnswer('suppliers.contacts', owner)
  const save = useCommand('suppliers.set-contacts')
  const without = (contacts: readonly Contact[], id: string) =>
    contacts
      .filter(contact => contact.id !== id)
      .map(({ id: kept, name, role, email, phone }) => ({ id: kept, name, role, email, phone }))
  return (
    <Answer of={found}>
      {({ contacts }) => (
        <>
          {contacts.length === 0 ? <p className={styles.soft}>{t('suppliers:contacts.none')}</p> : null}
          <ul className={styles.plainList}>
            {contacts.map(contact => (
              <li key={contact.id} className={styles.line}>
                <span>{contact.name ?? contact.email ?? contact.phone}</span>
                <span className={styles.soft}>
                  {[contact.role, contact.email, contact.phone].filter(Boolean).join(' · ')}
                </span>
                <Button
                  kind="quiet"
                  className={styles.end}
                  aria-label={t('suppliers:contacts.remove', { name: contact.name ?? '' })}
                  onClick={() =>
                    save.mutate({ ...owner, contacts: without(contacts, contact.id), reason: null })
                  }
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <NotDone error={save.error} />
        </>
      )}
    </Answer>
  )
}
