import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Entity, Period } from '@shared/workspace/entity'
import type { ChosenFile } from '@shared/contract/bridge'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { useBridge } from '../app/bridge'
import { EngineRefusal } from '../app/engine-client'
import { useCommand, useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useText } from '../kit/text'
import { useLocked } from './locked-state'

/** With what somebody typed for it, so that looking at it does not ask once more. */
type FailedFile = ChosenFile & { readonly secret?: string }

export interface WorkspaceActions {
  readonly refusal: EngineRefusal | null
  readonly busy: boolean
  readonly filling: { readonly done: number; readonly total: number | null } | null
  readonly cancelFilling: () => void
  /** With a secret, or with the key that this computer remembers; `isKept` lets it remember the key from now on. */
  readonly open: (file: ChosenFile, secret?: string, isKept?: boolean) => Promise<void>
  /** A file that did not open, for what can be done about it; `null` after the next try. */
  readonly failed: FailedFile | null
  /** The file that asks for its passphrase. */
  readonly locked: ChosenFile | null
  readonly leaveLocked: () => void
  readonly pickAndOpen: () => Promise<void>
  /**
   * Encrypted with the passphrase, or `null` for a plain file. Whether it was made: not when a dialog was left or the engine
   * refused.
   */
  readonly create: (entity: Entity, period: Period, passphrase: string | null) => Promise<boolean>
  readonly sample: () => Promise<void>
}

/** What the start screen can do. A refusal is kept to be shown; the next try clears it. */
export function useWorkspaces(): WorkspaceActions {
  const t = useText()
  const bridge = useBridge()
  const opening = useCommand('workspace.open')
  const remembering = useCommand('workspace.remember')
  const creating = useCommand('workspace.create')
  const fill = useJob('workspace.fill-sample')
  const [refusal, setRefusal] = useState<EngineRefusal | null>(null)
  const [failed, setFailed] = useState<FailedFile | null>(null)
  const { file: locked, ask, forget } = useLocked()

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setRefusal(null)
    setFailed(null)
    try {
      await work()
    } catch (cause) {
      if (!(cause instanceof EngineRefusal)) throw cause
      setRefusal(cause)
    }
  }
  const open = (file: ChosenFile, secret?: string, isKept = false) =>
    attempt(async () => {
      try {
        await opening.mutateAsync({ file: file.token, ...(secret === undefined ? {} : { secret }) })
        if (isKept) await remembering.mutateAsync({ isRemembered: true })
        forget()
      } catch (cause) {
        if (!(cause instanceof EngineRefusal)) throw cause
        // It can only be looked at: nobody need open it any more.
        if (cause.error.code === 'workspace-locked') forget()
        if (cause.error.code !== 'passphrase-needed') {
          setFailed({ ...file, ...(secret === undefined ? {} : { secret }) })
          throw cause
        }
        ask(file)
      }
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
    failed,
    locked,
    leaveLocked: () => {
      forget()
      setRefusal(null)
      setFailed(null)
    },
    busy: opening.isPending || creating.isPending || fill.state.status === 'running',
    filling: fill.state.status === 'running' ? (fill.state.progress ?? { done: 0, total: null }) : null,
    cancelFilling: fill.cancel,
    open,
    pickAndOpen: async () => {
      const file = await bridge.pick('workspace')
      if (file !== null) await open(file)
    },
    create: async (entity, period, passphrase) => {
      const name = t('workspace:create.suggested', { entity: entity.name, period: period.label })
      const file = await bridge.pickSave('workspace', name)
      if (file === null) return false
      const sheet =
        passphrase === null
          ? null
          : await bridge.pickSave('sheet', t('workspace:protection.sheetName', { name: file.name }))
      if (passphrase !== null && sheet === null) return false
      let isMade = false
      await attempt(async () => {
        const made = { file: file.token, entity, period }
        if (passphrase === null || sheet === null) {
          await creating.mutateAsync(made)
          isMade = true
          return
        }
        const { paper } = await bridge.settings()
        const protection = { passphrase, sheet: sheet.token, page: paper }
        await creating.mutateAsync({ ...made, protection })
        isMade = true
        notify({ tone: 'good', text: t('workspace:create.sheetDone', { name: sheet.name }) })
      })
      return isMade
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
