import { MultiSelect } from '@mantine/core'
import { useAnswer } from '../app/engine-hooks'
import { useText } from '../kit/text'
import type { AnswerFieldProps } from './answer-props'

const MOST = 500

/** Files of the evidence that answer a question. */
export function FileAnswer({ value, onGive }: AnswerFieldProps) {
  const t = useText()
  const files = useAnswer('evidence.list', {
    target: null,
    text: null,
    validity: null,
    offset: 0,
    limit: MOST,
  })
  const rows = files.data?.rows ?? []
  return (
    <MultiSelect
      aria-label={t('assessment:evidence')}
      searchable
      nothingFoundMessage={t('kit:field.nothingFound')}
      data={rows.map(file => ({ value: file.id, label: file.title }))}
      value={value?.kind === 'file' ? value.evidenceIds : []}
      onChange={evidenceIds => onGive(evidenceIds.length === 0 ? null : { kind: 'file', evidenceIds })}
    />
  )
}
