import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import type { GrievanceRow } from '@shared/contract/grievances'
import { localeWords } from '@shared/text/locale-words'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { draftOf } from '../kit/draft-of'
import { KeyValues, type KeyValue } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { useSubjectText } from '../response/subject-text'
import { ClosingOfGrievance } from './grievance-closing'
import { GrievanceFormPanel } from './grievance-form'
import { emptyGrievance } from './grievance-values'
import { GrievanceStateChip } from './grievances-list'
import { ReferralsHere } from './referrals'
import { RestrictedSection } from './restricted-section'
import { StepsSection } from './steps-section'

type Detail = OutputOf<'grievances.get'>

/** One complaint: what keeps people from harm, what was done, the facts, and apart what could lead to a person. */
export function GrievancePanel({ grievance }: { readonly grievance: GrievanceRow }) {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  const detail = useAnswer('grievances.get', { id: grievance.id }, { keep: true })
  if (isEditing) return <EditGrievance grievance={grievance} onDone={() => setIsEditing(false)} />
  return (
    <Panel
      people="case"
      title={grievance.number}
      sub={<GrievanceStateChip grievance={grievance} />}
      actions={
        grievance.closing === null ? (
          <Button onClick={() => setIsEditing(true)}>{t('grievances:form.change')}</Button>
        ) : undefined
      }
    >
      <Answer of={detail}>
        {found => (
          <>
            <Prompts prompts={found.prompts} />
            <StepsSection grievance={grievance} steps={found.steps} />
            <ClosingOfGrievance grievance={grievance} />
            <GrievanceFacts detail={found} />
          </>
        )}
      </Answer>
      <ReferralsHere grievance={grievance} />
      <RestrictedSection grievance={grievance} />
    </Panel>
  )
}

function EditGrievance({
  grievance,
  onDone,
}: {
  readonly grievance: GrievanceRow
  readonly onDone: () => void
}) {
  const t = useText()
  const edit = useCommand('grievances.edit')
  return (
    <GrievanceFormPanel
      title={t('grievances:form.edit')}
      start={draftOf(emptyGrievance(''), grievance)}
      subjectName={grievance.subject.name}
      error={edit.error}
      busy={edit.isPending}
      onSubmit={draft =>
        edit.mutate({ id: grievance.id, grievance: draft, reason: null }, { onSuccess: onDone })
      }
      onCancel={onDone}
    />
  )
}

function Prompts({ prompts }: Pick<Detail, 'prompts'>) {
  const t = useText()
  if (prompts.length === 0) return null
  return (
    <Section title={t('grievances:prompts')}>
      {prompts.map(prompt => (
        <Notice key={prompt} tone={prompt === 'protection-first' ? 'bad' : 'info'}>
          {t(`grievances:prompt.${prompt}`)}
        </Notice>
      ))}
    </Section>
  )
}

function GrievanceFacts({ detail }: { readonly detail: Detail }) {
  const t = useText()
  const format = useFormat()
  const subjectText = useSubjectText()
  const { grievance } = detail
  const { topic, channel, voice, language, workers, receivedOn, daysToAnswer, answerDueOn, owner } = grievance
  const pairs: KeyValue[] = [
    { name: t('grievances:fact.subject'), value: subjectText(grievance) },
    { name: t('grievances:fact.topic'), value: t(`grievances:topic.${topic}`) },
    { name: t('grievances:fact.workers'), value: workers === null ? null : format.number(workers) },
    { name: t('grievances:fact.received'), value: format.date(receivedOn) },
    { name: t('grievances:fact.channel'), value: t(`grievances:channel.${channel}`) },
    { name: t('grievances:fact.voice'), value: t(`grievances:voice.${voice}`) },
    {
      name: t('grievances:fact.language'),
      value: language === null ? null : localeWords(t.language).language(language),
    },
    {
      name: t('grievances:fact.answer'),
      value:
        daysToAnswer === null
          ? t('grievances:fact.notYet')
          : t('grievances:fact.afterDays', { count: daysToAnswer }),
    },
    { name: t('grievances:fact.due'), value: answerDueOn === null ? null : format.date(answerDueOn) },
    { name: t('grievances:fact.consent'), value: t(`grievances:consent.${consentWord(grievance.consent)}`) },
    { name: t('grievances:fact.owner'), value: owner },
    ...linksOf(detail, t),
    ...closedPairs(grievance, t, format),
  ]
  return <KeyValues pairs={pairs} />
}

const consentWord = (consent: boolean | null) => (consent === null ? 'notAsked' : consent ? 'yes' : 'no')

function linksOf(
  { grievance, findingTitle, remedyTitle }: Detail,
  t: ReturnType<typeof useText>,
): KeyValue[] {
  const { findingId, remedyId } = grievance
  return [
    ...(findingId === null
      ? []
      : [
          {
            name: t('grievances:fact.finding'),
            value: (
              <Link to="/response" search={{ finding: findingId }}>
                {findingTitle ?? findingId}
              </Link>
            ),
          },
        ]),
    ...(remedyId === null
      ? []
      : [
          {
            name: t('grievances:fact.remedy'),
            value: (
              <Link to="/remedy" search={{ remedy: remedyId }}>
                {remedyTitle ?? remedyId}
              </Link>
            ),
          },
        ]),
  ]
}

function closedPairs(
  { closing }: GrievanceRow,
  t: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
): KeyValue[] {
  if (closing === null) return []
  const { outcome, closedOn, reason, content } = closing
  return [
    {
      name: t('grievances:fact.closed'),
      value: t('grievances:closedWith', {
        outcome: t(`grievances:outcome.${outcome}`),
        date: format.date(closedOn),
      }),
    },
    { name: t('grievances:closing.reason'), value: reason },
    {
      name: t('grievances:fact.content'),
      value: content === null ? null : t(`grievances:contents.${content ? 'yes' : 'no'}`),
    },
  ]
}
