import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { CHECK_RESULTS, checkDraftSchema, type CheckDraft } from '@shared/audits/checklist'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { SelectField, TextAreaField } from '../kit/fields'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import type { ChecklistPoint } from './checklist-section'

interface Props {
  readonly checklistId: string
  readonly point: ChecklistPoint
  readonly onDone: () => void
}

/** What was found on one point, in place. */
export function CheckForm({ checklistId, point, onDone }: Props) {
  const t = useText()
  const check = useCommand('audits.check')
  const { id: itemId, result, note, proof } = point
  const form = useForm<CheckDraft, unknown, CheckDraft>({
    resolver: zodResolver(checkDraftSchema),
    defaultValues: { checklistId, itemId, result, note, proof },
  })
  const { control } = form
  return (
    <Form
      form={form}
      label={t('audits:checklist.record')}
      onSubmit={draft => check.mutate({ check: draft }, { onSuccess: onDone })}
    >
      <SelectField
        control={control}
        name="result"
        label={t('audits:checklist.result')}
        required
        choices={choicesOf(CHECK_RESULTS, one => t(`audits:checklist.results.${one}`))}
      />
      <TextAreaField control={control} name="note" label={t('audits:checklist.note')} rows={2} />
      <TextAreaField control={control} name="proof" label={t('audits:checklist.proof')} rows={2} />
      <RefusedHere topic="audits" error={check.error} />
      <ButtonGroup end>
        <Button onClick={onDone}>{t('audits:form.cancel')}</Button>
        <Button kind="primary" type="submit" off={check.isPending}>
          {t('audits:checklist.save')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
