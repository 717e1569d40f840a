import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Entity, Period } from '@shared/workspace/entity'
import type { ChosenFile } from '@shared/contract/bridge'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { useBridge } from '../app/bridge'
import { EngineRefusal } from '../app/engine-client'
import { useCommand, useJob } from '../app/engine-hooks'
import { useText } from '../kit/text'

export interface WorkspaceActions {
  readonly refusal: EngineRefusal | null
  readonly busy: boolean
  readonly filling: { readonly done: number; readonly total: number | null } | null
  readonly cancelFilling: () => void
  readonly open: (file: ChosenFile) => Promise<void>
  readonly pickAndOpen: () => Promise<void>
  readonly create: (entity: Entity, period: Period) => Promise<void>
  readonly sample: () => Promise<void>
}

/** What the start screen can do. A refusal is kept to be shown; the next try clears it. */
export function useWorkspaces(): WorkspaceActions {
  const t = useText()
  const bridge = useBridge()
  const opening = useCommand('workspace.open')
  const creating = useCommand('workspace.create')
  const fill = useJob('workspace.fill-sample')
  const [refusal, setRefusal] = useState<EngineRefusal | null>(null)

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setRefusal(null)
    try {
      await work()
    } catch (cause) {
      if (!(cause instanceof EngineRefusal)) throw cause
      setRefusal(cause)
    }
  }
  const open = (file: ChosenFile) =>
    attempt(async () => {
      await opening.mutateAsync({ file: file.token })
    })
  const sample = () =>
    attempt(async () => {
      const file = await bridge.sampleTarget()
      await creating.mutateAsync({
        file: file.token,
        entity: entityNamed(t('workspace:sampleEntity')),
        period: calendarYear(new Date().getFullYear()),
      })
      const end = await fill.start({})
      if (end.status === 'failed') throw end.error
    })
  return {
    refusal,
    busy: opening.isPending || creating.isPending || fill.state.status === 'running',
    filling: fill.state.status === 'running' ? (fill.state.progress ?? { done: 0, total: null }) : null,
    cancelFilling: fill.cancel,
    open,
    pickAndOpen: async () => {
      const file = await bridge.pick('workspace')
      if (file !== null) await open(file)
    },
    create: async (entity, period) => {
      const file = await bridge.pickSave(
        'workspace',
        t('workspace:create.suggested', { entity: entity.name, period: period.label }),
      )
      if (file === null) return
      await attempt(async () => {
        await creating.mutateAsync({ file: file.token, entity, period })
      })
    },
    sample,
  }
}

/** Workspaces opened before, as the shell remembers them. */
export function useRecent() {
  const bridge = useBridge()
  const client = useQueryClient()
  const key = ['shell', 'recent']
  const recent = useQuery({ queryKey: key, queryFn: () => bridge.recent() })
  const forget = async (token: string) => {
    await bridge.forget(token)
    await client.invalidateQueries({ queryKey: key })
  }
  return { recent: recent.data ?? [], forget }
}
