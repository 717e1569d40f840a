import { useEffect } from 'react'

const isMac = (): boolean => navigator.platform.startsWith('Mac')

/** How a shortcut is written on this system: `Ctrl K`, `⌘K`. */
export const shortcutText = (key: string): string => (isMac() ? `⌘${key}` : `Ctrl ${key}`)

export type Shortcuts = Readonly<Record<string, () => void>>

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Keys that mean something alone, also while somebody types. */
const ALONE = new Set(['F1'])

/** The name of a combination: `mod+k`, `mod+shift+z`, `f1`. */
function nameOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null
  if (!(event.ctrlKey || event.metaKey))
    return !event.shiftKey && ALONE.has(event.key) ? event.key.toLowerCase() : null
  return `mod+${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`
}

/** Fields keep their own undo: while somebody types, Ctrl Z belongs to the text. */
const OF_THE_TEXT = new Set(['mod+z', 'mod+shift+z', 'mod+y'])

/** Shortcuts of the whole window. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const name = nameOf(event)
      if (name === null || event.defaultPrevented) return
      const run = shortcuts[name]
      if (run === undefined || (OF_THE_TEXT.has(name) && typing(event.target))) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [shortcuts])
}
