import { Select } from '@mantine/core'
import { useController, type Control } from 'react-hook-form'
import type { StepAnswerDraft } from '@shared/steps/answer'
import { useText } from '../kit/text'
import { REPEATS, repeatText } from './repeat-text'

interface Props {
  readonly control: Control<StepAnswerDraft, unknown, StepAnswerDraft>
  readonly onChosen: () => void
}

/** How often a requirement comes again; a rhythm that came with a workbook stays among the choices. */
export function RepeatField({ control, onChosen }: Props) {
  const t = useText()
  const { field } = useController({ control, name: 'repeatMonths' })
  const months =
    field.value === null || REPEATS.some(one => one === field.value) ? REPEATS : [...REPEATS, field.value]
  return (
    <Select
      label={t('steps:field.repeatMonths')}
      clearable
      data={months.map(one => ({ value: String(one), label: repeatText(t, one) }))}
      value={field.value === null ? null : String(field.value)}
      onBlur={field.onBlur}
      onChange={value => {
        field.onChange(value === null ? null : Number(value))
        onChosen()
      }}
    />
  )
}
