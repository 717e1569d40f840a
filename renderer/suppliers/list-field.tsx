import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { LongText } from '../kit/long-text'

export interface ListFieldProps<Values extends FieldValues, Out> {
  readonly control: Control<Values, unknown, Out>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly hint: string
}

/** Several short texts, one per line. Empty lines count for nothing. */
export function ListField<Values extends FieldValues, Out>({
  control,
  name,
  label,
  hint,
}: ListFieldProps<Values, Out>) {
  const { field } = useController({ control, name })
  const { value, onChange, onBlur, name: fieldName, ref } = field
  const lines: unknown = value
  const change = onChange as (value: readonly string[]) => void
  return (
    <LongText
      label={label}
      description={hint}
      name={fieldName}
      ref={ref}
      least={1}
      most={6}
      value={Array.isArray(lines) ? lines.join('\n') : ''}
      onChange={event => change(event.currentTarget.value.split('\n'))}
      onBlur={event => {
        change(kept(event.currentTarget.value))
        onBlur()
      }}
    />
  )
}

const kept = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
