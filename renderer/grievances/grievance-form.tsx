import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import {
  GRIEVANCE_CHANNELS,
  GRIEVANCE_TOPICS,
  GRIEVANCE_VOICES,
  grievanceDraftSchema,
  type GrievanceDraft,
} from '@shared/grievances/record'
import type { EngineRefusal } from '../app/engine-client'
import { Button, ButtonGroup } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { CheckField, DateField, NumberField, SelectField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { languageChoices } from '../kit/language-choices'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { SubjectField } from '../response/subject-field'
import { RefusedHere } from '../steps/refused-here'
import { YesNoField } from './yes-no-field'

type GrievanceForm = UseFormReturn<GrievanceDraft, unknown, GrievanceDraft>

interface Props {
  readonly title: string
  readonly start: GrievanceDraft
  readonly subjectName: string | null
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onSubmit: (grievance: GrievanceDraft) => void
  readonly onCancel: () => void
}

/** A complaint without anything that leads to a person: what, about whom, how it came in, who answers by when. */
export function GrievanceFormPanel({ title, start, subjectName, error, busy, onSubmit, onCancel }: Props) {
  const t = useText()
  const form = useForm<GrievanceDraft, unknown, GrievanceDraft>({
    resolver: zodResolver(grievanceDraftSchema),
    defaultValues: start,
  })
  return (
    <Panel title={title} begins>
      <Form form={form} onSubmit={onSubmit} label={title}>
        <WhatPart form={form} subjectName={subjectName} />
        <HowPart form={form} />
        <WhoPart form={form} />
        <RefusedHere topic="grievances" error={error} />
        <ButtonGroup end>
          <Button onClick={onCancel}>{t('grievances:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={busy}>
            {t('grievances:form.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Panel>
  )
}

interface Part {
  readonly form: GrievanceForm
}

function WhatPart({ form, subjectName }: Part & { readonly subjectName: string | null }) {
  const t = useText()
  const { control } = form
  return (
    <Section title={t('grievances:part.what')}>
      <TextField
        control={control}
        name="number"
        label={t('grievances:field.number')}
        hint={t('grievances:field.numberHint')}
        required
      />
      <SelectField
        control={control}
        name="topic"
        label={t('grievances:field.topic')}
        required
        choices={choicesOf(GRIEVANCE_TOPICS, value => t(`grievances:topic.${value}`))}
      />
      <SubjectField form={form} name={subjectName} />
      <NumberField control={control} name="workers" label={t('grievances:field.workers')} min={1} />
      <CheckField control={control} name="urgent" label={t('grievances:field.urgent')} />
    </Section>
  )
}

function HowPart({ form: { control } }: Part) {
  const t = useText()
  const languages = useMemo(() => languageChoices(t.language), [t.language])
  return (
    <Section title={t('grievances:part.how')}>
      <FieldColumns>
        <DateField control={control} name="receivedOn" label={t('grievances:field.receivedOn')} required />
        <SelectField
          control={control}
          name="channel"
          label={t('grievances:field.channel')}
          required
          choices={choicesOf(GRIEVANCE_CHANNELS, value => t(`grievances:channel.${value}`))}
        />
      </FieldColumns>
      <FieldColumns>
        <SelectField
          control={control}
          name="voice"
          label={t('grievances:field.voice')}
          required
          choices={choicesOf(GRIEVANCE_VOICES, value => t(`grievances:voice.${value}`))}
        />
        <SelectField
          control={control}
          name="language"
          label={t('grievances:field.language')}
          hint={t('grievances:field.languageHint')}
          choices={languages}
        />
      </FieldColumns>
    </Section>
  )
}

function WhoPart({ form: { control } }: Part) {
  const t = useText()
  return (
    <Section title={t('grievances:part.who')}>
      <YesNoField
        control={control}
        name="consent"
        label={t('grievances:field.consent')}
        yes={t('grievances:consent.yes')}
        no={t('grievances:consent.no')}
      />
      <FieldColumns>
        <TextField control={control} name="owner" label={t('grievances:field.owner')} />
        <DateField control={control} name="answerDueOn" label={t('grievances:field.answerDueOn')} />
      </FieldColumns>
    </Section>
  )
}
