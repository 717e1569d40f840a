import { useState } from 'react'
import type { LoadedFile, LoadKind } from '@shared/contract/reference'
import type { Progress } from '@shared/contract/reply'
import { useBridge } from '../app/bridge'
import type { EngineRefusal } from '../app/engine-client'
import { useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useText } from '../kit/text'

/** A chosen file with rows that can't be used; the person decides whether the others are read. */
export interface RejectedFile {
  readonly kind: LoadKind
  readonly token: string
  readonly name: string
  readonly result: LoadedFile
}

export interface FileLoading {
  readonly busy: boolean
  readonly progress: Progress | null
  readonly error: EngineRefusal | null
  readonly rejected: RejectedFile | null
  readonly choose: (kind: LoadKind) => void
  readonly loadRest: () => void
  readonly dismiss: () => void
  readonly cancel: () => void
}

/** Reading a file of outside data into a proposed edition. */
export function useLoadFile(onLoaded: () => void): FileLoading {
  const t = useText()
  const bridge = useBridge()
  const { state, start, cancel } = useJob('reference.load')
  const [rejected, setRejected] = useState<RejectedFile | null>(null)

  const read = async (kind: LoadKind, file: { token: string; name: string }, skipRejected: boolean) => {
    const ended = await start({ kind, file: file.token, skipRejected })
    if (ended.status !== 'done') return
    const { loaded, rejectedCount } = ended.value
    setRejected(loaded === 0 && rejectedCount > 0 ? { kind, ...file, result: ended.value } : null)
    if (loaded === 0) return
    notify({ tone: 'good', text: t('reference:loaded', { count: loaded }) })
    onLoaded()
  }
  const choose = async (kind: LoadKind) => {
    const file = await bridge.pick('reference')
    if (file === null) return
    setRejected(null)
    await read(kind, file, false)
  }
  return {
    busy: state.status === 'running',
    progress:
      state.status === 'running' ? (state.progress ?? { phase: 'read-file', done: 0, total: null }) : null,
    error: state.status === 'failed' ? state.error : null,
    rejected,
    choose: kind => void choose(kind),
    loadRest: () => {
      if (rejected !== null) void read(rejected.kind, rejected, true)
    },
    dismiss: () => setRejected(null),
    cancel,
  }
}
