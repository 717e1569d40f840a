import { useErrorText } from '../app/error-text'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import type { ScreeningJobs } from './use-screening-jobs'

/** How far loading or comparing is, with a way out; or why it was refused. */
export function JobNotice({ jobs }: { readonly jobs: ScreeningJobs }) {
  const t = useText()
  const errorText = useErrorText()
  const { progress, error, cancel } = jobs
  if (progress !== null) {
    const label =
      progress.phase === '' ? t('kit:progress.waiting') : t.say('screening', `phase.${progress.phase}`)
    return <ProgressBar label={label} done={progress.done} total={progress.total} onCancel={cancel} />
  }
  if (error === null) return null
  return (
    <Notice tone="bad" urgent>
      {errorText(error.error, 'screening')}
    </Notice>
  )
}
