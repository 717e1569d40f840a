import { Checkbox, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Button } from './button'
import facts from './facts.module.css'
import styles from './filter-chip.module.css'
import type { Choice } from './fields'
import { useFormat } from './format'
import { useText } from './text'

export interface FilterChipProps {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

const SEARCHABLE_FROM = 9

/** A filter above a list: closed it says what it keeps, open it offers the values there are. */
export function FilterChip({ name, choices, chosen, onChange }: FilterChipProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-start" shadow="sm">
      <Popover.Target>
        <button
          type="button"
          className={facts.chipButton}
          data-active={chosen.length > 0}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <ChipText name={name} choices={choices} chosen={chosen} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <Options name={name} choices={choices} chosen={chosen} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ChipText({ name, choices, chosen }: Omit<FilterChipProps, 'onChange'>) {
  const t = useText()
  const format = useFormat()
  if (chosen.length === 0) return name
  if (chosen.length > 2) return t('kit:filter.several', { name, count: chosen.length })
  const labels = chosen.map(value => choices.find(choice => choice.value === value)?.label ?? value)
  return t('kit:filter.chosen', { name, values: format.list(labels) })
}

function Options({ name, choices, chosen, onChange }: FilterChipProps) {
  const t = useText()
  const [text, setText] = useState('')
  const shown = choices.filter(choice => choice.label.toLowerCase().includes(text.toLowerCase()))
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
  return (
    <div className={styles.options} role="group" aria-label={name}>
      {choices.length < SEARCHABLE_FROM ? null : (
        <TextInput
          size="xs"
          aria-label={name}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      )}
      <div className={styles.optionList}>
        {shown.map(({ value, label }) => (
          <Checkbox
            key={value}
            size="xs"
            label={label}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
        ))}
      </div>
      <Button kind="quiet" off={chosen.length === 0} onClick={() => onChange([])}>
        {t('kit:filter.empty')}
      </Button>
    </div>
  )
}
