import { Refused } from '../app/answer'
import type { JobState } from '../app/engine-hooks'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'

/** What of a job a line shows, whatever it answers. */
export interface ShownJob {
  readonly state: JobState<unknown>
  readonly cancel: () => void
}

/** How far workbooks are written or read, with a way out; or why it was refused. */
export function JobLine({ job }: { readonly job: ShownJob }) {
  const t = useText()
  const { state, cancel } = job
  if (state.status === 'failed') return <Refused error={state.error} topic="questionnaires" />
  if (state.status !== 'running') return null
  const { progress, secondsLeft } = state
  return (
    <ProgressBar
      label={
        progress === null ? t('kit:progress.waiting') : t.say('questionnaires', `phase.${progress.phase}`)
      }
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
      secondsLeft={secondsLeft}
      onCancel={cancel}
    />
  )
}
