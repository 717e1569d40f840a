import { Select } from '@mantine/core'
import { useController, type Control } from 'react-hook-form'
import type { FindingDraft } from '@shared/response/finding'
import { useText } from '../kit/text'

const RATINGS = ['1', '2', '3', '4', '5'] as const

interface Props {
  readonly control: Control<FindingDraft, unknown, FindingDraft>
  readonly name: 'scale' | 'scopeOfImpact' | 'irremediability' | 'likelihood' | 'leverage'
}

/** A rating from 1 to 5 in words; empty is "not rated", never 0. */
export function RatingField({ control, name }: Props) {
  const t = useText()
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ control, name })
  return (
    <Select
      label={t(`response:field.${name}`)}
      placeholder={t('response:notRated')}
      clearable
      data={RATINGS.map(one => ({ value: one, label: t(`response:rating.${name}.${one}`) }))}
      value={value === null ? null : String(value)}
      onChange={chosen => onChange(chosen === null ? null : Number(chosen))}
      onBlur={onBlur}
      ref={ref}
    />
  )
}
