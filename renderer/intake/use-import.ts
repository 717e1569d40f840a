import { useRef, useState } from 'react'
import type { OpenedList, PlanResult } from '@shared/contract/intake'
import type { OutputOf } from '@shared/contract/contract'
import type { EngineRefusal } from '../app/engine-client'
import { useCommand, useJob, type JobState } from '../app/engine-hooks'
import { useText } from '../kit/text'
import { draftOf, planInputOf, type ImportDraft } from './draft'

export type Step = 'choose' | 'map' | 'plan' | 'done'

export interface ImportInHand {
  readonly step: Step
  readonly opened: OpenedList | null
  readonly draft: ImportDraft | null
  readonly plan: PlanResult | null
  readonly done: OutputOf<'intake.commit'> | null
  /** A running job, for its progress; the first that runs. */
  readonly running: Extract<JobState<unknown>, { status: 'running' }> | null
  readonly isOpening: boolean
  /** Something runs: nothing else may be started. */
  readonly isBusy: boolean
  readonly refusal: EngineRefusal | null
  /** Opens a file; a text file in an encoding the person chose, where one is given. */
  readonly open: (token: string, encoding?: string) => void
  /** Takes rows from the clipboard: as text, and as the page a spreadsheet program puts beside it. */
  readonly paste: (text: string, html: string | null) => void
  readonly change: (change: (draft: ImportDraft) => ImportDraft) => void
  /** Changes the draft and plans it again at once; what is decided meanwhile is planned when that is done. */
  readonly replan: (change: (draft: ImportDraft) => ImportDraft) => void
  readonly check: () => void
  /** Writes the rows back with verdict and reasons; true once the file stands. */
  readonly writeReturned: (target: string) => Promise<boolean>
  readonly commit: () => void
  readonly back: () => void
  readonly startOver: () => void
  readonly cancel: () => void
}

/** One file on its way in: chosen, mapped, planned, committed. */
export function useImport(): ImportInHand {
  const t = useText()
  const pasting = useCommand('intake.paste')
  const opening = useCommand('intake.open')
  const planning = useJob('intake.plan')
  const committing = useJob('intake.commit')
  const [step, setStep] = useState<Step>('choose')
  const [opened, setOpened] = useState<OpenedList | null>(null)
  const [draft, setDraft] = useState<ImportDraft | null>(null)
  const [plan, setPlan] = useState<PlanResult | null>(null)
  const wanted = useRef<ImportDraft | null>(null)

  const open = (token: string, encoding?: string): void =>
    opening.mutate(
      { file: token, ...(encoding === undefined ? {} : { encoding }) },
      {
        onSuccess: found => {
          setOpened(found)
          setDraft(draftOf(token, found, encoding))
          setStep('map')
        },
      },
    )
  const paste = (text: string, html: string | null): void =>
    pasting.mutate({ name: t('intake:paste.name'), text, html }, { onSuccess: ({ file }) => open(file) })
  const planAgain = async (current: ImportDraft, returnTo: string | null): Promise<boolean> => {
    committing.reset()
    const ended = await planning.start(planInputOf(current, returnTo))
    if (ended.status === 'done') setPlan(ended.value)
    return ended.status === 'done'
  }
  /** Plans what is wanted until the plan shown is of what is wanted; given up, what was planned last stands. */
  const replan = async (planned: ImportDraft, next: ImportDraft): Promise<void> => {
    const isUnderWay = wanted.current !== null
    wanted.current = next
    setDraft(next)
    if (isUnderWay) return
    let last = planned
    while (wanted.current !== last) {
      const current: ImportDraft = wanted.current
      if (await planAgain(current, null)) last = current
      else wanted.current = last
    }
    wanted.current = null
    setDraft(last)
  }
  const checkDraft = async (current: ImportDraft): Promise<void> => {
    if (await planAgain(current, null)) setStep('plan')
  }
  const commitDraft = async (current: ImportDraft): Promise<void> => {
    const ended = await committing.start(planInputOf(current))
    if (ended.status === 'done') setStep('done')
  }
  const startOver = (): void => {
    planning.cancel()
    committing.cancel()
    pasting.reset()
    opening.reset()
    planning.reset()
    committing.reset()
    setOpened(null)
    setDraft(null)
    setPlan(null)
    setStep('choose')
  }

  return {
    step,
    draft,
    plan,
    opened,
    done: committing.state.status === 'done' ? committing.state.value : null,
    running: runningOf(planning.state) ?? runningOf(committing.state),
    isOpening: pasting.isPending || opening.isPending,
    isBusy:
      pasting.isPending ||
      opening.isPending ||
      planning.state.status === 'running' ||
      committing.state.status === 'running',
    refusal: pasting.error ?? opening.error ?? refusalOf(committing.state) ?? refusalOf(planning.state),
    open,
    paste,
    change: change => setDraft(current => (current === null ? null : change(current))),
    replan: change => {
      if (draft !== null) void replan(draft, change(wanted.current ?? draft))
    },
    check: () => void (draft && checkDraft(draft)),
    writeReturned: target => (draft === null ? Promise.resolve(false) : planAgain(draft, target)),
    commit: () => void (draft && commitDraft(draft)),
    back: () => setStep('map'),
    startOver,
    cancel: () => {
      planning.cancel()
      committing.cancel()
    },
  }
}

function runningOf(state: JobState<unknown>): ImportInHand['running'] {
  return state.status === 'running' ? state : null
}

function refusalOf(state: JobState<unknown>): EngineRefusal | null {
  return state.status === 'failed' ? state.error : null
}
