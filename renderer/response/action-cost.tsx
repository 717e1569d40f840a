import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { ActionDraft } from '@shared/response/action'
import { majorAmount, moneyOf, type Money } from '@shared/units/money'
import { FieldColumns } from '../kit/form'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'

/** What an action costs: an amount and its currency; with one of them missing it is not known. */
export function ActionCost({ control }: { readonly control: Control<ActionDraft, unknown, ActionDraft> }) {
  const t = useText()
  const { field } = useController({ control, name: 'cost' })
  const kept: Money | null = field.value
  const [amount, setAmount] = useState<number | null>(kept === null ? null : majorAmount(kept))
  const [currency, setCurrency] = useState<string | null>(kept?.currency ?? null)
  const currencies = useMemo(() => Intl.supportedValuesOf('currency'), [])
  const keep = (value: number | null, code: string | null) => {
    setAmount(value)
    setCurrency(code)
    field.onChange(value === null || code === null ? null : moneyOf(value, code))
  }
  return (
    <FieldColumns>
      <NumberBox
        label={t('response:action.cost')}
        hideControls
        min={0}
        decimalScale={3}
        thousandSeparator={'\u202f'}
        value={amount}
        onChange={next => keep(next, currency)}
      />
      <Select
        label={t('response:action.currency')}
        searchable
        clearable
        data={currencies}
        value={currency}
        onChange={code => keep(amount, code)}
      />
    </FieldColumns>
  )
}
