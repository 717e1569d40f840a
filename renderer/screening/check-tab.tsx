import { Select, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { SUBJECT_TYPES } from '@shared/screening/entry'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FieldColumns } from '../kit/form'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import { CompareColumns } from './compare-columns'
import { useListNames } from './list-names'
import { Reasons } from './reasons'
import styles from './screening.module.css'

type Question = InputOf<'screening.check-name'>
type Found = OutputOf<'screening.check-name'>

const EMPTY: Question = { name: '', type: 'unknown', country: null, birthYear: null, threshold: null }

/** Paste one name and see who on the lists is like it. Nothing is stored. */
export function CheckTab() {
  const t = useText()
  const [draft, setDraft] = useState(EMPTY)
  const [asked, setAsked] = useState<Question | null>(null)
  const answer = useAnswer('screening.check-name', asked ?? EMPTY, { when: asked !== null })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (draft.name.trim() !== '') setAsked(draft)
  }
  return (
    <Card title={t('screening:check.title')} aside={t('screening:check.hint')} fill>
      <form onSubmit={submit} className={styles.check} aria-label={t('screening:check.title')}>
        <TextInput
          label={t('screening:check.name')}
          maxLength={1000}
          value={draft.name}
          onChange={event => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <FieldColumns>
          <Select
            label={t('screening:check.type')}
            data={SUBJECT_TYPES.map(type => ({ value: type, label: t(`screening:type.${type}`) }))}
            allowDeselect={false}
            value={draft.type}
            onChange={value =>
              setDraft({ ...draft, type: SUBJECT_TYPES.find(type => type === value) ?? 'unknown' })
            }
          />
          <Select
            label={t('screening:check.country')}
            data={countryChoices(t.language)}
            searchable
            clearable
            value={draft.country}
            onChange={country => setDraft({ ...draft, country })}
          />
          <NumberBox
            label={t('screening:check.birthYear')}
            hideControls
            allowDecimal={false}
            min={1800}
            max={2100}
            value={draft.birthYear}
            onChange={birthYear => setDraft({ ...draft, birthYear })}
          />
        </FieldColumns>
        <div>
          <Button type="submit" kind="primary" off={draft.name.trim() === ''}>
            {t('screening:check.go')}
          </Button>
        </div>
      </form>
      {asked === null ? null : (
        <Answer of={answer}>{found => <FoundParties asked={asked} answer={found} />}</Answer>
      )}
    </Card>
  )
}

function FoundParties({ asked, answer }: { readonly asked: Question; readonly answer: Found }) {
  const t = useText()
  const names = useListNames()
  const { found, uncheckable, lists } = answer
  return (
    <div className={styles.check} aria-live="polite">
      {uncheckable === null ? null : <Notice tone="warn">{t(`screening:uncheckable.${uncheckable}`)}</Notice>}
      <Notice tone="info">
        {found.length === 0
          ? t('screening:check.nothing')
          : t('screening:check.result', { count: found.length })}{' '}
        {t('screening:check.against', { lists: names(lists) })} {t('screening:limits')}
      </Notice>
      {found.map(each => (
        <FoundParty key={`${each.list.id} ${each.entry.key}`} asked={asked} found={each} />
      ))}
    </div>
  )
}

function FoundParty({ asked, found }: { readonly asked: Question; readonly found: Found['found'][number] }) {
  const t = useText()
  const format = useFormat()
  const { entry, match, list } = found
  return (
    <Card
      title={entry.names[0]?.text ?? match.theirName}
      aside={`${t('screening:panel.sub', { list: list.title, key: entry.key })} · ${format.percent(match.score * 100)}`}
    >
      <CompareColumns
        ours={{
          kind: t(`screening:type.${asked.type}`),
          names: [asked.name],
          countries: asked.country === null ? [] : [asked.country],
          born: asked.birthYear === null ? null : String(asked.birthYear),
          numbers: [],
        }}
        entry={entry}
        match={match}
      />
      <Reasons reasons={match.reasons} />
    </Card>
  )
}
