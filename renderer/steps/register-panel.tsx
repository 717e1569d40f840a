import { useState } from 'react'
import { registerDraftOf, type RegisterDraft, type RegisterEntry } from '@shared/steps/register'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { AskFirst } from '../kit/ask-why'
import { Button, ButtonGroup } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from './refused-here'
import { RegisterForm } from './register-form'
import type { RegisterRow } from './registers-page'
import styles from './steps.module.css'

interface Props {
  readonly row: RegisterRow
  readonly onChoose: (id: string | null) => void
}

/** One entry: its fields, a new version, the versions before, and for a rule what it would bin today. */
export function RegisterPanel({ row, onChoose }: Props) {
  const t = useText()
  const { entry, supplierName, older } = row
  const [isNext, setIsNext] = useState(false)
  const { id } = entry
  const draft = registerDraftOf(entry)
  const next: RegisterDraft = { ...draft, version: null, approvedBy: null, approvedOn: null }
  return (
    <Panel title={entry.title} sub={t(`steps:register.one.${entry.kind}`)}>
      <RegisterForm
        key={isNext ? 'next' : 'this'}
        id={isNext ? null : id}
        replaces={isNext ? id : null}
        start={isNext ? next : draft}
        supplierName={supplierName}
        onSaved={onChoose}
      />
      {entry.kind === 'policy' && !isNext ? (
        <ButtonGroup>
          <Button onClick={() => setIsNext(true)}>{t('steps:register.newVersion')}</Button>
        </ButtonGroup>
      ) : null}
      {entry.kind === 'retention' ? <RuleActs ruleId={id} /> : null}
      <Older older={older} />
      <RemoveEntry entry={entry} onGone={() => onChoose(null)} />
    </Panel>
  )
}

function Older({ older }: { readonly older: readonly RegisterEntry[] }) {
  const t = useText()
  if (older.length === 0) return null
  return (
    <Section title={t('steps:register.older')}>
      <ul className={styles.plainList}>
        {older.map(({ id, version, approvedBy }) => (
          <li key={id}>
            {t('steps:register.olderLine', {
              version: version ?? t('kit:notKnown'),
              who: approvedBy ?? t('kit:notKnown'),
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the rule would put into the bin today, and the button that does it. */
function RuleActs({ ruleId }: { readonly ruleId: string }) {
  const t = useText()
  const format = useFormat()
  const preview = useAnswer('steps.retention', { language: t.language })
  const apply = useCommand('steps.apply-retention')
  const records = preview.data?.rules.find(rule => rule.ruleId === ruleId)?.records ?? []
  const act = () =>
    apply.mutate(
      { rules: [{ ruleId, recordIds: records.map(record => record.id) }] },
      {
        onSuccess: ({ binned }) =>
          notify({ tone: 'good', text: t('steps:register.act.done', { count: binned }) }),
      },
    )
  return (
    <Section title={t('steps:register.act.title')}>
      {records.length === 0 ? (
        <p className={styles.soft}>{t('steps:register.act.none')}</p>
      ) : (
        <>
          <ul className={styles.plainList}>
            {records.map(({ id, title, endedOn }) => (
              <li key={id}>{t('steps:register.act.line', { title, date: format.date(endedOn) })}</li>
            ))}
          </ul>
          <p className={styles.soft}>{t('steps:register.act.law')}</p>
          <div>
            <Button kind="danger" off={apply.isPending} onClick={act}>
              {t('steps:register.act.do', { count: records.length })}
            </Button>
          </div>
        </>
      )}
      <RefusedHere topic="steps" error={apply.error} />
    </Section>
  )
}

function RemoveEntry({ entry, onGone }: { readonly entry: RegisterEntry; readonly onGone: () => void }) {
  const t = useText()
  const remove = useCommand('steps.remove-register')
  return (
    <AskFirst
      kind="danger"
      open={t('steps:register.remove')}
      bar={{
        danger: true,
        needed: true,
        confirm: t('steps:register.remove'),
        busy: remove.isPending,
        label: t('steps:register.reason'),
        children: t('steps:register.removeAsk', { title: entry.title }),
      }}
      onConfirm={reason => remove.mutate({ id: entry.id, reason: reason ?? '' }, { onSuccess: onGone })}
    >
      <RefusedHere topic="steps" error={remove.error} />
    </AskFirst>
  )
}
