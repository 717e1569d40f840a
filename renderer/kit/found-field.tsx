import { Select } from '@mantine/core'
import { useId, useState } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { FieldLabel } from './field-label'
import type { Choice } from './fields'
import { issueText } from './issue-text'
import { useText } from './text'

export interface FoundFieldProps<Values extends FieldValues, Out> {
  readonly control: Control<Values, unknown, Out>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly required?: boolean
  /** The record that is chosen already, so that it has a name before anything is searched. */
  readonly known: readonly Choice[]
  /** Records that fit what is typed; a hook, asked anew with every letter. */
  readonly useFound: (text: string) => readonly Choice[]
}

/** One record of a register that may be long: type to find it. */
export function FoundField<Values extends FieldValues, Out>({
  control,
  name,
  label,
  required = false,
  known,
  useFound,
}: FoundFieldProps<Values, Out>) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<readonly Choice[]>(known)
  const { field, fieldState } = useController({ control, name })
  const { value, onChange, onBlur, ref } = field
  const current: unknown = value
  const error = issueText(t, fieldState.error)
  const change = onChange as (value: string | null) => void
  const labels = picked.map(choice => choice.label)
  const found = useFound(labels.includes(text) ? '' : text)
  const data = [...picked, ...found.filter(choice => !picked.some(one => one.value === choice.value))]
  return (
    <Select
      id={id}
      label={<FieldLabel beside={error ?? undefined}>{label}</FieldLabel>}
      required={required}
      error={error}
      ref={ref}
      onBlur={onBlur}
      searchable
      clearable
      placeholder={t('kit:field.choose')}
      nothingFoundMessage={t('kit:field.nothingFound')}
      data={data}
      filter={({ options }) => options}
      value={typeof current === 'string' && current !== '' ? current : null}
      onSearchChange={setText}
      onChange={next => {
        setPicked(data.filter(choice => choice.value === next))
        change(next)
      }}
    />
  )
}
