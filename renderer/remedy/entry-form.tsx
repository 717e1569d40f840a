import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { REMEDY_EVENTS, type RemedyEntryDraft } from '@shared/remedy/record'
import type { RemedyRow } from '@shared/contract/remedy'
import { useCommand } from '../app/engine-hooks'
import { CurrencyField } from '../corridors/currency-field'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { DateField, NumberField, SelectField, TextAreaField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import { emptyEntry, entryValuesSchema, takesAmount, type EntryValues } from './remedy-values'

interface Props {
  readonly remedy: RemedyRow
  readonly onDone: () => void
}

/** One entry of the ledger: what happened, when, for how many people, and for money how much at which rate. */
export function EntryForm({ remedy, onDone }: Props) {
  const t = useText()
  const record = useCommand('remedy.record')
  const [first] = remedy.standing.currencies
  const form = useForm<EntryValues, unknown, RemedyEntryDraft>({
    resolver: zodResolver(entryValuesSchema(remedy.id)),
    defaultValues: emptyEntry(useToday(), first?.currency ?? null),
  })
  const { control, watch } = form
  return (
    <Section title={t('remedy:entry.new')}>
      <Form
        form={form}
        label={t('remedy:entry.new')}
        onSubmit={entry => record.mutate({ entry }, { onSuccess: onDone })}
      >
        <FieldColumns>
          <SelectField
            control={control}
            name="event"
            label={t('remedy:entry.event')}
            required
            choices={choicesOf(REMEDY_EVENTS, value => t(`remedy:event.${value}`))}
          />
          <DateField control={control} name="happenedOn" label={t('remedy:entry.happenedOn')} required />
        </FieldColumns>
        <NumberField
          control={control}
          name="workers"
          label={t('remedy:entry.workers')}
          hint={t('remedy:entry.workersHint')}
          min={0}
        />
        {takesAmount(watch('event')) ? (
          <>
            <FieldColumns>
              <NumberField
                control={control}
                name="amount"
                label={t('remedy:entry.amount')}
                hint={t('remedy:entry.amountHint')}
                digits={3}
              />
              <CurrencyField control={control} name="currency" label={t('remedy:entry.currency')} />
            </FieldColumns>
            <FieldColumns>
              <NumberField
                control={control}
                name="rate"
                label={t('remedy:entry.rate')}
                hint={t('remedy:entry.rateHint')}
                digits={8}
              />
              <CurrencyField control={control} name="rateTo" label={t('remedy:entry.rateTo')} />
              <DateField control={control} name="rateOn" label={t('remedy:entry.rateOn')} />
            </FieldColumns>
          </>
        ) : null}
        <TextAreaField
          control={control}
          name="note"
          label={t('remedy:entry.note')}
          hint={t('remedy:entry.noteHint')}
          rows={2}
        />
        <RefusedHere topic="remedy" error={record.error} />
        <ButtonGroup end>
          <Button onClick={onDone}>{t('remedy:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={record.isPending}>
            {t('remedy:entry.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}
