import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { RelationView } from '@shared/contract/suppliers'
import { idSchema } from '@shared/ids/id'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { relationDraftSchema } from '@shared/suppliers/drafts'
import type { Supplier } from '@shared/suppliers/records'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Dialog } from '../kit/dialog'
import { NumberField, SelectField, TextAreaField, TextField, type Choice } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { FoundField } from '../kit/found-field'
import { useText } from '../kit/text'
import { FormFoot } from './form-foot'

const facts = relationDraftSchema.pick({ commodity: true, year: true, note: true })
const formSchema = facts.extend({
  /** Does the other one supply this supplier, or is it supplied by it? */
  end: z.enum(['source', 'customer']),
  otherId: z.string().min(1, { error: 'invalid_type' }).pipe(idSchema),
})
type FormValues = z.infer<typeof formSchema>
const EMPTY: FormValues = { end: 'source', otherId: '', commodity: null, year: null, note: null }

interface RelationDialogProps {
  readonly supplier: Supplier
  readonly onClose: () => void
}

/** Who else stands in the chain of a supplier, on which side of it, and with what. */
export function AddRelation({ supplier, onClose }: RelationDialogProps) {
  const t = useText()
  const add = useCommand('suppliers.add-relation')
  const form = useForm<FormValues, unknown, FormValues>({
    resolver: zodResolver(formSchema),
    defaultValues: EMPTY,
  })
  const { control } = form
  const title = t('suppliers:relations.addTo', { name: supplier.name })
  const save = ({ end, otherId, ...rest }: FormValues): void => {
    const ends =
      end === 'source'
        ? { supplierId: otherId, customerId: supplier.id }
        : { supplierId: supplier.id, customerId: otherId }
    add.mutate({ relation: { ...ends, ...rest } }, { onSuccess: onClose })
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form form={form} onSubmit={save} label={title}>
        <SelectField
          control={control}
          name="end"
          label={t('suppliers:relations.field.end')}
          required
          choices={[
            { value: 'source', label: t('suppliers:relations.field.isSource') },
            { value: 'customer', label: t('suppliers:relations.field.isCustomer') },
          ]}
        />
        <FoundField
          control={control}
          name="otherId"
          label={t('suppliers:relations.field.other')}
          required
          known={[]}
          useFound={useSupplierChoices}
        />
        <FieldColumns>
          <TextField
            control={control}
            name="commodity"
            label={t('suppliers:relations.field.commodity')}
            hint={t('suppliers:relations.field.commodityHint')}
          />
          <NumberField control={control} name="year" label={t('suppliers:relations.field.year')} />
        </FieldColumns>
        <TextAreaField control={control} name="note" label={t('suppliers:relations.field.note')} />
        <FormFoot error={add.error} busy={add.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

function useSupplierChoices(text: string): readonly Choice[] {
  const filter = { ...ALL_SUPPLIERS, text: text === '' ? null : text }
  const found = useAnswer('suppliers.list', { filter, sort: [], offset: 0, limit: 50 }, { keep: true })
  return (found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

interface EditRelationProps {
  readonly view: RelationView
  readonly onClose: () => void
}

type Facts = z.infer<typeof facts>

/** Corrects with what, for which year and why; another end is another relation. */
export function EditRelation({ view: { relation, name }, onClose }: EditRelationProps) {
  const t = useText()
  const edit = useCommand('suppliers.edit-relation')
  const { commodity, year, note } = relation
  const form = useForm<Facts, unknown, Facts>({
    resolver: zodResolver(facts),
    defaultValues: { commodity, year, note },
  })
  const { control } = form
  const title = t('suppliers:relations.edit', { name })
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        form={form}
        onSubmit={patch => edit.mutate({ id: relation.id, patch, reason: null }, { onSuccess: onClose })}
        label={title}
      >
        <FieldColumns>
          <TextField control={control} name="commodity" label={t('suppliers:relations.field.commodity')} />
          <NumberField control={control} name="year" label={t('suppliers:relations.field.year')} />
        </FieldColumns>
        <TextAreaField control={control} name="note" label={t('suppliers:relations.field.note')} />
        <FormFoot error={edit.error} busy={edit.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
