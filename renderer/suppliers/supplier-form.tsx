import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, type ReactNode } from 'react'
import { useForm, type Control } from 'react-hook-form'
import { supplierDraftSchema, type SupplierDraft } from '@shared/suppliers/drafts'
import { emptySupplier } from '@shared/suppliers/empty'
import { NumberField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import { ListField } from './list-field'
import { useSectorChoices } from './names'

/** What of a record a person may edit. */
export const draftOf = (record: SupplierDraft): SupplierDraft => {
  const keys = Object.keys(emptySupplier()) as (keyof SupplierDraft)[]
  return supplierDraftSchema.parse(Object.fromEntries(keys.map(key => [key, record[key]])))
}

export interface SupplierFormProps {
  readonly label: string
  readonly values: SupplierDraft
  readonly onSubmit: (draft: SupplierDraft) => void
  /** Buttons and what was refused. */
  readonly children: ReactNode
}

/** Everything a person may type about a supplier. */
export function SupplierForm({ label, values, onSubmit, children }: SupplierFormProps) {
  const t = useText()
  const form = useForm<SupplierDraft, unknown, SupplierDraft>({
    resolver: zodResolver(supplierDraftSchema),
    defaultValues: values,
  })
  const { control } = form
  return (
    <Form form={form} onSubmit={onSubmit} label={label}>
      <FieldColumns>
        <TextField control={control} name="name" label={t('suppliers:field.name')} required />
        <ListField
          control={control}
          name="aliases"
          label={t('suppliers:field.aliases')}
          hint={t('suppliers:field.aliasesHint')}
        />
      </FieldColumns>
      <WhereFields control={control} />
      <WhatFields control={control} />
      <NumberFields control={control} />
      <TextAreaField control={control} name="notes" label={t('suppliers:field.notes')} />
      {children}
    </Form>
  )
}

interface PartProps {
  readonly control: Control<SupplierDraft, unknown, SupplierDraft>
}

function WhereFields({ control }: PartProps) {
  const t = useText()
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  return (
    <FieldColumns>
      <SelectField
        control={control}
        name="country"
        label={t('suppliers:field.country')}
        choices={countries}
      />
      <TextField control={control} name="region" label={t('suppliers:field.region')} />
      <TextField control={control} name="city" label={t('suppliers:field.city')} />
      <TextField control={control} name="address" label={t('suppliers:field.address')} />
    </FieldColumns>
  )
}

function WhatFields({ control }: PartProps) {
  const t = useText()
  const sectors = useSectorChoices()
  return (
    <FieldColumns>
      <SelectField control={control} name="sector" label={t('suppliers:field.sector')} choices={sectors} />
      <TextField control={control} name="products" label={t('suppliers:field.products')} />
      <NumberField
        control={control}
        name="tier"
        label={t('suppliers:field.tier')}
        hint={t('suppliers:field.tierHint')}
        min={1}
        max={20}
      />
      <NumberField control={control} name="workers" label={t('suppliers:field.workers')} min={0} />
    </FieldColumns>
  )
}

const NUMBERS = ['ownNumber', 'registrationNumber', 'vatNumber', 'dunsNumber', 'lei', 'osId'] as const

function NumberFields({ control }: PartProps) {
  const t = useText()
  return (
    <FieldColumns>
      {NUMBERS.map(name => (
        <TextField key={name} control={control} name={name} label={t(`suppliers:field.${name}`)} />
      ))}
    </FieldColumns>
  )
}
