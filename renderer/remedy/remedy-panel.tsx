import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RemedyRow } from '@shared/contract/remedy'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { draftOf } from '../kit/draft-of'
import { FactTable, KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { useSubjectText } from '../response/subject-text'
import { LedgerSection } from './ledger-section'
import { ClosingOfRemedy } from './remedy-closing'
import { RemedyFormPanel } from './remedy-form'
import { RemedyStateChip } from './remedy-list'
import { emptyRemedy } from './remedy-values'
import styles from './remedy.module.css'

/** One remedy: money by currency, people by how far it has come for them, what a reader would ask, the ledger. */
export function RemedyPanel({ remedy }: { readonly remedy: RemedyRow }) {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  const ledger = useAnswer('remedy.get', { id: remedy.id }, { keep: true })
  if (isEditing) return <EditRemedy remedy={remedy} onDone={() => setIsEditing(false)} />
  return (
    <Panel
      people="case"
      title={remedy.title}
      sub={<RemedyStateChip remedy={remedy} />}
      actions={
        remedy.closing === null ? (
          <Button onClick={() => setIsEditing(true)}>{t('remedy:form.change')}</Button>
        ) : undefined
      }
    >
      <MoneySection remedy={remedy} />
      <PeopleSection remedy={remedy} />
      <Questions remedy={remedy} />
      <Answer of={ledger}>{({ entries }) => <LedgerSection remedy={remedy} entries={entries} />}</Answer>
      <ClosingOfRemedy remedy={remedy} />
      <RemedyFacts remedy={remedy} />
    </Panel>
  )
}

function EditRemedy({ remedy, onDone }: { readonly remedy: RemedyRow; readonly onDone: () => void }) {
  const t = useText()
  const edit = useCommand('remedy.edit')
  return (
    <RemedyFormPanel
      title={t('remedy:form.edit')}
      start={draftOf(emptyRemedy(), remedy)}
      subjectName={remedy.subject.name}
      error={edit.error}
      busy={edit.isPending}
      onSubmit={draft => edit.mutate({ id: remedy.id, remedy: draft, reason: null }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}

function MoneySection({ remedy: { owed, standing } }: { readonly remedy: RemedyRow }) {
  const t = useText()
  const format = useFormat()
  const money = (minor: number | null, currency: string) =>
    minor === null ? t('kit:notKnown') : format.money({ minor, currency, rateDate: null })
  type Line = RemedyRow['standing']['currencies'][number]
  const column = (key: 'owed' | 'offered' | 'paid' | 'open') => ({
    key,
    heading: t(`remedy:column.${key}`),
    numeric: true,
    cell: (line: Line) => money(line[key], line.currency),
  })
  return (
    <Section title={t('remedy:money')}>
      {standing.currencies.length === 0 ? (
        <p className={styles.soft}>{t(owed === null ? 'remedy:owedNotKnown' : 'remedy:noMoney')}</p>
      ) : (
        <FactTable
          caption={t('remedy:moneyCaption')}
          rows={standing.currencies}
          rowKey={line => line.currency}
          columns={[column('owed'), column('offered'), column('paid'), column('open')]}
        />
      )}
    </Section>
  )
}

const PEOPLE = ['owedTo', 'reached', 'confirmed', 'declined', 'unreachable', 'open'] as const

function PeopleSection({ remedy: { standing } }: { readonly remedy: RemedyRow }) {
  const t = useText()
  const format = useFormat()
  return (
    <Section title={t('remedy:workers.title')}>
      <KeyValues
        pairs={PEOPLE.map(key => ({
          name: t(`remedy:workers.${key}`),
          value: standing.workers[key] === null ? null : format.number(standing.workers[key]),
        }))}
      />
    </Section>
  )
}

function Questions({ remedy: { remarks } }: { readonly remedy: RemedyRow }) {
  const t = useText()
  if (remarks.length === 0) return null
  return (
    <Section title={t('remedy:asked')}>
      {remarks.map(remark => (
        <Notice key={remark} tone="warn">
          {t(`remedy:remark.${remark}`)}
        </Notice>
      ))}
    </Section>
  )
}

function RemedyFacts({ remedy }: { readonly remedy: RemedyRow }) {
  const t = useText()
  const format = useFormat()
  const subjectText = useSubjectText()
  const { kind, findingId, findingTitle, basis, agreement, owner, startsOn, dueOn, closing } = remedy
  return (
    <KeyValues
      pairs={[
        { name: t('remedy:fact.kind'), value: t(`remedy:kind.${kind}`) },
        { name: t('remedy:fact.subject'), value: subjectText(remedy) },
        ...(findingId === null
          ? []
          : [
              {
                name: t('remedy:fact.finding'),
                value: (
                  <Link to="/response" search={{ finding: findingId }}>
                    {findingTitle ?? findingId}
                  </Link>
                ),
              },
            ]),
        { name: t('remedy:fact.basis'), value: basis },
        { name: t('remedy:fact.agreement'), value: agreement },
        { name: t('remedy:fact.owner'), value: owner },
        {
          name: t('remedy:fact.when'),
          value:
            startsOn === null && dueOn === null
              ? null
              : t('remedy:between', { from: format.date(startsOn), to: format.date(dueOn) }),
        },
        ...(closing === null
          ? []
          : [
              {
                name: t('remedy:fact.closed'),
                value: t('remedy:closedWith', {
                  outcome: t(`remedy:outcome.${closing.outcome}`),
                  date: format.date(closing.closedOn),
                }),
              },
              { name: t('remedy:column.reason'), value: closing.reason },
            ]),
      ]}
    />
  )
}
