import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { AUDITOR_TYPES } from '@shared/audits/audit'
import { auditorDraftSchema, type AuditorDraft } from '@shared/audits/auditor'
import type { EngineRefusal } from '../app/engine-client'
import { Button, ButtonGroup } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { DateField, ManyField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { languageChoices } from '../kit/language-choices'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'

/** An auditor of which nothing is said yet. */
export const emptyAuditor = (): AuditorDraft => ({
  name: '',
  firm: null,
  kind: 'third-party',
  competence: null,
  accreditation: null,
  accreditedUntil: null,
  languages: [],
  declaredOn: null,
  conflicts: null,
  notes: null,
})

interface Props {
  readonly title: string
  readonly start: AuditorDraft
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onSubmit: (auditor: AuditorDraft) => void
  readonly onCancel: () => void
}

/** An auditor: who, what it is able to do, in which languages, and what ties it to others. */
export function AuditorForm({ title, start, error, busy, onSubmit, onCancel }: Props) {
  const t = useText()
  const languages = useMemo(() => languageChoices(t.language), [t.language])
  const form = useForm<AuditorDraft, unknown, AuditorDraft>({
    resolver: zodResolver(auditorDraftSchema),
    defaultValues: start,
  })
  const { control } = form
  return (
    <Panel title={title} begins>
      <Form form={form} onSubmit={onSubmit} label={title}>
        <TextField control={control} name="name" label={t('audits:auditor.name')} required />
        <FieldColumns>
          <TextField control={control} name="firm" label={t('audits:auditor.firm')} />
          <SelectField
            control={control}
            name="kind"
            label={t('audits:field.auditorType')}
            required
            choices={choicesOf(AUDITOR_TYPES, value => t(`audits:auditorType.${value}`))}
          />
        </FieldColumns>
        <Section title={t('audits:auditor.able')}>
          <TextAreaField
            control={control}
            name="competence"
            label={t('audits:auditor.competence')}
            rows={2}
          />
          <FieldColumns>
            <TextField control={control} name="accreditation" label={t('audits:auditor.accreditation')} />
            <DateField control={control} name="accreditedUntil" label={t('audits:auditor.accreditedUntil')} />
          </FieldColumns>
          <ManyField
            control={control}
            name="languages"
            label={t('audits:auditor.languages')}
            choices={languages}
          />
        </Section>
        <Section title={t('audits:part.independence')}>
          <DateField control={control} name="declaredOn" label={t('audits:auditor.declaredOn')} />
          <TextAreaField
            control={control}
            name="conflicts"
            label={t('audits:field.conflicts')}
            hint={t('audits:field.conflictsHint')}
            rows={2}
          />
        </Section>
        <TextAreaField control={control} name="notes" label={t('audits:auditor.notes')} rows={2} />
        <RefusedHere topic="audits" error={error} />
        <ButtonGroup end>
          <Button onClick={onCancel}>{t('audits:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={busy}>
            {t('audits:auditor.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Panel>
  )
}
