import { Checkbox, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { BinRow, ErasurePlan } from '@shared/contract/bin'
import type { OutputOf } from '@shared/contract/contract'
import { calledInBin } from '@shared/trail/bin'
import { Refused } from '../app/answer'
import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { Dialog } from '../kit/dialog'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText, type Translate } from '../kit/text'
import { LooksInto, useErasurePlan } from './erasure-plan'

export interface Rule {
  readonly ruleId: string
  readonly title: string
}

interface Props {
  readonly rows: readonly BinRow[]
  /** The rule that asks for it, and is the reason; `null` = somebody decided it and says why. */
  readonly rule: Rule | null
  readonly onClose: () => void
  readonly onDone: () => void
}

interface Choice {
  readonly reason: string
  /** Backups that go along; `null` until somebody changed what is suggested. */
  readonly backups: readonly string[] | null
}

const holding = ({ backups }: ErasurePlan): readonly string[] =>
  backups.filter(({ holds }) => holds === true).map(({ name }) => name)

function tellDone(t: Translate, { erased, clean }: OutputOf<'trail.erase'>): void {
  notify({ tone: 'good', text: t('trail:bin.erase.done', { count: erased }) })
  if (!clean) notify({ tone: 'warn', text: t('trail:bin.erase.later') })
}

/**
 * Removes records of the bin for good, after it was said what is lost. It is held by the page and not by the panel of a record: that
 * one goes as soon as the record has, while the file is still written anew.
 */
export function EraseDialog({ rows, rule, onClose, onDone }: Props) {
  const t = useText()
  const [choice, setChoice] = useState<Choice>({ reason: '', backups: null })
  const { state, start, cancel } = useJob('trail.erase')
  const records = rows.map(({ kind, id }) => ({ kind, id }))
  const act = async (plan: ErasurePlan) => {
    const { reason, backups } = choice
    const ended = await start({
      ...{ records, head: plan.head, backups: [...(backups ?? holding(plan))] },
      ...(rule === null ? { reason, ruleId: null } : { reason: null, ruleId: rule.ruleId }),
    })
    if (ended.status !== 'done') return
    tellDone(t, ended.value)
    onDone()
  }
  const called = rows[0] === undefined ? '' : calledInBin(rows[0], t.language)
  const works = state.status === 'running' || state.status === 'done'
  return (
    <Dialog
      open
      title={t('trail:bin.erase.title', { count: rows.length, name: called })}
      // What is under way goes on, and is seen to.
      onClose={works ? () => undefined : onClose}
    >
      {works ? (
        <Working progress={state.status === 'running' ? state.progress : null} onCancel={cancel} />
      ) : (
        <Asked
          rows={rows}
          rule={rule}
          choice={choice}
          onChange={setChoice}
          onCancel={onClose}
          onConfirm={plan => void act(plan)}
        />
      )}
      {state.status === 'failed' ? <Failed error={state.error} /> : null}
    </Dialog>
  )
}

type Failure = Extract<ReturnType<typeof useJob<'trail.erase'>>['state'], { status: 'failed' }>['error']

function Failed({ error }: { readonly error: Failure }) {
  const errorText = useErrorText()
  return (
    <Notice tone="bad" urgent>
      {errorText(error.error, 'trail')}
    </Notice>
  )
}

interface WorkingProps {
  readonly progress: { readonly phase: string; readonly done: number; readonly total: number | null } | null
  readonly onCancel: () => void
}

/** First the records go, in one transaction; then the file is written anew, and that can be left for the next opening. */
function Working({ progress, onCancel }: WorkingProps) {
  const t = useText()
  const anew = progress !== null && progress.phase !== 'erase'
  return (
    <ProgressBar
      label={t(anew ? 'trail:bin.erase.doing.anew' : 'trail:bin.erase.doing.erase')}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
      {...(anew ? { onCancel } : {})}
    />
  )
}

interface AskedProps {
  readonly rows: readonly BinRow[]
  readonly rule: Rule | null
  readonly choice: Choice
  readonly onChange: (choice: Choice) => void
  readonly onCancel: () => void
  readonly onConfirm: (plan: ErasurePlan) => void
}

/** Names that the question shows; the list behind it has them all. */
const SHOWN = 12

/** Which records go, where it is more than the one of the title. */
function Chosen({ rows }: { readonly rows: readonly BinRow[] }) {
  const t = useText()
  const format = useFormat()
  if (rows.length === 1) return null
  const left = rows.length - SHOWN
  return (
    <p>
      {format.series(rows.slice(0, SHOWN).map(row => calledInBin(row, t.language)))}.{' '}
      {left > 0 ? t('trail:bin.erase.further', { count: left }) : null}
    </p>
  )
}

function Asked({ rows, ...rest }: AskedProps) {
  const t = useText()
  const { state, cancel, retry } = useErasurePlan(rows)
  return (
    <>
      <Chosen rows={rows} />
      {state.status === 'done' ? <Question plan={state.value} {...rest} /> : null}
      {state.status === 'failed' ? <Refused error={state.error} topic="trail" onRetry={retry} /> : null}
      {state.status === 'cancelled' ? (
        <Notice tone="info" actions={<Button onClick={retry}>{t('kit:answer.retry')}</Button>}>
          {t('trail:bin.erase.notLooked')}
        </Notice>
      ) : null}
      {state.status === 'running' || state.status === 'idle' ? (
        <LooksInto progress={state.status === 'running' ? state.progress : null} onCancel={cancel} />
      ) : null}
    </>
  )
}

function Question({
  plan,
  rule,
  choice,
  onChange,
  onCancel,
  onConfirm,
}: Omit<AskedProps, 'rows'> & { readonly plan: ErasurePlan }) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  // The plan comes a moment after the dialog, which then has no field to begin at.
  useEffect(() => field.current?.focus(), [])
  return (
    <>
      <Lost plan={plan} />
      <Backups
        plan={plan}
        chosen={choice.backups ?? holding(plan)}
        onChange={backups => onChange({ ...choice, backups })}
      />
      <Section title={t('trail:bin.erase.notReached')}>
        <p>{t('trail:bin.erase.elsewhere')}</p>
      </Section>
      {rule === null ? (
        <TextInput
          label={t('trail:bin.erase.reason')}
          description={t('trail:bin.erase.reasonHint')}
          required
          ref={field}
          value={choice.reason}
          onChange={event => onChange({ ...choice, reason: event.currentTarget.value })}
        />
      ) : (
        <p>{t('trail:bin.rule.reason', { rule: rule.title })}</p>
      )}
      <ButtonGroup end>
        <Button onClick={onCancel}>{t('kit:confirm.cancel')}</Button>
        <Button
          kind="danger"
          off={rule === null && choice.reason.trim() === ''}
          offBecause={t('trail:bin.erase.needsReason')}
          onClick={() => onConfirm(plan)}
        >
          {t('trail:bin.erase.do')}
        </Button>
      </ButtonGroup>
    </>
  )
}

/** What goes, what stays without it, and where undo ends. */
function Lost({ plan }: { readonly plan: ErasurePlan }) {
  const t = useText()
  const format = useFormat()
  const pairs = (counts: ErasurePlan['gone']) =>
    counts.map(({ table, count }) => ({
      name: t.say('trail', `table.${table}`),
      value: format.number(count),
    }))
  return (
    <>
      <Section title={t('trail:bin.erase.lost')}>
        <KeyValues pairs={pairs(plan.gone)} />
        {plan.files.length === 0 ? null : (
          <p>{t('trail:bin.erase.files', { names: format.series(plan.files) })}</p>
        )}
        <p>
          {t('trail:bin.erase.history', { count: plan.entries })}{' '}
          {t('trail:bin.erase.steps', { count: plan.steps })}
        </p>
      </Section>
      {plan.emptied.length + plan.held.length === 0 ? null : (
        <Section title={t('trail:bin.erase.stays')}>
          {plan.emptied.length === 0 ? null : <KeyValues pairs={pairs(plan.emptied)} />}
          {plan.held.length === 0 ? null : (
            <p>{t('trail:bin.erase.held', { names: format.series(plan.held) })}</p>
          )}
        </Section>
      )}
    </>
  )
}

interface BackupsProps {
  readonly plan: ErasurePlan
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Backups that hold it, each ticked to go along. */
function Backups({ plan, chosen, onChange }: BackupsProps) {
  const t = useText()
  const format = useFormat()
  return (
    <Section title={t('trail:bin.erase.backupsTitle')}>
      <p>{t(plan.backups.length === 0 ? 'trail:bin.erase.noBackups' : 'trail:bin.erase.backups')}</p>
      {plan.backups.map(({ name, at, holds }) => (
        <Checkbox
          key={name}
          size="xs"
          label={
            holds === true ? format.moment(at) : t('trail:bin.erase.unsure', { name: format.moment(at) })
          }
          checked={chosen.includes(name)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...chosen, name] : chosen.filter(one => one !== name))
          }
        />
      ))}
    </Section>
  )
}
