import { useState } from 'react'
import type { EngineRefusal } from '../app/engine-client'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import type { Progress } from '@shared/contract/reply'
import type { ChosenFile } from '@shared/contract/bridge'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { ListSourceKey } from '@shared/screening/list-sources'

export interface ScreeningJobs {
  readonly busy: boolean
  readonly progress: Progress | null
  readonly error: EngineRefusal | null
  readonly chooseList: () => void
  /** Asks for leave to fetch a list from its publisher, and fetches it. */
  readonly fetchList: (source: ListSourceKey) => void
  /** A table of one's own whose columns must be named first. */
  readonly unknown: ChosenFile | null
  readonly leaveUnknown: () => void
  readonly loadOwn: (own: OwnListInput) => void
  readonly screen: () => void
  /** Chooses a folder and writes the certificate of the newest run into it. */
  readonly certify: () => void
  readonly cancel: () => void
}

type Loaded = OutputOf<'screening.load-list'>
export type OwnListInput = Omit<InputOf<'screening.load-own-list'>, 'file'>

/** Says in passing what was loaded, and what was left out of it. */
function useLoadedNotice(): (loaded: Loaded) => void {
  const t = useText()
  const format = useFormat()
  const tell = ({ edition, already }: Loaded['loaded'][number]): void => {
    const { title, entries, rejectedCount, difference } = edition
    const { added = 0, changed = 0, removed = 0 } = difference ?? {}
    const parts = [
      t('screening:loaded.done', { title, entries: format.number(entries) }),
      ...(difference === null ? [] : [t('screening:loaded.changes', { added, changed, removed })]),
      ...(rejectedCount === 0 ? [] : [t('screening:loaded.rejected', { count: rejectedCount })]),
    ]
    notify({
      tone: already ? 'info' : 'good',
      text: already ? t('screening:loaded.already') : parts.join('. '),
    })
  }
  return ({ loaded }) => loaded.forEach(tell)
}

const needsColumns = (error: EngineRefusal): boolean => error.error.detail === 'list-needs-columns'

type Certified = OutputOf<'disclosure.screening-certificate'>

function useCertifiedNotice(): (certified: Certified, folder: string, show: () => void) => void {
  const t = useText()
  const format = useFormat()
  return ({ files }, folder, show) =>
    notify({
      tone: 'good',
      text: t('screening:certificate.done', { names: format.list(files.map(file => file.name)) }),
      file: { token: folder, names: files.map(file => file.name) },
      action: { label: t('screening:certificate.show'), run: show },
    })
}

function useScreenedNotice(): (screened: OutputOf<'screening.run'>) => void {
  const t = useText()
  return ({ run: { namesChecked: names, candidates: count } }) =>
    notify({ tone: 'good', text: t('screening:done', { count, names }) })
}

/** The long jobs of the page, and the dialogs that choose a list file and a folder. */
export function useScreeningJobs(): ScreeningJobs {
  const bridge = useBridge()
  const load = useJob('screening.load-list')
  const own = useJob('screening.load-own-list')
  const fetching = useJob('screening.fetch-list')
  const run = useJob('screening.run')
  const certificate = useJob('disclosure.screening-certificate')
  const sayCertified = useCertifiedNotice()
  const sayScreened = useScreenedNotice()
  const jobs = [load, own, fetching, run, certificate]
  const forget = (): void => jobs.forEach(job => job.reset())
  const sayLoaded = useLoadedNotice()
  const [unknown, setUnknown] = useState<ChosenFile | null>(null)
  const chooseList = async () => {
    const files = await bridge.pickMany('sanctions-list')
    const [first] = files
    if (first === undefined) return
    forget()
    const ended = await load.start({ files: files.map(file => file.token) })
    if (ended.status === 'done') sayLoaded(ended.value)
    else if (ended.status === 'failed' && files.length === 1 && needsColumns(ended.error)) {
      load.reset()
      setUnknown(first)
    }
  }
  const fetchList = async (source: ListSourceKey) => {
    const permit = await bridge.permitFetch(source)
    if (permit === null) return
    forget()
    const ended = await fetching.start({ permit })
    if (ended.status === 'done') sayLoaded(ended.value)
  }
  const loadOwn = async (input: OwnListInput) => {
    if (unknown === null) return
    setUnknown(null)
    forget()
    const ended = await own.start({ file: unknown.token, ...input })
    if (ended.status === 'done') sayLoaded(ended.value)
  }
  const screen = async () => {
    forget()
    const ended = await run.start({ threshold: null })
    if (ended.status === 'done') sayScreened(ended.value)
  }
  const certify = async () => {
    const folder = await bridge.pickFolder()
    if (folder === null) return
    forget()
    const ended = await certificate.start({
      page: (await bridge.settings()).paper,
      folder: folder.token,
      replace: true,
    })
    if (ended.status === 'done')
      sayCertified(ended.value, folder.token, () => void bridge.showInFolder(folder.token))
  }
  const running = jobs.find(job => job.state.status === 'running')
  const failed = jobs.map(job => job.state).find(state => state.status === 'failed')
  return {
    busy: running !== undefined,
    progress:
      running?.state.status === 'running'
        ? (running.state.progress ?? { phase: '', done: 0, total: null })
        : null,
    error: failed?.status === 'failed' ? failed.error : null,
    chooseList: () => void chooseList(),
    fetchList: source => void fetchList(source),
    unknown,
    leaveUnknown: () => setUnknown(null),
    loadOwn: input => void loadOwn(input),
    screen: () => void screen(),
    certify: () => void certify(),
    cancel: () => running?.cancel(),
  }
}
