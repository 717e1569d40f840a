import { Select } from '@mantine/core'
import { useState } from 'react'
import { minorDigits, type Money } from '@shared/units/money'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import type { AnswerFieldProps } from './answer-props'
import styles from './assessment.module.css'

const CURRENCIES = Intl.supportedValuesOf('currency')
const majorOf = ({ minor, currency }: Money): number => minor / 10 ** minorDigits(currency)

/** An amount of money with its currency; kept when both are there and a field is left. */
export function AmountAnswer({ value, onGive }: AnswerFieldProps) {
  const t = useText()
  const kept = value?.kind === 'money' ? value.money : null
  const [amount, setAmount] = useState<number | null>(kept === null ? null : majorOf(kept))
  const [currency, setCurrency] = useState<string | null>(kept?.currency ?? null)
  const save = (code: string | null) => {
    if (amount === null || code === null) return
    const minor = Math.round(amount * 10 ** minorDigits(code))
    if (minor !== kept?.minor || code !== kept.currency)
      onGive({ kind: 'money', money: { minor, currency: code, rateDate: null } })
  }
  return (
    <div className={styles.number}>
      <NumberBox
        aria-label={t('assessment:amount')}
        hideControls
        clampBehavior="none"
        thousandSeparator={'\u202f'}
        value={amount}
        onChange={setAmount}
        onBlur={() => save(currency)}
      />
      <Select
        aria-label={t('assessment:currency')}
        searchable
        data={CURRENCIES}
        value={currency}
        onChange={code => {
          setCurrency(code)
          save(code)
        }}
      />
    </div>
  )
}
