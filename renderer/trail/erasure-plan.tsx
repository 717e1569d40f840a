import { useEffect, useRef, useState } from 'react'
import type { BinRow, ErasurePlan } from '@shared/contract/bin'
import { useJob, type JobState } from '../app/engine-hooks'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { Waiting } from '../kit/waiting'

/** What is over sooner needs no bar. */
const SHOWN_AFTER_MS = 1000

interface Planning {
  readonly state: JobState<ErasurePlan>
  readonly cancel: () => void
  readonly retry: () => void
}

/** What would go with these records; begins at once, and is given up when nobody asks any more. */
export function useErasurePlan(rows: readonly BinRow[]): Planning {
  const { state, start, cancel } = useJob('trail.erase-plan')
  const begin = () => void start({ records: rows.map(({ kind, id }) => ({ kind, id })) })
  const job = useRef({ begin, cancel })
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const { current } = job
    // React mounts twice while developing: who comes back at once has not left.
    clearTimeout(leaving.current)
    current.begin()
    return () => {
      leaving.current = setTimeout(current.cancel)
    }
  }, [])
  return { state, cancel, retry: begin }
}

interface LooksIntoProps {
  readonly progress: { readonly done: number; readonly total: number | null } | null
  readonly onCancel: () => void
}

/** While backups are looked into: a word at first, and how far it is where it takes its time. */
export function LooksInto({ progress, onCancel }: LooksIntoProps) {
  const t = useText()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOWN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isSlow) return <Waiting />
  return (
    <ProgressBar
      label={t('trail:bin.erase.doing.backups')}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
      onCancel={onCancel}
    />
  )
}
