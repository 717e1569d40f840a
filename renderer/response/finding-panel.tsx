import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { EvidenceFor } from '../evidence/evidence-for'
import { Button } from '../kit/button'
import { Panel } from '../kit/card'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { ActionsSection } from './actions-section'
import { ClosingSection } from './closing-section'
import { DecisionSection } from './decision-section'
import { draftOfFinding } from './finding-draft'
import { FindingFacts } from './finding-facts'
import { FindingForm } from './finding-form'
import styles from './response.module.css'
import { SeverityChip } from './severity-chip'
import { StageChip } from './stage-chip'

export type FindingInHand = OutputOf<'response.finding'>

/** One finding from the fact to its closing. */
export function FindingPanel({ id }: { readonly id: string }) {
  const found = useAnswer('response.finding', { id })
  return <Answer of={found}>{value => <Finding value={value} />}</Answer>
}

function Finding({ value }: { readonly value: FindingInHand }) {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  const { finding } = value
  const isOpen = finding.status === 'open'
  if (isEditing) return <EditFinding value={value} onDone={() => setIsEditing(false)} />
  return (
    <Panel
      title={finding.title}
      sub={
        <span className={styles.head}>
          <SeverityChip severity={finding.severity} />
          <StageChip stage={finding.stage} />
        </span>
      }
      actions={
        isOpen ? <Button onClick={() => setIsEditing(true)}>{t('response:form.change')}</Button> : undefined
      }
    >
      {finding.floors.map(floor => (
        <Notice key={floor} tone="bad">
          {t(`response:floors.${floor}`)} {t('response:floorStays')}
        </Notice>
      ))}
      <Joined value={value} />
      {finding.description === null ? null : (
        <p className={styles.text} dir="auto">
          {finding.description}
        </p>
      )}
      <FindingFacts finding={finding} />
      <DecisionSection value={value} />
      <ActionsSection value={value} />
      <EvidenceFor target={{ type: 'finding', id: finding.id }} />
      <ClosingSection finding={finding} />
    </Panel>
  )
}

/** What is the same as this finding: the one it is joined to, and those that are joined to it. */
function Joined({ value: { joinedTo, joined } }: { readonly value: FindingInHand }) {
  const t = useText()
  const others = joinedTo === null ? joined : [joinedTo]
  if (others.length === 0) return null
  return (
    <Notice tone="info">
      <p>{t(joinedTo === null ? 'response:joined' : 'response:joinedTo')}</p>
      <ul>
        {others.map(({ id, title }) => (
          <li key={id}>
            <Link to="/response" search={{ finding: id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function EditFinding({ value, onDone }: { readonly value: FindingInHand; readonly onDone: () => void }) {
  const t = useText()
  const edit = useCommand('response.edit-finding')
  const { finding } = value
  return (
    <FindingForm
      title={t('response:form.edit')}
      start={draftOfFinding(finding)}
      subjectName={finding.subject.name}
      error={edit.error}
      busy={edit.isPending}
      onSubmit={draft => edit.mutate({ id: finding.id, finding: draft, reason: null }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}
