import { useController, type FieldValues } from 'react-hook-form'
import { Select } from '@mantine/core'
import type { FieldProps } from '../kit/fields'
import { useText } from '../kit/text'

interface Props<Values extends FieldValues, Out> extends FieldProps<Values, Out> {
  readonly yes: string
  readonly no: string
}

/** Yes, no, or nothing said: an emptied field is `null`, which is neither. */
export function YesNoField<Values extends FieldValues, Out>({
  control,
  name,
  label,
  yes,
  no,
}: Props<Values, Out>) {
  const t = useText()
  const { field } = useController({ control, name })
  const value: unknown = field.value
  const change = field.onChange as (value: boolean | null) => void
  return (
    <Select
      label={label}
      clearable
      placeholder={t('kit:field.choose')}
      data={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={chosen => change(chosen === null ? null : chosen === 'yes')}
    />
  )
}
