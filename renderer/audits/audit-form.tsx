import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { ANNOUNCEMENTS, AUDIT_STATUSES, AUDITOR_TYPES, type AuditDraft } from '@shared/audits/audit'
import type { EngineRefusal } from '../app/engine-client'
import { useAnswer } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { DateField, ManyField, NumberField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { languageChoices } from '../kit/language-choices'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { SubjectField } from '../response/subject-field'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import { auditValuesSchema, valuesOf, type AuditValues } from './audit-values'

type AuditForm = UseFormReturn<AuditValues, unknown, AuditDraft>

interface Props {
  readonly title: string
  readonly start: AuditDraft
  readonly subjectName: string | null
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onSubmit: (audit: AuditDraft) => void
  readonly onCancel: () => void
}

/** An audit: what and where, who and when, independence, and what came out. */
export function AuditForm({ title, start, subjectName, error, busy, onSubmit, onCancel }: Props) {
  const t = useText()
  const form = useForm<AuditValues, unknown, AuditDraft>({
    resolver: zodResolver(auditValuesSchema),
    defaultValues: valuesOf(start),
  })
  return (
    <Panel title={title} begins>
      <Form form={form} onSubmit={onSubmit} label={title}>
        <WhatPart form={form} subjectName={subjectName} />
        <WhoPart form={form} />
        <IndependencePart form={form} />
        <ResultPart form={form} />
        <RefusedHere topic="audits" error={error} />
        <ButtonGroup end>
          <Button onClick={onCancel}>{t('audits:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={busy}>
            {t('audits:form.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Panel>
  )
}

interface Part {
  readonly form: AuditForm
}

function WhatPart({ form, subjectName }: Part & { readonly subjectName: string | null }) {
  const t = useText()
  const { control } = form
  return (
    <Section title={t('audits:part.what')}>
      <TextField control={control} name="title" label={t('audits:field.title')} required />
      <SubjectField form={form} name={subjectName} />
      <TextAreaField control={control} name="scope" label={t('audits:field.scope')} required />
      <TextAreaField control={control} name="criteria" label={t('audits:field.criteria')} rows={2} />
    </Section>
  )
}

function WhoPart({ form }: Part) {
  const t = useText()
  const { control } = form
  const languages = useMemo(() => languageChoices(t.language), [t.language])
  return (
    <Section title={t('audits:part.who')}>
      <SelectField
        control={control}
        name="auditorType"
        label={t('audits:field.auditorType')}
        required
        choices={choicesOf(AUDITOR_TYPES, value => t(`audits:auditorType.${value}`))}
      />
      <FromRegister form={form} />
      <TextField control={control} name="auditor" label={t('audits:field.auditor')} />
      <SelectField
        control={control}
        name="announcement"
        label={t('audits:field.announcement')}
        hint={t('audits:field.announcementHint')}
        choices={choicesOf(ANNOUNCEMENTS, value => t(`audits:announcement.${value}`))}
      />
      <FieldColumns>
        <DateField control={control} name="startsOn" label={t('audits:field.startsOn')} />
        <DateField control={control} name="endsOn" label={t('audits:field.endsOn')} />
      </FieldColumns>
      <ManyField
        control={control}
        name="languages"
        label={t('audits:field.languages')}
        hint={t('audits:field.languagesHint')}
        choices={languages}
      />
      <TextAreaField
        control={control}
        name="interviewPlan"
        label={t('audits:field.interviewPlan')}
        rows={2}
      />
    </Section>
  )
}

/** An auditor of the register; its name goes into the text, where it can be said more exactly. */
function FromRegister({ form: { watch, setValue } }: Part) {
  const t = useText()
  const auditors = useAnswer('audits.auditors', {}).data?.rows ?? []
  if (auditors.length === 0) return null
  return (
    <Select
      label={t('audits:field.auditorId')}
      clearable
      searchable
      placeholder={t('kit:field.choose')}
      nothingFoundMessage={t('kit:field.nothingFound')}
      data={auditors.map(({ id, name, firm }) => ({
        value: id,
        label: firm === null ? name : t('audits:sample.of', { name, of: firm }),
      }))}
      value={watch('auditorId')}
      onChange={id => {
        setValue('auditorId', id, { shouldDirty: true })
        const chosen = auditors.find(auditor => auditor.id === id)
        if (chosen !== undefined) setValue('auditor', chosen.name, { shouldDirty: true })
      }}
    />
  )
}

function IndependencePart({ form }: Part) {
  const t = useText()
  const today = useToday()
  const { control, watch, setValue } = form
  const declared = watch('independence') !== null
  return (
    <Section title={t('audits:part.independence')}>
      <Checkbox
        label={t('audits:field.declared')}
        checked={declared}
        onChange={event =>
          setValue(
            'independence',
            event.currentTarget.checked ? { declaredBy: '', declaredOn: today, conflicts: null } : null,
          )
        }
      />
      {declared ? (
        <>
          <FieldColumns>
            <TextField
              control={control}
              name="independence.declaredBy"
              label={t('audits:field.declaredBy')}
              required
            />
            <DateField
              control={control}
              name="independence.declaredOn"
              label={t('audits:field.declaredOn')}
              required
            />
          </FieldColumns>
          <TextAreaField
            control={control}
            name="independence.conflicts"
            label={t('audits:field.conflicts')}
            hint={t('audits:field.conflictsHint')}
            rows={2}
          />
        </>
      ) : null}
    </Section>
  )
}

function ResultPart({ form: { control } }: Part) {
  const t = useText()
  return (
    <Section title={t('audits:part.result')}>
      <FieldColumns>
        <SelectField
          control={control}
          name="status"
          label={t('audits:field.status')}
          required
          choices={choicesOf(AUDIT_STATUSES, value => t(`audits:status.${value}`))}
        />
        <NumberField
          control={control}
          name="interviews"
          label={t('audits:field.interviews')}
          hint={t('audits:field.interviewsHint')}
          min={0}
        />
      </FieldColumns>
      <TextAreaField
        control={control}
        name="notCovered"
        label={t('audits:field.notCovered')}
        hint={t('audits:field.notCoveredHint')}
        rows={2}
      />
    </Section>
  )
}
