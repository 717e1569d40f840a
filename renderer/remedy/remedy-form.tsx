import { zodResolver } from '@hookform/resolvers/zod'
import { IconTrash } from '@tabler/icons-react'
import { useFieldArray, useForm, type UseFormReturn } from 'react-hook-form'
import { REMEDY_KINDS, type RemedyDraft } from '@shared/remedy/record'
import type { EngineRefusal } from '../app/engine-client'
import { CurrencyField } from '../corridors/currency-field'
import { Button, ButtonGroup, IconButton } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { CheckField, DateField, NumberField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { SubjectField } from '../response/subject-field'
import { RefusedHere } from '../steps/refused-here'
import { remedyValuesSchema, valuesOf, type RemedyValues } from './remedy-values'
import styles from './remedy.module.css'

type RemedyForm = UseFormReturn<RemedyValues, unknown, RemedyDraft>

interface Props {
  readonly title: string
  readonly start: RemedyDraft
  readonly subjectName: string | null
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onSubmit: (remedy: RemedyDraft) => void
  readonly onCancel: () => void
}

/** A remedy: what, to how many people, how much in which currencies, how it was reckoned and agreed, by when. */
export function RemedyFormPanel({ title, start, subjectName, error, busy, onSubmit, onCancel }: Props) {
  const t = useText()
  const form = useForm<RemedyValues, unknown, RemedyDraft>({
    resolver: zodResolver(remedyValuesSchema),
    defaultValues: valuesOf(start),
  })
  return (
    <Panel title={title} begins>
      <Form form={form} onSubmit={onSubmit} label={title}>
        <WhatPart form={form} subjectName={subjectName} />
        <OwedPart form={form} />
        <WhoPart form={form} />
        <RefusedHere topic="remedy" error={error} />
        <ButtonGroup end>
          <Button onClick={onCancel}>{t('remedy:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={busy}>
            {t('remedy:form.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Panel>
  )
}

interface Part {
  readonly form: RemedyForm
}

function WhatPart({ form, subjectName }: Part & { readonly subjectName: string | null }) {
  const t = useText()
  const { control } = form
  return (
    <Section title={t('remedy:part.what')}>
      <TextField control={control} name="title" label={t('remedy:field.title')} required />
      <SelectField
        control={control}
        name="kind"
        label={t('remedy:field.kind')}
        required
        choices={choicesOf(REMEDY_KINDS, value => t(`remedy:kind.${value}`))}
      />
      <SubjectField form={form} name={subjectName} onChange={() => form.setValue('cohortId', null)} />
      <NumberField
        control={control}
        name="workers"
        label={t('remedy:field.workers')}
        hint={t('remedy:field.workersHint')}
        min={1}
      />
    </Section>
  )
}

function OwedPart({ form }: Part) {
  const t = useText()
  const { control, watch } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'owed' })
  const isKnown = watch('owedKnown')
  return (
    <Section title={t('remedy:part.owed')}>
      <CheckField control={control} name="owedKnown" label={t('remedy:field.owedKnown')} />
      {isKnown ? (
        <>
          {fields.map((field, at) => (
            <div key={field.id} className={styles.amount}>
              <FieldColumns>
                <NumberField
                  control={control}
                  name={`owed.${at}.amount`}
                  label={t('remedy:field.amount')}
                  digits={3}
                  required
                />
                <CurrencyField
                  control={control}
                  name={`owed.${at}.currency`}
                  label={t('remedy:field.currency')}
                  required
                />
              </FieldColumns>
              <IconButton
                label={t('remedy:field.removeAmount')}
                icon={<IconTrash size={16} aria-hidden="true" />}
                onClick={() => remove(at)}
              />
            </div>
          ))}
          <div>
            <Button onClick={() => append({ amount: null, currency: null })}>
              {t('remedy:field.another')}
            </Button>
          </div>
        </>
      ) : null}
      <TextAreaField
        control={control}
        name="basis"
        label={t('remedy:field.basis')}
        hint={t('remedy:field.basisHint')}
        rows={2}
      />
    </Section>
  )
}

function WhoPart({ form: { control } }: Part) {
  const t = useText()
  return (
    <Section title={t('remedy:part.who')}>
      <TextAreaField
        control={control}
        name="agreement"
        label={t('remedy:field.agreement')}
        hint={t('remedy:field.agreementHint')}
        rows={2}
      />
      <TextField control={control} name="owner" label={t('remedy:field.owner')} />
      <FieldColumns>
        <DateField control={control} name="startsOn" label={t('remedy:field.startsOn')} />
        <DateField control={control} name="dueOn" label={t('remedy:field.dueOn')} />
      </FieldColumns>
    </Section>
  )
}
