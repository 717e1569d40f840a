import { useEffect, type RefObject } from 'react'
import { useListMemory } from './list-memory'

/** Where Escape belongs to what is being done: a field, or something that stands open above the page. */
const BUSY = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]'
const OPEN = '[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]'

/** Escape on the page of a record presses its link back; the list it leads to has the focus on the row that was left. */
export function useEscapeBack(from: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const link = from.current?.querySelector('a')
      if (event.key !== 'Escape' || event.defaultPrevented || !link) return
      const isBusy = event.target instanceof Element && event.target.closest(BUSY) !== null
      if (isBusy || document.querySelector(OPEN) !== null) return
      useListMemory.setState({ returns: true })
      link.click()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [from])
}
