import { useState } from 'react'
import type { ActionRow } from '@shared/contract/response'
import { emptyAction } from '@shared/response/action'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { draftOf } from '../kit/draft-of'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ActionForm } from './action-form'
import { DueDate } from './due-date'
import type { FindingInHand } from './finding-panel'
import styles from './response.module.css'

type Shown = { readonly mode: 'list' | 'new' } | { readonly mode: 'edit'; readonly action: ActionRow }

/** Who does what until when, and how it is seen that it works. */
export function ActionsSection({ value }: { readonly value: FindingInHand }) {
  const t = useText()
  const [shown, setShown] = useState<Shown>({ mode: 'list' })
  const toList = () => setShown({ mode: 'list' })
  const { finding, actions } = value
  return (
    <Section title={t('response:action.title')}>
      {actions.length === 0 ? <p className={styles.soft}>{t('response:action.none')}</p> : null}
      <ul className={styles.items}>
        {actions.map(action => (
          <li key={action.id} className={styles.item}>
            <ActionLine action={action} onEdit={() => setShown({ mode: 'edit', action })} />
          </li>
        ))}
      </ul>
      {shown.mode === 'new' ? <AddAction findingId={finding.id} onDone={toList} /> : null}
      {shown.mode === 'edit' ? (
        <EditAction key={shown.action.id} action={shown.action} onDone={toList} />
      ) : null}
      {shown.mode === 'list' && finding.status === 'open' ? (
        <div>
          <Button onClick={() => setShown({ mode: 'new' })}>{t('response:action.add')}</Button>
        </div>
      ) : null}
    </Section>
  )
}

function ActionLine({ action, onEdit }: { readonly action: ActionRow; readonly onEdit: () => void }) {
  const t = useText()
  const { title, kind, owner, dueOn, due, status, measure, evidenceCount } = action
  return (
    <>
      <span className={styles.head}>
        <Button kind="link" onClick={onEdit}>
          {title}
        </Button>
      </span>
      <span className={styles.soft}>
        {t(`response:action.kinds.${kind}`)} · {t(`response:action.statuses.${status}`)} · <bdi>{owner}</bdi>{' '}
        · <DueDate dueOn={dueOn} due={due} />
        {evidenceCount === 0 ? null : <>, {t('steps:files', { count: evidenceCount })}</>}
      </span>
      <ActionMore action={action} />
      {measure === null ? null : (
        <span className={styles.soft}>
          {t('response:action.target_of', {
            indicator: measure.indicator,
            target: measure.target,
            latest: measure.latest ?? t('kit:notKnown'),
          })}
        </span>
      )}
    </>
  )
}

/** What it waits for, with how many it is done, what it costs, and how the risk moved since it began. */
function ActionMore({ action }: { readonly action: ActionRow }) {
  const t = useText()
  const format = useFormat()
  const { waitsFor, partners, cost, risk } = action
  const done = partners.filter(({ status }) => status === 'done').length
  const facts = [
    ...(waitsFor.length === 0 ? [] : [t('response:action.waitsFor', { titles: format.list(waitsFor) })]),
    ...(partners.length === 0
      ? []
      : [
          t('response:action.withPartners', {
            done: format.number(done),
            count: partners.length,
          }),
        ]),
    ...(cost === null ? [] : [t('response:action.costs', { amount: format.money(cost) })]),
    ...(risk.before === null || risk.now === null
      ? []
      : [
          t('response:action.risk', {
            before: format.number(risk.before),
            now: format.number(risk.now),
          }),
        ]),
  ]
  return facts.length === 0 ? null : <span className={styles.soft}>{facts.join(' · ')}</span>
}

function AddAction({ findingId, onDone }: { readonly findingId: string; readonly onDone: () => void }) {
  const t = useText()
  const add = useCommand('response.add-action')
  return (
    <ActionForm
      title={t('response:action.new')}
      start={emptyAction(findingId)}
      error={add.error}
      busy={add.isPending}
      onSubmit={action => add.mutate({ action }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}

function EditAction({ action, onDone }: { readonly action: ActionRow; readonly onDone: () => void }) {
  const t = useText()
  const edit = useCommand('response.edit-action')
  return (
    <ActionForm
      title={t('response:action.edit')}
      start={draftOf(emptyAction(action.findingId), action)}
      actionId={action.id}
      partnerNames={namesOf(action)}
      error={edit.error}
      busy={edit.isPending}
      onSubmit={draft => edit.mutate({ id: action.id, action: draft, reason: null }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}

const namesOf = ({ partners, partnerNames }: ActionRow): ReadonlyMap<string, string> =>
  new Map(
    partners.flatMap(({ subjectId }, at) => {
      const name = partnerNames[at] ?? null
      return name === null ? [] : [[subjectId, name] as const]
    }),
  )
