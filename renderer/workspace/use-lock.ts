import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { EngineRefusal } from '../app/engine-client'
import { useCommand } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { useListMemory } from '../kit/list-memory'
import { useLocked } from './locked-state'

/** Closes the encrypted workspace; the start screen then asks for its passphrase. Why it can’t be is told, and gives `false`. */
export function useLockNow(): () => Promise<boolean> {
  const lock = useCommand('workspace.lock')
  const ask = useLocked(state => state.ask)
  const forget = useListMemory(memory => memory.forget)
  const navigate = useNavigate()
  const errorText = useErrorText()
  return async () => {
    try {
      const { file, name } = await lock.mutateAsync({})
      forget()
      ask({ token: file, name })
      await navigate({ to: '/' })
      return true
    } catch (cause) {
      if (!(cause instanceof EngineRefusal)) throw cause
      notify({ tone: 'bad', text: errorText(cause.error) })
      return false
    }
  }
}

const MINUTE_MS = 60_000
const SIGNS_OF_WORK = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Locks when nobody has worked for so many minutes; `null` never does. A laptop that slept is locked when it wakes. What can’t be
 * locked (a full disk) is tried again each minute.
 */
export function useIdleLock(minutes: number | null): void {
  const lock = useLockNow()
  const lockNow = useEffectEvent(() => lock())
  useEffect(() => {
    if (minutes === null) return undefined
    let last = Date.now()
    let next = 0
    const worked = () => {
      if (Date.now() - last < minutes * MINUTE_MS) last = Date.now()
    }
    const timer = setInterval(() => {
      const now = Date.now()
      if (now - last < minutes * MINUTE_MS || now < next) return
      next = now + MINUTE_MS
      void lockNow().then(locked => {
        if (locked) clearInterval(timer)
      })
    }, MINUTE_MS / 12)
    for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, worked, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, worked, { capture: true })
    }
  }, [minutes])
}
