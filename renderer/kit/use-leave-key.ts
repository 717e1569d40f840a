import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Escape, pressed anywhere within an element, leaves it; what stands around it does not hear of it. */
export function useLeaveKey(element: RefObject<HTMLElement | null>, leave: () => void): void {
  const left = useEffectEvent(leave)
  useEffect(() => {
    const within = element.current
    if (within === null) return
    const heard = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.stopPropagation()
      left()
    }
    within.addEventListener('keydown', heard)
    return () => within.removeEventListener('keydown', heard)
  }, [element])
}
