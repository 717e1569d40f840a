import type { JobState } from '../app/engine-hooks'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { RefusedHere } from './refused-here'

/** How far a job of this page is, with a way out, or why it stopped. */
export function JobProgress<Out>({
  state,
  onCancel,
}: {
  readonly state: JobState<Out>
  readonly onCancel: () => void
}) {
  const t = useText()
  if (state.status === 'running') {
    const phase = state.progress?.phase ?? 'gather'
    return (
      <ProgressBar
        label={t.say('disclosure', `phase.${phase}`)}
        done={state.progress?.done ?? 0}
        total={state.progress?.total ?? null}
        onCancel={onCancel}
      />
    )
  }
  if (state.status === 'failed') return <RefusedHere error={state.error} />
  if (state.status === 'cancelled') return <Notice tone="info">{t('disclosure:screen.cancelled')}</Notice>
  return null
}
