import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { RemedyRow } from '@shared/contract/remedy'
import { REMEDY_OUTCOMES, remedyClosingSchema, type RemedyClosing } from '@shared/remedy/record'
import { useCommand } from '../app/engine-hooks'
import { AskWhy } from '../kit/ask-why'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { DateField, SelectField, TextAreaField } from '../kit/fields'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'

/** Closing: complete when everybody has confirmed, otherwise with its reason. Or the way back. */
export function ClosingOfRemedy({ remedy }: { readonly remedy: RemedyRow }) {
  const t = useText()
  const [isClosing, setIsClosing] = useState(false)
  if (remedy.closing !== null) return <Reopen id={remedy.id} />
  if (isClosing) return <ClosingForm remedy={remedy} onDone={() => setIsClosing(false)} />
  return (
    <div>
      <Button onClick={() => setIsClosing(true)}>{t('remedy:closing.open')}</Button>
    </div>
  )
}

function ClosingForm({ remedy, onDone }: { readonly remedy: RemedyRow; readonly onDone: () => void }) {
  const t = useText()
  const close = useCommand('remedy.close')
  const form = useForm<RemedyClosing, unknown, RemedyClosing>({
    resolver: zodResolver(remedyClosingSchema),
    defaultValues: {
      outcome: remedy.standing.complete ? 'complete' : 'partly',
      reason: null,
      closedOn: useToday(),
    },
  })
  const { control } = form
  return (
    <Section title={t('remedy:closing.title')}>
      <Form
        form={form}
        label={t('remedy:closing.title')}
        onSubmit={closing => close.mutate({ id: remedy.id, closing }, { onSuccess: onDone })}
      >
        <SelectField
          control={control}
          name="outcome"
          label={t('remedy:closing.outcome')}
          required
          choices={choicesOf(REMEDY_OUTCOMES, value => t(`remedy:outcome.${value}`))}
        />
        <TextAreaField control={control} name="reason" label={t('remedy:closing.reason')} />
        <DateField control={control} name="closedOn" label={t('remedy:closing.closedOn')} required />
        <RefusedHere topic="remedy" error={close.error} />
        <ButtonGroup end>
          <Button onClick={onDone}>{t('remedy:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={close.isPending}>
            {t('remedy:closing.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}

function Reopen({ id }: { readonly id: string }) {
  const t = useText()
  const reopen = useCommand('remedy.reopen')
  return (
    <AskWhy
      open={t('remedy:closing.reopen')}
      question={t('remedy:closing.reopenWhy')}
      busy={reopen.isPending}
      onAnswer={reason => reopen.mutate({ id, reason })}
    >
      <RefusedHere topic="remedy" error={reopen.error} />
    </AskWhy>
  )
}
