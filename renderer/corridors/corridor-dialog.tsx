import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { CorridorDetail } from '@shared/contract/corridors'
import { useCommand } from '../app/engine-hooks'
import { Dialog } from '../kit/dialog'
import { TextAreaField, TextField } from '../kit/fields'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import { FormFoot } from '../suppliers/form-foot'
import { BurdenOfForm, FeeFields, StopFields } from './corridor-lines'
import { ConditionFields, WhoFields } from './corridor-fields'
import { ChainFields, CohortFields } from './corridor-groups'
import { corridorFormSchema, draftOf, formOf, type CorridorForm } from './corridor-form'

export interface CorridorDialogProps {
  /** The corridor to edit; `null` makes a new one. */
  readonly detail: CorridorDetail | null
  readonly onClose: () => void
}

/** A corridor: who recruits, the way, the fees with what they weigh as they are typed, the conditions. */
export function CorridorDialog({ detail, onClose }: CorridorDialogProps) {
  const t = useText()
  const add = useCommand('corridors.add')
  const edit = useCommand('corridors.edit')
  const form = useForm<CorridorForm, unknown, CorridorForm>({
    resolver: zodResolver(corridorFormSchema),
    defaultValues: formOf(detail),
  })
  const { control } = form
  const title =
    detail === null ? t('corridors:form.add') : t('corridors:form.edit', { name: detail.corridor.name })
  const save = (values: CorridorForm) => {
    const corridor = draftOf(values)
    if (detail === null) add.mutate({ corridor }, { onSuccess: onClose })
    else edit.mutate({ id: detail.corridor.id, patch: corridor, reason: null }, { onSuccess: onClose })
  }
  return (
    <Dialog title={title} open onClose={onClose} size="wide">
      <Form form={form} onSubmit={save} label={title}>
        <TextField control={control} name="name" label={t('corridors:field.name')} required />
        <WhoFields control={control} detail={detail} />
        <StopFields control={control} />
        <ChainFields
          control={control}
          known={(detail?.chain ?? []).map(({ recruiterId, name }) => ({ id: recruiterId, name }))}
        />
        <ConditionFields control={control} />
        <FeeFields control={control} />
        <BurdenOfForm control={control} />
        <CohortFields control={control} />
        <TextAreaField control={control} name="notes" label={t('corridors:field.notes')} />
        <FormFoot
          topic="corridors"
          error={add.error ?? edit.error}
          busy={add.isPending || edit.isPending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
