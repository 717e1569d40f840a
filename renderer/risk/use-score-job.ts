import type { Progress } from '@shared/contract/reply'
import type { EngineRefusal } from '../app/engine-client'
import { useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'

export interface ScoreJob {
  readonly busy: boolean
  readonly progress: Progress | null
  readonly error: EngineRefusal | null
  readonly start: () => void
  readonly cancel: () => void
}

/** Scoring as a job of the window: progress, cancel, and a word when it is done. */
export function useScoreJob(): ScoreJob {
  const t = useText()
  const format = useFormat()
  const { state, start, cancel } = useJob('risk.run')
  const run = async () => {
    const ended = await start({})
    if (ended.status !== 'done') return
    const { suppliers, sites, corridors } = ended.value
    notify({
      tone: 'good',
      text: t('risk:done', {
        suppliers: format.number(suppliers),
        sites: format.number(sites),
        corridors: format.number(corridors),
      }),
    })
  }
  return {
    busy: state.status === 'running',
    progress: state.status === 'running' ? (state.progress ?? { phase: 'read', done: 0, total: null }) : null,
    error: state.status === 'failed' ? state.error : null,
    start: () => void run(),
    cancel,
  }
}
