import { zodResolver } from '@hookform/resolvers/zod'
import { Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { FindingRow } from '@shared/contract/response'
import {
  CLOSING_OUTCOMES,
  CLOSING_VERIFICATIONS,
  closingSchema,
  type Closing,
} from '@shared/response/finding'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { KeyValues } from '../kit/facts'
import { DateField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { issueText } from '../kit/issue-text'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import { choicesOf } from './choices'

type ClosingFormState = UseFormReturn<Closing, unknown, Closing>

/** Closing with a reason and with who verified it; or how it was closed, and the way back. */
export function ClosingSection({ finding }: { readonly finding: FindingRow }) {
  const t = useText()
  const [isClosing, setIsClosing] = useState(false)
  if (finding.closing !== null) return <Closed finding={finding} closing={finding.closing} />
  if (isClosing) return <ClosingForm finding={finding} onDone={() => setIsClosing(false)} />
  return (
    <div>
      <Button onClick={() => setIsClosing(true)}>{t('response:closing.open')}</Button>
    </div>
  )
}

function ClosingForm({ finding, onDone }: { readonly finding: FindingRow; readonly onDone: () => void }) {
  const t = useText()
  const close = useCommand('response.close-finding')
  const form = useForm<Closing, unknown, Closing>({
    resolver: zodResolver(closingSchema),
    defaultValues: {
      outcome: 'resolved',
      reason: '',
      verification: 'none',
      verifiedBy: null,
      closedOn: useToday(),
      duplicateOf: null,
    },
  })
  const { control, watch, setValue } = form
  const isDuplicate = watch('outcome') === 'duplicate'
  // Only a duplicate is joined to another: another outcome drops the choice.
  useEffect(() => {
    if (!isDuplicate) setValue('duplicateOf', null)
  }, [isDuplicate, setValue])
  return (
    <Section title={t('response:closing.form')}>
      <Form
        form={form}
        label={t('response:closing.form')}
        onSubmit={closing => close.mutate({ id: finding.id, closing }, { onSuccess: onDone })}
      >
        {finding.floors.length === 0 ? null : <Notice tone="info">{t('response:closing.floorHint')}</Notice>}
        <SelectField
          control={control}
          name="outcome"
          label={t('response:closing.outcome')}
          required
          choices={choicesOf(CLOSING_OUTCOMES, value => t(`response:closing.outcomes.${value}`))}
        />
        {isDuplicate ? <SameAs form={form} findingId={finding.id} /> : null}
        <TextAreaField control={control} name="reason" label={t('response:closing.reason')} required />
        <SelectField
          control={control}
          name="verification"
          label={t('response:closing.verification')}
          required
          choices={choicesOf(CLOSING_VERIFICATIONS, value => t(`steps:verification.${value}`))}
        />
        <FieldColumns>
          <TextField control={control} name="verifiedBy" label={t('response:closing.verifiedBy')} />
          <DateField control={control} name="closedOn" label={t('response:closing.closedOn')} required />
        </FieldColumns>
        <RefusedHere topic="response" error={close.error} />
        <ButtonGroup end>
          <Button onClick={onDone}>{t('response:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={close.isPending}>
            {t('response:closing.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}

/** The finding a duplicate is joined to, found by words of its title. */
function SameAs({ form, findingId }: { readonly form: ClosingFormState; readonly findingId: string }) {
  const t = useText()
  const { setValue, watch, formState } = form
  const [search, setSearch] = useState('')
  const found = useAnswer(
    'response.findings',
    { ...EVERY_FINDING, text: search === '' ? null : search },
    { keep: true },
  )
  const choices = (found.data?.rows ?? [])
    .filter(({ id }) => id !== findingId)
    .map(({ id, title, subject }) => ({
      value: id,
      label: subject.name === null ? title : t('response:action.of', { title, of: subject.name }),
    }))
  return (
    <Select
      label={t('response:closing.duplicateOf')}
      required
      searchable
      error={issueText(t, formState.errors.duplicateOf)}
      data={choices}
      filter={({ options }) => options}
      nothingFoundMessage={t('kit:field.nothingFound')}
      searchValue={search}
      onSearchChange={setSearch}
      value={watch('duplicateOf')}
      onChange={id => setValue('duplicateOf', id, { shouldValidate: formState.isSubmitted })}
    />
  )
}

const EVERY_FINDING = {
  status: 'all',
  stage: null,
  subjectType: null,
  subjectId: null,
  auditId: null,
  source: null,
  offset: 0,
  limit: 25,
} as const

function Closed({ finding, closing }: { readonly finding: FindingRow; readonly closing: Closing }) {
  const t = useText()
  const format = useFormat()
  return (
    <Section title={t('response:fact.closing')}>
      <KeyValues
        pairs={[
          {
            name: t('response:fact.closing'),
            value: t('response:fact.closingOf', {
              outcome: t(`response:closing.outcomes.${closing.outcome}`),
              date: format.date(closing.closedOn),
              reason: closing.reason,
            }),
          },
          {
            name: t('response:closing.verification'),
            value: t(`steps:verification.${closing.verification}`),
          },
          { name: t('response:fact.verifiedBy'), value: closing.verifiedBy },
        ]}
      />
      <Reopen id={finding.id} />
    </Section>
  )
}

function Reopen({ id }: { readonly id: string }) {
  const t = useText()
  const reopen = useCommand('response.reopen-finding')
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null)
    return (
      <div>
        <Button onClick={() => setReason('')}>{t('response:reopen.open')}</Button>
      </div>
    )
  return (
    <>
      <ConfirmBar
        confirm={t('response:reopen.do')}
        busy={reopen.isPending || reason.trim() === ''}
        onConfirm={() => reopen.mutate({ id, reason })}
        onCancel={() => setReason(null)}
      >
        <TextInput
          label={t('response:reopen.reason')}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </ConfirmBar>
      <RefusedHere topic="response" error={reopen.error} />
    </>
  )
}
