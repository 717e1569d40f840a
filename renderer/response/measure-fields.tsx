import { Select } from '@mantine/core'
import { textIn } from '@shared/steps/local-text'
import { Section } from '../kit/card'
import { TextField } from '../kit/fields'
import { FieldColumns } from '../kit/form'
import { useText } from '../kit/text'
import type { ActionFormState } from './action-form'
import { useGuide } from './use-guide'

/** How it will be seen whether the action works: an own indicator, or one of the framework's examples. */
export function MeasureFields({ form }: { readonly form: ActionFormState }) {
  const t = useText()
  const examples = useGuide()?.mitigationIndicators ?? []
  const { control, setValue, watch } = form
  const take = (id: string | null) => {
    const example = examples.find(one => one.id === id)
    setValue('measure.indicatorId', example?.id ?? null)
    if (example === undefined) return
    setValue('measure.indicator', textIn(example.indicator, t.language))
    setValue('measure.unit', textIn(example.unit, t.language))
    setValue('measure.target', textIn(example.good, t.language))
  }
  return (
    <Section title={t('response:action.measure')}>
      <Select
        label={t('response:action.example')}
        placeholder={t('kit:field.choose')}
        searchable
        clearable
        data={examples.map(one => ({ value: one.id, label: textIn(one.indicator, t.language) }))}
        value={watch('measure.indicatorId') ?? null}
        onChange={take}
      />
      <TextField control={control} name="measure.indicator" label={t('response:action.indicator')} required />
      <FieldColumns>
        <TextField control={control} name="measure.target" label={t('response:action.target')} required />
        <TextField control={control} name="measure.unit" label={t('response:action.unit')} />
        <TextField control={control} name="measure.baseline" label={t('response:action.baseline')} />
        <TextField control={control} name="measure.latest" label={t('response:action.latest')} />
      </FieldColumns>
    </Section>
  )
}
