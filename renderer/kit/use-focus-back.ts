import { useLayoutEffect } from 'react'

/**
 * Who closes what lies over the page is where they were before it. A layout effect: it looks before anything inside takes
 * the focus.
 */
export function useFocusBack(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [isOpen])
}
