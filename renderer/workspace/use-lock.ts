import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useCommand } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { useListMemory } from '../kit/list-memory'
import { useLocked } from './locked-state'

/** Closes the encrypted workspace; the start screen then asks for its passphrase. */
export function useLockNow(): () => Promise<void> {
  const lock = useCommand('workspace.lock')
  const ask = useLocked(state => state.ask)
  const forget = useListMemory(memory => memory.forget)
  const navigate = useNavigate()
  const errorText = useErrorText()
  return () =>
    lock.mutateAsync({}).then(
      ({ file, name }) => {
        forget()
        ask({ token: file, name })
        return navigate({ to: '/' })
      },
      () => {
        if (lock.error !== null) notify({ tone: 'bad', text: errorText(lock.error.error) })
      },
    )
}

const MINUTE_MS = 60_000
const SIGNS_OF_WORK = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Locks when nobody has worked for so many minutes; `null` never does. A laptop that slept is locked when it wakes. */
export function useIdleLock(minutes: number | null): void {
  const lock = useLockNow()
  const lockNow = useEffectEvent(() => void lock())
  useEffect(() => {
    if (minutes === null) return undefined
    let last = Date.now()
    const worked = () => {
      if (Date.now() - last < minutes * MINUTE_MS) last = Date.now()
    }
    const timer = setInterval(() => {
      if (Date.now() - last < minutes * MINUTE_MS) return
      clearInterval(timer)
      lockNow()
    }, MINUTE_MS / 12)
    for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, worked, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, worked, { capture: true })
    }
  }, [minutes])
}
