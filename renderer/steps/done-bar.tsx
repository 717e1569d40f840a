import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RequirementView } from '@shared/contract/steps'
import { nextDueOn } from '@shared/steps/recurrence'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { DayInput } from '../kit/day-input'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from './refused-here'
import styles from './steps.module.css'
import { useToday } from './today'

/** "Done": keeps the day and what was done, and moves the due date on by its rhythm. */
export function DoneBar({ view }: { readonly view: RequirementView }) {
  const t = useText()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const lastDoneOn = view.answer?.lastDoneOn ?? null
  if (open) return <DoneForm view={view} onClose={() => setOpen(false)} />
  return (
    <div className={styles.doneBar}>
      <Button onClick={() => setOpen(true)}>{t('steps:done.do')}</Button>
      {lastDoneOn === null ? null : (
        <span className={styles.soft}>{t('steps:done.last', { date: format.date(lastDoneOn) })}</span>
      )}
    </div>
  )
}

function DoneForm({ view, onClose }: { readonly view: RequirementView; readonly onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const today = useToday()
  const done = useCommand('steps.done')
  const [doneOn, setDoneOn] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const next = nextDueOn(view.answer?.dueOn ?? null, doneOn ?? today, view.answer?.repeatMonths ?? null)
  const save = () => {
    if (doneOn === null) return
    const input = { requirementId: view.requirement.id, doneOn, note: note.trim() === '' ? null : note }
    done.mutate(input, { onSuccess: onClose })
  }
  return (
    <div role="group" aria-label={t('steps:done.save')} className={styles.doneForm}>
      <DayInput label={t('steps:done.ask')} maxDate={today} value={doneOn} onChange={setDoneOn} />
      <TextInput
        label={t('steps:done.note')}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <p className={styles.soft}>
        {next === null ? t('steps:done.once') : t('steps:done.next', { date: format.date(next) })}
      </p>
      <RefusedHere topic="steps" error={done.error} />
      <ButtonGroup end>
        <Button onClick={onClose}>{t('kit:confirm.cancel')}</Button>
        <Button kind="primary" off={done.isPending || doneOn === null} onClick={save}>
          {t('steps:done.save')}
        </Button>
      </ButtonGroup>
    </div>
  )
}
