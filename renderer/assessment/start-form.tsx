import { Select } from '@mantine/core'
import { useState } from 'react'
import { SUBJECTS_OF_KIND, type AssessedType } from '@shared/assessment/record'
import type { PackInfo } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Panel } from '../kit/card'
import { useText } from '../kit/text'
import { SubjectChooser, type ChosenSubject } from '../response/subject-chooser'
import { RefusedHere } from '../steps/refused-here'
import styles from './assessment.module.css'

/** Whom a new assessment is to be about, where a link has said so. */
export interface StartFor {
  readonly subject: ChosenSubject
  readonly name: string
}

interface Props {
  readonly start: StartFor | null
  readonly onStarted: (id: string) => void
  readonly onCancel: () => void
}

/** Which questionnaire, and about whom. */
export function StartForm(props: Props) {
  const t = useText()
  const packs = useAnswer('assessment.packs', {})
  return (
    <Panel title={t('assessment:form.start')} begins>
      <Answer of={packs}>{found => <Choices packs={found.packs} {...props} />}</Answer>
    </Panel>
  )
}

/** What a questionnaire can be about; before it is known, anything. */
const subjectsOf = (pack: PackInfo | undefined): readonly AssessedType[] =>
  pack === undefined ? ['entity'] : SUBJECTS_OF_KIND[pack.kind]

const firstOf = (pack: PackInfo | undefined): ChosenSubject => ({
  subjectType: subjectsOf(pack)[0] ?? 'entity',
  subjectId: null,
})

function Choices({ packs, start, onStarted, onCancel }: Props & { readonly packs: readonly PackInfo[] }) {
  const t = useText()
  const begin = useCommand('assessment.start')
  const [packId, setPackId] = useState(packs[0]?.id ?? null)
  const [subject, setSubject] = useState(start?.subject ?? firstOf(packs[0]))
  const [tried, setTried] = useState(false)
  const pack = packs.find(one => one.id === packId)
  const choosePack = (id: string | null) => {
    const chosen = packs.find(one => one.id === id)
    setPackId(id)
    if (!subjectsOf(chosen).includes(subject.subjectType)) setSubject(firstOf(chosen))
  }
  const missing = subject.subjectType !== 'entity' && subject.subjectId === null
  const go = () => {
    setTried(true)
    if (pack === undefined || missing) return
    begin.mutate({ packId: pack.id, ...subject }, { onSuccess: ({ id }) => onStarted(id) })
  }
  return (
    <div className={styles.stack}>
      <Select
        label={t('assessment:field.pack')}
        allowDeselect={false}
        data={packs.map(one => ({ value: one.id, label: textIn(one.title, t.language) }))}
        value={packId}
        onChange={choosePack}
      />
      {pack === undefined ? null : <p className={styles.soft}>{textIn(pack.intro, t.language)}</p>}
      <SubjectChooser
        value={subject}
        types={subjectsOf(pack)}
        name={start?.name ?? null}
        error={tried && missing ? t('kit:field.issue.subject-missing') : null}
        onChange={setSubject}
      />
      <p className={styles.soft}>{t('assessment:form.again')}</p>
      <RefusedHere topic="assessment" error={begin.error} />
      <ButtonGroup end>
        <Button onClick={onCancel}>{t('assessment:form.cancel')}</Button>
        <Button kind="primary" off={begin.isPending} onClick={go}>
          {t('assessment:form.go')}
        </Button>
      </ButtonGroup>
    </div>
  )
}
