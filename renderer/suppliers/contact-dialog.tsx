import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { contactDraftSchema, type ContactDraft } from '@shared/suppliers/drafts'
import type { Contact } from '@shared/suppliers/records'
import { useCommand } from '../app/engine-hooks'
import { RestrictedText } from '../app/restricted-text'
import { Dialog } from '../kit/dialog'
import { TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import type { ContactOwner } from './contacts'
import { FormFoot } from './form-foot'
import styles from './suppliers.module.css'

export interface ContactDialogProps {
  readonly owner: ContactOwner
  /** Every contact of the owner as it is: they are saved as a whole. */
  readonly contacts: readonly ContactDraft[]
  /** The contact to edit; `null` makes a new one. */
  readonly contact: Contact | null
  readonly onClose: () => void
}

/** A person to reach at a supplier or recruiter: name, role, mail address and phone, of which one is enough. */
export function ContactDialog({ owner, contacts, contact, onClose }: ContactDialogProps) {
  const t = useText()
  const save = useCommand('suppliers.set-contacts')
  const known = contacts.find(draft => draft.id === contact?.id)
  const form = useForm<ContactDraft, unknown, ContactDraft>({
    resolver: zodResolver(contactDraftSchema),
    defaultValues: known ?? { id: null, name: null, role: null, email: null, phone: null },
  })
  const { control } = form
  const title = t(known ? 'suppliers:contacts.editTitle' : 'suppliers:contacts.addTitle')
  const submit = (draft: ContactDraft): void => {
    const rest = contacts.map(other => (other === known ? draft : other))
    const all = known ? rest : [...rest, draft]
    save.mutate({ ...owner, contacts: all, reason: null }, { onSuccess: onClose })
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      <RestrictedText part="contacts" recordId={owner.ownerId}>
        <Form form={form} onSubmit={submit} label={title}>
          <p className={styles.soft}>{t('suppliers:contacts.what')}</p>
          <FieldColumns>
            <TextField control={control} name="name" label={t('suppliers:contacts.field.name')} />
            <TextField control={control} name="role" label={t('suppliers:contacts.field.role')} />
            <TextField control={control} name="email" label={t('suppliers:contacts.field.email')} />
            <TextField control={control} name="phone" label={t('suppliers:contacts.field.phone')} />
          </FieldColumns>
          <FormFoot error={save.error} busy={save.isPending} onCancel={onClose} />
        </Form>
      </RestrictedText>
    </Dialog>
  )
}
