import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { GrievanceRow } from '@shared/contract/grievances'
import { GRIEVANCE_OUTCOMES, grievanceClosingSchema, type GrievanceClosing } from '@shared/grievances/record'
import { useCommand } from '../app/engine-hooks'
import { AskWhy } from '../kit/ask-why'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { DateField, SelectField, TextAreaField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import { YesNoField } from './yes-no-field'

/** Closing with its outcome and reason, and whether the person was content; or the way back. */
export function ClosingOfGrievance({ grievance }: { readonly grievance: GrievanceRow }) {
  const t = useText()
  const [isClosing, setIsClosing] = useState(false)
  if (grievance.closing !== null) return <Reopen id={grievance.id} />
  if (isClosing) return <ClosingForm id={grievance.id} onDone={() => setIsClosing(false)} />
  return (
    <div>
      <Button onClick={() => setIsClosing(true)}>{t('grievances:closing.open')}</Button>
    </div>
  )
}

function ClosingForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useText()
  const close = useCommand('grievances.close')
  const form = useForm<GrievanceClosing, unknown, GrievanceClosing>({
    resolver: zodResolver(grievanceClosingSchema),
    defaultValues: { outcome: 'remedied', reason: '', content: null, closedOn: useToday() },
  })
  const { control } = form
  return (
    <Section title={t('grievances:closing.title')}>
      <Form
        form={form}
        label={t('grievances:closing.title')}
        onSubmit={closing => close.mutate({ id, closing }, { onSuccess: onDone })}
      >
        <SelectField
          control={control}
          name="outcome"
          label={t('grievances:closing.outcome')}
          required
          choices={choicesOf(GRIEVANCE_OUTCOMES, value => t(`grievances:outcome.${value}`))}
        />
        <TextAreaField control={control} name="reason" label={t('grievances:closing.reason')} required />
        <FieldColumns>
          <YesNoField
            control={control}
            name="content"
            label={t('grievances:closing.content')}
            yes={t('grievances:contents.yes')}
            no={t('grievances:contents.no')}
          />
          <DateField control={control} name="closedOn" label={t('grievances:closing.closedOn')} required />
        </FieldColumns>
        <RefusedHere topic="grievances" error={close.error} />
        <ButtonGroup end>
          <Button onClick={onDone}>{t('grievances:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={close.isPending}>
            {t('grievances:closing.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}

function Reopen({ id }: { readonly id: string }) {
  const t = useText()
  const reopen = useCommand('grievances.reopen')
  return (
    <AskWhy
      open={t('grievances:closing.reopen')}
      question={t('grievances:closing.reopenWhy')}
      busy={reopen.isPending}
      onAnswer={reason => reopen.mutate({ id, reason })}
    >
      <RefusedHere topic="grievances" error={reopen.error} />
    </AskWhy>
  )
}
