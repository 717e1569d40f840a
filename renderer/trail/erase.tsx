import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BinRow, ErasurePlan } from '@shared/contract/bin'
import { Answer } from '../app/answer'
import { useAnswer, useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { ConfirmBar } from '../kit/dialog'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

interface Props {
  readonly rows: readonly BinRow[]
  /** What the button says that asks. */
  readonly open: string
  readonly onDone?: () => void
}

/** Removes records of the bin for good, after it was said what is lost. */
export function Erase({ rows, open, onDone }: Props) {
  const [asks, setAsks] = useState(false)
  const records = rows.map(({ kind, id }) => ({ kind, id }))
  if (!asks)
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsks(true)}>
          {open}
        </Button>
      </div>
    )
  return <Asked records={records} onEnd={() => setAsks(false)} onDone={onDone} />
}

interface AskedProps {
  readonly records: readonly Pick<BinRow, 'kind' | 'id'>[]
  readonly onEnd: () => void
  readonly onDone: (() => void) | undefined
}

function Asked({ records, onEnd, onDone }: AskedProps) {
  const plan = useAnswer('trail.erase-plan', { records: [...records] })
  return (
    <Answer of={plan}>
      {found => <Confirm plan={found} records={records} onEnd={onEnd} onDone={onDone} />}
    </Answer>
  )
}

function Confirm({ plan, records, onEnd, onDone }: AskedProps & { readonly plan: ErasurePlan }) {
  const t = useText()
  const errorText = useErrorText()
  const [reason, setReason] = useState('')
  const [backups, setBackups] = useState<readonly string[]>(() =>
    plan.backups.filter(({ holds }) => holds === true).map(({ name }) => name),
  )
  const erase = useJob('trail.erase')
  const { state } = erase
  const act = async () => {
    const ended = await erase.start({ records: [...records], reason, head: plan.head, backups: [...backups] })
    if (ended.status !== 'done') return
    notify({ tone: 'good', text: t('trail:bin.erase.done', { count: ended.value.erased }) })
    if (!ended.value.clean) notify({ tone: 'warn', text: t('trail:bin.erase.later') })
    onEnd()
    onDone?.()
  }
  return (
    <>
      <ConfirmBar
        danger
        confirm={t('trail:bin.erase.do')}
        busy={state.status === 'running' || reason.trim() === ''}
        onConfirm={() => void act()}
        onCancel={onEnd}
      >
        <Lost plan={plan} />
        <Backups plan={plan} chosen={backups} onChange={setBackups} />
        <p>{t('trail:bin.erase.elsewhere')}</p>
        <TextInput
          label={t('trail:bin.erase.reason')}
          description={t('trail:bin.erase.reasonHint')}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </ConfirmBar>
      {state.status === 'failed' ? (
        <Notice tone="bad" urgent>
          {errorText(state.error.error, 'trail')}
        </Notice>
      ) : null}
    </>
  )
}

/** What goes, what stays without it, and where undo ends. */
function Lost({ plan }: { readonly plan: ErasurePlan }) {
  const t = useText()
  const format = useFormat()
  const counted = ({ table, count }: ErasurePlan['gone'][number]) =>
    t('trail:bin.erase.count', { what: t.say('trail', `table.${table}`), count: format.number(count) })
  return (
    <>
      <p>{t('trail:bin.erase.lost')}</p>
      <ul>
        {plan.gone.map(one => (
          <li key={one.table}>{counted(one)}</li>
        ))}
      </ul>
      {plan.files.length === 0 ? null : (
        <p>{t('trail:bin.erase.files', { names: format.series(plan.files) })}</p>
      )}
      {plan.held.length === 0 ? null : (
        <p>{t('trail:bin.erase.held', { names: format.series(plan.held) })}</p>
      )}
      {plan.emptied.length === 0 ? null : (
        <p>{t('trail:bin.erase.emptied', { names: format.series(plan.emptied.map(counted)) })}</p>
      )}
      <p>
        {t('trail:bin.erase.history', { count: plan.entries })}{' '}
        {t('trail:bin.erase.steps', { count: plan.steps })}
      </p>
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
  if (plan.backups.length === 0) return <p>{t('trail:bin.erase.noBackups')}</p>
  return (
    <>
      <p>{t('trail:bin.erase.backups')}</p>
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
    </>
  )
}
