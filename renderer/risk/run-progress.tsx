import { useErrorText } from '../app/error-text'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import type { ScoreJob } from './use-score-job'

/** How far scoring is, with a way out; or why it was refused. */
export function RunProgress({ job }: { readonly job: Omit<ScoreJob, 'start'> }) {
  const t = useText()
  const errorText = useErrorText()
  const { progress, error, cancel } = job
  if (progress !== null) {
    const label = t.say('risk', `phase.${progress.phase}`)
    return <ProgressBar label={label} done={progress.done} total={progress.total} onCancel={cancel} />
  }
  if (error === null) return null
  return (
    <Notice tone="bad" urgent>
      {errorText(error.error, 'risk')}
    </Notice>
  )
}
