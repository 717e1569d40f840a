import { Select } from '@mantine/core'
import { useState } from 'react'
import { SUBJECT_TYPES, type SubjectType } from '@shared/response/finding'
import type { Choice } from '../kit/fields'
import { FieldColumns } from '../kit/form'
import { useText } from '../kit/text'
import { choicesOf } from './choices'
import { useSubjectChoices } from './use-subject-choices'

export interface ChosenSubject {
  readonly subjectType: SubjectType
  readonly subjectId: string | null
}

interface Props {
  readonly value: ChosenSubject
  readonly onChange: (subject: ChosenSubject) => void
  /** Name of the record that is chosen already. */
  readonly name: string | null
  readonly error: string | null
  /** What can be chosen; all kinds of records unless said. */
  readonly types?: readonly SubjectType[]
}

/** What something is about: our own organisation, or a record found by a part of its name. */
export function SubjectChooser({ value, onChange, name, error, types = SUBJECT_TYPES }: Props) {
  const t = useText()
  const { subjectType } = value
  return (
    <FieldColumns>
      <Select
        label={t('response:field.subjectType')}
        required
        allowDeselect={false}
        data={choicesOf(types, type => t(`response:subjectType.${type}`))}
        value={subjectType}
        onChange={type => {
          const chosen = types.find(one => one === type)
          if (chosen !== undefined && chosen !== subjectType)
            onChange({ subjectType: chosen, subjectId: null })
        }}
      />
      {subjectType === 'entity' ? null : (
        <RecordSelect key={subjectType} value={value} onChange={onChange} name={name} error={error} />
      )}
    </FieldColumns>
  )
}

function RecordSelect({ value, onChange, name, error }: Props) {
  const t = useText()
  const [search, setSearch] = useState(name ?? '')
  const [chosen, setChosen] = useState<Choice | null>(
    value.subjectId === null ? null : { value: value.subjectId, label: name ?? '' },
  )
  const text = search === '' || search === chosen?.label ? null : search
  const found = useSubjectChoices(value.subjectType, text)
  const known = chosen === null || found.some(one => one.value === chosen.value) ? [] : [chosen]
  return (
    <Select
      label={t('response:field.subject')}
      description={t('response:field.subjectHint')}
      required
      searchable
      error={error}
      data={[...known, ...found]}
      // The engine has searched already; towns and numbers match too, which the words of the label don't show.
      filter={({ options }) => options}
      nothingFoundMessage={t('kit:field.nothingFound')}
      searchValue={search}
      onSearchChange={setSearch}
      value={value.subjectId}
      onChange={subjectId => {
        setChosen(found.find(one => one.value === subjectId) ?? null)
        onChange({ subjectType: value.subjectType, subjectId })
      }}
    />
  )
}
