import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { useErrorText } from '../app/error-text'
import { useUndo } from '../app/undo'
import { useWaitingList } from '../app/waiting-list'
import { Button } from '../kit/button'
import { EmptyState } from '../kit/empty-state'
import { Notice } from '../kit/notice'
import { Page, PAGE_TITLE_ID } from '../kit/page'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { ChooseFile } from './choose-file'
import { Counts } from './counts'
import styles from './intake.module.css'
import { MapQuestionnaire } from './map-questionnaire'
import { MapSheets } from './map-sheets'
import { PlanStep } from './plan-step'
import { isByCells } from './template-choice'
import { useImport, type ImportInHand } from './use-import'

/** Bringing a list in: choose, map, look at what would happen, write. Nothing is written before the last click. */
export function IntakePage() {
  const t = useText()
  const hand = useImport()
  const { step } = hand
  const [pattern, setPattern] = useState<string | null>(null)
  // Each step is a new page to those who hear it: the title takes the focus, as after a change of page.
  useEffect(() => {
    if (step !== 'choose') document.getElementById(PAGE_TITLE_ID)?.focus()
  }, [step])
  const waiting = useWaitingList(state => state.take)
  const openWaiting = useEffectEvent(() => {
    const file = waiting()
    if (file !== null) hand.open(file.token)
  })
  useEffect(() => openWaiting(), [])
  if (pattern !== null)
    return (
      <MapQuestionnaire
        file={pattern}
        onLeave={() => setPattern(null)}
        onKept={() => {
          setPattern(null)
          hand.open(pattern)
        }}
      />
    )
  return (
    <Page title={t(`intake:step.${step}`)} actions={<Actions hand={hand} onMap={setPattern} />}>
      <div className={styles.stack}>
        <Trouble hand={hand} />
        <Running hand={hand} />
        <StepBody hand={hand} onMap={setPattern} />
      </div>
    </Page>
  )
}

interface StepProps {
  readonly hand: ImportInHand
  /** Maps the cells of a questionnaire by hand. */
  readonly onMap: (file: string) => void
}

function StepBody({ hand, onMap }: StepProps) {
  const { step, opened, draft, plan, done } = hand
  if (step === 'map' && opened !== null && draft !== null)
    return <MapSheets opened={opened} draft={draft} onDraft={hand.change} onEncoding={hand.open} />
  if (step === 'plan' && plan !== null && draft !== null)
    return <PlanStep plan={plan} draft={draft} onDraft={hand.replan} writeReturned={hand.writeReturned} />
  if (step === 'done' && done !== null) return <Done hand={hand} />
  return <ChooseFile onFile={hand.open} onPaste={hand.paste} onMap={onMap} isBusy={hand.isBusy} />
}

function Trouble({ hand }: { readonly hand: ImportInHand }) {
  const errorText = useErrorText()
  if (hand.refusal === null) return null
  return (
    <Notice tone="bad" urgent>
      {errorText(hand.refusal.error, 'intake')}
    </Notice>
  )
}

function Running({ hand }: { readonly hand: ImportInHand }) {
  const t = useText()
  if (hand.isOpening) return <ProgressBar label={t('intake:progress.read')} done={0} total={null} />
  if (hand.running === null) return null
  const { phase, done, total } = hand.running.progress ?? { phase: 'read', done: 0, total: null }
  return (
    <ProgressBar
      label={t.say('intake', `progress.${phase}`)}
      done={done}
      total={total}
      secondsLeft={hand.running.secondsLeft}
      onCancel={hand.cancel}
    />
  )
}

function Actions({ hand, onMap }: StepProps) {
  if (hand.step === 'map') return <MapActions hand={hand} onMap={onMap} />
  if (hand.step === 'plan') return <PlanActions hand={hand} />
  if (hand.step === 'done') return <DoneActions hand={hand} />
  return null
}

function MapActions({ hand, onMap }: StepProps) {
  const t = useText()
  const { draft } = hand
  const isEmpty = draft === null || (!isByCells(draft) && draft.sheets.every(sheet => !sheet.use))
  return (
    <>
      {draft === null || isByCells(draft) ? null : (
        <Button kind="quiet" onClick={() => onMap(draft.file)}>
          {t('intake:action.cells')}
        </Button>
      )}
      <Button onClick={hand.startOver}>{t('intake:action.other')}</Button>
      <Button
        kind="primary"
        off={isEmpty || hand.isBusy}
        offBecause={t(hand.isBusy ? 'intake:action.busy' : 'intake:action.noSheet')}
        onClick={() => hand.check()}
      >
        {t('intake:action.check')}
      </Button>
    </>
  )
}

function PlanActions({ hand }: { readonly hand: ImportInHand }) {
  const t = useText()
  const isEmpty =
    hand.plan === null ||
    Object.values(hand.plan.records).every(({ added, updated }) => added + updated === 0)
  return (
    <>
      <Button onClick={hand.back}>{t('intake:action.back')}</Button>
      <Button
        kind="primary"
        off={isEmpty || hand.isBusy}
        offBecause={t(hand.isBusy ? 'intake:action.busy' : 'intake:plan.nothing')}
        onClick={hand.commit}
      >
        {t('intake:action.commit')}
      </Button>
    </>
  )
}

function DoneActions({ hand }: { readonly hand: ImportInHand }) {
  const t = useText()
  const navigate = useNavigate()
  const { undo, undoes } = useUndo()
  return (
    <>
      <Button
        onClick={() => {
          undo()
          hand.startOver()
        }}
      >
        {undoes ?? t('intake:action.undo')}
      </Button>
      <Button kind="primary" onClick={() => void navigate({ to: '/suppliers' })}>
        {t('intake:action.suppliers')}
      </Button>
    </>
  )
}

function Done({ hand }: { readonly hand: ImportInHand }) {
  const t = useText()
  const { done, draft } = hand
  if (done === null) return null
  return (
    <>
      <EmptyState
        title={t(done.importId === null ? 'intake:done.nothing' : 'intake:done.title', {
          name: draft?.fileName ?? '',
        })}
        actions={<Button onClick={hand.startOver}>{t('intake:action.next')}</Button>}
      >
        {t('intake:done.what')}
      </EmptyState>
      <Counts plan={done} done />
    </>
  )
}
