import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import {
  CheckField,
  DateField,
  ManyField,
  NumberField,
  SelectField,
  ShareField,
  TextAreaField,
  TextField,
} from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { FoundField } from '../kit/found-field'
import { useText } from '../kit/text'
import { Group, Specimen } from './specimen'

interface Values {
  readonly name: string
  readonly wrong: string
  readonly notes: string | null
  readonly workers: number | null
  readonly share: number | null
  readonly kind: string | null
  readonly many: readonly string[]
  readonly found: string | null
  readonly day: string | null
  readonly shown: boolean
}

const VALUES: Values = {
  name: 'Harbour Textiles',
  wrong: '',
  notes: null,
  workers: 1214,
  share: 37.5,
  kind: 'factory',
  many: ['factory', 'farm'],
  found: 'farm',
  day: '2026-03-04',
  shown: true,
}

/** Fields: filled, empty, wrong, not to be changed. */
export function Fields() {
  const t = useText()
  const form = useForm<Values>({ defaultValues: VALUES })
  const { control, setError } = form
  useEffect(() => setError('wrong', { type: 'too_small' }), [setError])
  const choices = [
    { value: 'factory', label: t('suppliers:column.site') },
    { value: 'farm', label: t('suppliers:detail.corridors') },
  ]
  return (
    <Group name="fields">
      <Specimen part="TextField" state="in a form, by columns">
        <Form form={form} onSubmit={() => undefined} label={t('suppliers:detail.facts')}>
          <FieldColumns>
            <TextField control={control} name="name" label={t('suppliers:field.name')} required />
            <TextField
              control={control}
              name="wrong"
              label={t('suppliers:field.ownNumber')}
              hint={t('suppliers:field.tierHint')}
            />
          </FieldColumns>
        </Form>
      </Specimen>
      <Specimen part="TextField" state="read only">
        <TextField control={control} name="name" label={t('suppliers:field.city')} readOnly />
      </Specimen>
      <Specimen part="TextAreaField" state="empty">
        <TextAreaField control={control} name="notes" label={t('suppliers:field.notes')} />
      </Specimen>
      <Specimen part="NumberField" state="with its unit">
        <NumberField control={control} name="workers" label={t('suppliers:field.workers')} unit="km" />
      </Specimen>
      <Specimen part="ShareField">
        <ShareField control={control} name="share" label={t('suppliers:field.sharePct')} />
      </Specimen>
      <Specimen part="SelectField">
        <SelectField control={control} name="kind" label={t('suppliers:field.kind')} choices={choices} />
      </Specimen>
      <Specimen part="ManyField">
        <ManyField control={control} name="many" label={t('suppliers:field.products')} choices={choices} />
      </Specimen>
      <Specimen part="FoundField">
        <FoundField
          control={control}
          name="found"
          label={t('suppliers:field.recruiterId')}
          known={choices}
          useFound={() => choices}
        />
      </Specimen>
      <Specimen part="DateField">
        <DateField control={control} name="day" label={t('suppliers:field.assessedOn')} />
      </Specimen>
      <Specimen part="CheckField">
        <CheckField
          control={control}
          name="shown"
          label={t('suppliers:field.displaced')}
          hint={t('suppliers:detail.noOrigins')}
        />
      </Specimen>
    </Group>
  )
}
