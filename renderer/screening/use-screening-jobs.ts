import type { EngineRefusal } from '../app/engine-client'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import type { Progress } from '@shared/contract/reply'
import type { OutputOf } from '@shared/contract/contract'

export interface ScreeningJobs {
  readonly busy: boolean
  readonly progress: Progress | null
  readonly error: EngineRefusal | null
  readonly chooseList: () => void
  readonly screen: () => void
  readonly cancel: () => void
}

type Loaded = OutputOf<'screening.load-list'>

/** Says in passing what was loaded, and what was left out of it. */
function useLoadedNotice(): (loaded: Loaded) => void {
  const t = useText()
  const format = useFormat()
  return ({ edition, already }) => {
    const { title, entries, rejected } = edition
    const done = t('screening:loaded.done', { title, entries: format.number(entries) })
    const left =
      rejected.length === 0 ? '' : `. ${t('screening:loaded.rejected', { count: rejected.length })}`
    notify({
      tone: already ? 'info' : 'good',
      text: already ? t('screening:loaded.already') : `${done}${left}`,
    })
  }
}

/** The two long jobs of the page, and the dialog that chooses a list file. */
export function useScreeningJobs(): ScreeningJobs {
  const bridge = useBridge()
  const load = useJob('screening.load-list')
  const run = useJob('screening.run')
  const sayLoaded = useLoadedNotice()
  const chooseList = async () => {
    const file = await bridge.pick('sanctions-list')
    if (file === null) return
    run.reset()
    const ended = await load.start({ file: file.token })
    if (ended.status === 'done') sayLoaded(ended.value)
  }
  const screen = async () => {
    load.reset()
    await run.start({ threshold: null })
  }
  const running = [load, run].find(job => job.state.status === 'running')
  const failed = [load.state, run.state].find(state => state.status === 'failed')
  return {
    busy: running !== undefined,
    progress:
      running?.state.status === 'running'
        ? (running.state.progress ?? { phase: '', done: 0, total: null })
        : null,
    error: failed?.status === 'failed' ? failed.error : null,
    chooseList: () => void chooseList(),
    screen: () => void screen(),
    cancel: () => running?.cancel(),
  }
}
