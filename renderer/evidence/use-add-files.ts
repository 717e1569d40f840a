import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import type { Progress } from '@shared/contract/reply'
import { useBridge } from '../app/bridge'
import type { EngineRefusal } from '../app/engine-client'
import { useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'

export interface RefusedFile {
  readonly name: string
  readonly error: EngineRefusal
}

export interface AddFiles {
  /** Opens the dialog of the system. */
  readonly choose: () => Promise<void>
  readonly drop: (files: readonly File[]) => Promise<void>
  /** The file that is being taken in. */
  readonly current: { readonly name: string; readonly progress: Progress | null } | null
  readonly cancel: () => void
  readonly refused: readonly RefusedFile[]
}

/** Takes files in one after another; one that is refused does not stop the others. */
export function useAddFiles(targets: readonly EvidenceTarget[]): AddFiles {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const job = useJob('evidence.add')
  const [name, setName] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])

  const add = async (files: readonly ChosenFile[]) => {
    setRefused([])
    let taken = 0
    for (const file of files) {
      setName(file.name)
      const state = await job.start({
        file: file.token,
        title: null,
        validUntil: null,
        language: null,
        restricted: false,
        targets: [...targets],
      })
      if (state.status === 'cancelled') break
      if (state.status === 'failed') setRefused(old => [...old, { name: file.name, error: state.error }])
      if (state.status !== 'done') continue
      if (state.value.wasThere) notify({ tone: 'info', text: t('evidence:wasThere', { name: file.name }) })
      else taken++
    }
    setName(null)
    if (taken > 0)
      notify({ tone: 'good', text: t('evidence:added', { count: taken, n: format.number(taken) }) })
  }

  return {
    choose: async () => add(await bridge.pickMany('evidence')),
    drop: async files => {
      const chosen = await Promise.all(files.map(file => bridge.dropped(file)))
      await add(chosen.filter(file => file !== null))
    },
    current:
      name === null ? null : { name, progress: job.state.status === 'running' ? job.state.progress : null },
    cancel: job.cancel,
    refused,
  }
}
