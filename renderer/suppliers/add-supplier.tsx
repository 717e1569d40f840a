import { useNavigate } from '@tanstack/react-router'
import type { SupplierDraft } from '@shared/suppliers/drafts'
import { emptySupplier } from '@shared/suppliers/empty'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Dialog } from '../kit/dialog'
import { useText } from '../kit/text'
import { FormFoot } from './form-foot'
import { SupplierForm } from './supplier-form'

const EMPTY = emptySupplier()

/** A supplier typed in by hand; its page opens when it is there. */
export function AddSupplier({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const add = useCommand('suppliers.add')
  const save = (supplier: SupplierDraft) =>
    add.mutate(
      { supplier },
      {
        onSuccess: ({ id }) => {
          notify({ tone: 'good', text: t('suppliers:added', { name: supplier.name }) })
          onClose()
          void navigate({ to: '/suppliers/$id', params: { id } })
        },
      },
    )
  return (
    <Dialog title={t('suppliers:form.add')} open={open} onClose={onClose} size="wide">
      <SupplierForm label={t('suppliers:form.add')} values={EMPTY} onSubmit={save}>
        <FormFoot error={add.error} busy={add.isPending} onCancel={onClose} />
      </SupplierForm>
    </Dialog>
  )
}
