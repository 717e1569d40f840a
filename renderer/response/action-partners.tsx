import { Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import { ACTION_STATUSES, type ActionDraft, type ActionPartner } from '@shared/response/action'
import { IconButton } from '../kit/button'
import { Section } from '../kit/card'
import { issueText } from '../kit/issue-text'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { useToday } from '../steps/today'
import { choicesOf } from './choices'
import styles from './response.module.css'
import { useSubjectChoices } from './use-subject-choices'

interface Props {
  readonly control: Control<ActionDraft, unknown, ActionDraft>
  /** Names of the partners that are kept already, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** The suppliers the same action is done with, each with how far it is there. */
export function ActionPartners({ control, names }: Props) {
  const t = useText()
  const today = useToday()
  const { field, fieldState } = useController({ control, name: 'partners' })
  const partners: readonly ActionPartner[] = field.value
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map())
  const change = (id: string, more: Partial<ActionPartner>) =>
    field.onChange(partners.map(one => (one.subjectId === id ? { ...one, ...more } : one)))
  const setStatus = (id: string, status: ActionPartner['status']) =>
    change(id, { status, doneOn: status === 'done' ? today : null })
  const add = (id: string, name: string) => {
    if (partners.some(one => one.subjectId === id)) return
    setAdded(new Map([...added, [id, name]]))
    const partner = { subjectType: 'supplier', subjectId: id, status: 'open', doneOn: null, note: null }
    field.onChange([...partners, partner])
  }
  const problem = issueText(t, fieldState.error)
  return (
    <Section title={t('response:action.partners')}>
      <ul className={styles.items}>
        {partners.map(({ subjectId, status }) => (
          <li key={subjectId} className={styles.partner}>
            <span dir="auto">{names.get(subjectId) ?? added.get(subjectId) ?? t('response:gone')}</span>
            <Select
              size="xs"
              aria-label={t('response:action.status')}
              allowDeselect={false}
              data={choicesOf(ACTION_STATUSES, value => t(`response:action.statuses.${value}`))}
              value={status}
              onChange={next => {
                const chosen = ACTION_STATUSES.find(one => one === next)
                if (chosen !== undefined) setStatus(subjectId, chosen)
              }}
            />
            <IconButton
              label={t('response:action.removePartner')}
              icon={<IconTrash size={16} aria-hidden="true" />}
              onClick={() => field.onChange(partners.filter(one => one.subjectId !== subjectId))}
            />
          </li>
        ))}
      </ul>
      {problem === null ? null : <Notice tone="bad">{problem}</Notice>}
      <AddPartner onAdd={add} />
    </Section>
  )
}

function AddPartner({ onAdd }: { readonly onAdd: (id: string, name: string) => void }) {
  const t = useText()
  const [search, setSearch] = useState('')
  const found = useSubjectChoices('supplier', search === '' ? null : search)
  return (
    <Select
      label={t('response:action.addPartner')}
      searchable
      data={[...found]}
      filter={({ options }) => options}
      nothingFoundMessage={t('kit:field.nothingFound')}
      searchValue={search}
      onSearchChange={setSearch}
      value={null}
      onChange={id => {
        const chosen = found.find(one => one.value === id)
        if (chosen !== undefined) onAdd(chosen.value, chosen.label)
        setSearch('')
      }}
    />
  )
}
