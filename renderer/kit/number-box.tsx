import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState, type InputEvent } from 'react'
import { asciiDigits } from '@shared/intake/fold'
import { useText } from './text'

export interface NumberBoxProps extends Omit<NumberInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** `null` = empty: not known, never 0. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/**
 * A box for one number, typed or pasted in the digits of any script that is read here, with the decimal mark of the window's
 * language: `१,५०,०००`, `12,5`. What stands in the box stays as it was typed (`12.50`) while it means the same number.
 */
export function NumberBox({ value, onChange, ...others }: NumberBoxProps) {
  const { language } = useText()
  const [typed, setTyped] = useState<number | string>('')
  const mark = decimalMark(language)
  return (
    <NumberInput
      decimalSeparator={mark}
      allowedDecimalSeparators={[mark, '.']}
      {...others}
      onInputCapture={asDigits}
      value={numberOf(typed) === value ? typed : (value ?? '')}
      onChange={next => {
        const said = typeof next === 'bigint' ? Number(next) : next
        setTyped(said)
        onChange(numberOf(said))
      }}
    />
  )
}

/** The number of what is typed so far; `null` while it is none. */
function numberOf(typed: number | string): number | null {
  if (typeof typed === 'number') return typed
  const number = /\d/.test(typed) ? Number(typed) : Number.NaN
  return Number.isFinite(number) ? number : null
}

function decimalMark(language: string): string {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}

/** The value of an input as the browser keeps it: React remembers what is set through the element and would see no change. */
const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')

/** Digits of other scripts become those that the box understands before it looks; elsewhere they would vanish without a word. */
function asDigits({ currentTarget }: InputEvent<HTMLInputElement>): void {
  const text = asciiDigits(currentTarget.value)
  if (text === currentTarget.value) return
  const { selectionStart, selectionEnd } = currentTarget
  nativeValue?.set?.call(currentTarget, text)
  currentTarget.setSelectionRange(selectionStart, selectionEnd)
}
