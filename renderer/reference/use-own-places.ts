import { useState } from 'react'
import type { EditionInfo, RejectedRow } from '@shared/contract/reference'
import { useBridge } from '../app/bridge'
import type { EngineRefusal } from '../app/engine-client'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useText } from '../kit/text'

/** Rows of a chosen file that can't be used; the person decides whether the others are loaded. */
export interface RejectedFile {
  readonly token: string
  readonly name: string
  readonly rows: readonly RejectedRow[]
}

export interface OwnPlaces {
  readonly busy: boolean
  readonly error: EngineRefusal | null
  readonly rejected: RejectedFile | null
  readonly choose: () => void
  readonly loadRest: () => void
  readonly dismiss: () => void
  readonly remove: (edition: EditionInfo) => void
}

/** Loading and removing own lists of places. */
export function useOwnPlaces(): OwnPlaces {
  const t = useText()
  const bridge = useBridge()
  const load = useCommand('reference.load')
  const removal = useCommand('reference.remove')
  const [rejected, setRejected] = useState<RejectedFile | null>(null)

  const read = (file: { token: string; name: string }, skipRejected: boolean) => {
    load.mutate(
      { kind: 'hotspots', file: file.token, skipRejected },
      {
        onSuccess: ({ loaded, rejected: rows }) => {
          setRejected(loaded === 0 && rows.length > 0 ? { ...file, rows } : null)
          if (loaded > 0) notify({ tone: 'good', text: t('reference:loaded', { count: loaded }) })
        },
      },
    )
  }
  const choose = async () => {
    const file = await bridge.pick('hotspots')
    if (file === null) return
    setRejected(null)
    read(file, false)
  }
  const remove = ({ id, edition }: EditionInfo) => {
    const text = t('reference:removed', { name: edition })
    removal.mutate({ id }, { onSuccess: () => notify({ tone: 'info', text }) })
  }
  return {
    busy: load.isPending || removal.isPending,
    error: load.error ?? removal.error,
    rejected,
    choose: () => void choose(),
    loadRest: () => {
      if (rejected !== null) read(rejected, true)
    },
    dismiss: () => setRejected(null),
    remove,
  }
}
