import { useEffect, useRef, useState } from 'react'

/** Time for the pointer to come to rest on a word, and to cross the gap between word and tip. */
const OPEN_AFTER_MS = 250
const CLOSE_AFTER_MS = 200

interface Handlers {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
}

/** What the word listens to. */
export interface TipWord extends Handlers {
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onClick: () => void
}

interface Tip {
  readonly isOpen: boolean
  readonly word: TipWord
  /** What the tip listens to, so that the pointer may rest on it. */
  readonly tip: Handlers
}

/** When a tip is shown: at once with the focus or a click, after a moment under the pointer; Escape closes it wherever the focus is. */
export function useTip(): Tip {
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const soon = (open: boolean, afterMs: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(open), afterMs)
  }
  const now = (open: boolean) => {
    clearTimeout(timer.current)
    setOpen(open)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEscape(isOpen, () => now(false))
  const leave = () => soon(false, CLOSE_AFTER_MS)
  return {
    isOpen,
    word: {
      onPointerEnter: () => soon(true, OPEN_AFTER_MS),
      onPointerLeave: leave,
      onFocus: () => now(true),
      onBlur: () => now(false),
      onClick: () => now(true),
    },
    tip: { onPointerEnter: () => now(true), onPointerLeave: leave },
  }
}

/** Heard before anything else hears it: the first Escape closes the tip, and not the panel it stands in. */
function useEscape(listens: boolean, run: () => void): void {
  useEffect(() => {
    if (!listens) return
    const heard = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      run()
    }
    window.addEventListener('keydown', heard, { capture: true })
    return () => window.removeEventListener('keydown', heard, { capture: true })
  })
}
