import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Supplier } from '@shared/suppliers/records'
import { useCommand } from '../app/engine-hooks'
import { Dialog } from '../kit/dialog'
import { useText } from '../kit/text'
import { FormFoot } from './form-foot'
import { draftOf, SupplierForm } from './supplier-form'

/** Edits a supplier; what stays as it was is not written. */
export function EditSupplier({
  supplier,
  onClose,
}: {
  readonly supplier: Supplier
  readonly onClose: () => void
}) {
  const t = useText()
  const [reason, setReason] = useState('')
  const edit = useCommand('suppliers.edit')
  const title = t('suppliers:form.edit', { name: supplier.name })
  return (
    <Dialog title={title} open onClose={onClose} size="wide">
      <SupplierForm
        label={title}
        values={draftOf(supplier)}
        onSubmit={patch =>
          edit.mutate(
            { id: supplier.id, patch, reason: reason === '' ? null : reason },
            { onSuccess: onClose },
          )
        }
      >
        <TextInput
          label={t('suppliers:reason')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <FormFoot error={edit.error} busy={edit.isPending} onCancel={onClose} />
      </SupplierForm>
    </Dialog>
  )
}
