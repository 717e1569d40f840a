import { useMemo } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { feeBurden } from '@shared/corridors/fee-burden'
import { FEE_CATEGORIES, FEE_PAYERS } from '@shared/corridors/records'
import { moneyOf } from '@shared/units/money'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { DateField, NumberField, SelectField, TextField } from '../kit/fields'
import { FieldColumns } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from '../suppliers/suppliers.module.css'
import { countryChoices } from '../workspace/country-choices'
import { Burden } from './burden'
import type { CorridorFieldsProps } from './corridor-fields'
import { newFee, NEW_STOP } from './corridor-form'
import { CurrencyField } from './currency-field'

/** The stops in order of travel. */
export function StopFields({ control }: CorridorFieldsProps) {
  const t = useText()
  const stops = useFieldArray({ control, name: 'stops', keyName: 'key' })
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  return (
    <Section title={t('corridors:form.stops')}>
      <p className={styles.soft}>{t('corridors:form.stopsHint')}</p>
      {stops.fields.map((stop, n) => (
        <FieldColumns key={stop.key} narrow>
          <SelectField
            control={control}
            name={`stops.${n}.country`}
            label={t('corridors:field.country')}
            choices={countries}
          />
          <TextField control={control} name={`stops.${n}.place`} label={t('corridors:field.place')} />
          <NumberField
            control={control}
            name={`stops.${n}.lat`}
            label={t('corridors:field.lat')}
            min={-90}
            max={90}
            digits={6}
          />
          <NumberField
            control={control}
            name={`stops.${n}.lon`}
            label={t('corridors:field.lon')}
            min={-180}
            max={180}
            digits={6}
          />
          <Button kind="quiet" off={stops.fields.length <= 2} onClick={() => stops.remove(n)}>
            {t('corridors:form.removeStop')}
          </Button>
        </FieldColumns>
      ))}
      <div>
        <Button onClick={() => stops.insert(Math.max(1, stops.fields.length - 1), NEW_STOP)}>
          {t('corridors:form.addStop')}
        </Button>
      </div>
    </Section>
  )
}

/** What is paid, by whom, where, when, with or without a receipt. */
export function FeeFields({ control }: CorridorFieldsProps) {
  const t = useText()
  const fees = useFieldArray({ control, name: 'fees', keyName: 'key' })
  const wageCurrency = useWatch({ control, name: 'wageCurrency' })
  return (
    <Section title={t('corridors:form.fees')}>
      {fees.fields.map((fee, n) => (
        <FeeLine key={fee.key} control={control} n={n} onRemove={() => fees.remove(n)} />
      ))}
      <div>
        <Button onClick={() => fees.append(newFee(wageCurrency))}>{t('corridors:form.addFee')}</Button>
      </div>
    </Section>
  )
}

interface FeeLineProps extends CorridorFieldsProps {
  readonly n: number
  readonly onRemove: () => void
}

/** The stops as they are typed, to choose one of. */
export function useStopChoices(control: CorridorFieldsProps['control']) {
  const format = useFormat()
  const stops = useWatch({ control, name: 'stops' })
  return stops.map((stop, at) => ({
    value: String(at),
    label: format.place([stop.place, stop.country]) || String(at + 1),
  }))
}

function FeeLine({ control, n, onRemove }: FeeLineProps) {
  const t = useText()
  const where = useStopChoices(control)
  const categories = FEE_CATEGORIES.map(value => ({ value, label: t(`corridors:category.${value}`) }))
  const payers = FEE_PAYERS.map(value => ({ value, label: t(`corridors:payer.${value}`) }))
  const yesNo = [
    { value: 'yes', label: t('corridors:yes') },
    { value: 'no', label: t('corridors:no') },
  ]
  return (
    <FieldColumns>
      <TextField control={control} name={`fees.${n}.label`} label={t('corridors:field.label')} required />
      <SelectField
        control={control}
        name={`fees.${n}.category`}
        label={t('corridors:field.category')}
        choices={categories}
      />
      <NumberField
        control={control}
        name={`fees.${n}.amount`}
        label={t('corridors:field.amount')}
        min={0}
        digits={2}
      />
      <CurrencyField
        control={control}
        name={`fees.${n}.currency`}
        label={t('corridors:field.currency')}
        required
      />
      <SelectField
        control={control}
        name={`fees.${n}.payer`}
        label={t('corridors:field.payer')}
        hint={t('corridors:field.payerHint')}
        choices={payers}
        required
      />
      <SelectField
        control={control}
        name={`fees.${n}.stop`}
        label={t('corridors:field.stop')}
        choices={where}
      />
      <DateField control={control} name={`fees.${n}.paidOn`} label={t('corridors:field.paidOn')} />
      <SelectField
        control={control}
        name={`fees.${n}.receipt`}
        label={t('corridors:field.receipt')}
        hint={t('corridors:field.receiptHint')}
        choices={yesNo}
      />
      <Button kind="quiet" onClick={onRemove}>
        {t('corridors:form.removeFee')}
      </Button>
    </FieldColumns>
  )
}

/** The burden in months of pay, as it is typed. */
export function BurdenOfForm({ control }: CorridorFieldsProps) {
  const fees = useWatch({ control, name: 'fees' })
  const wage = useWatch({ control, name: 'wage' })
  const wageCurrency = useWatch({ control, name: 'wageCurrency' })
  const monthlyWage = wage === null || wageCurrency === null ? null : moneyOf(wage, wageCurrency)
  const typed = fees.map(fee => ({ payer: fee.payer, amount: moneyOf(fee.amount, fee.currency) }))
  return (
    <div aria-live="polite">
      <Burden burden={feeBurden(typed, monthlyWage)} wage={monthlyWage} />
    </div>
  )
}
