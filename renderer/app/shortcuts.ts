import { useEffect, useEffectEvent } from 'react'
import { keysText } from '@shared/contract/commands'

/** How keys are written on this system: `Ctrl K`, `⌘K`. */
export const shortcutText = (keys: string): string => keysText(keys, navigator.platform.startsWith('Mac'))

export type Shortcuts = Readonly<Record<string, () => void>>

/** Whether somebody types into this. */
export const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Keys that mean something alone, also while somebody types. */
const ALONE = new Set(['F1'])

/**
 * The letter or digit of a key: by what it writes, and where that is none of ours (a Nepali or Arabic layout) by its place on the
 * keyboard. A digit is its place in any case: on many layouts it is written with Shift.
 */
function keyOf({ key, code }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined && key !== '/') return digit
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return (place !== undefined && !/^[a-z]$/i.test(key) ? place : key).toLowerCase()
}

/** The name of a combination: `mod+k`, `mod+shift+z`, `f1`. */
export function nameOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null
  if (!(event.ctrlKey || event.metaKey))
    return !event.shiftKey && ALONE.has(event.key) ? event.key.toLowerCase() : null
  const key = keyOf(event)
  // A sign is what it is, whether Shift was needed to write it or not.
  return `mod+${event.shiftKey && /^[a-z0-9]$/.test(key) ? 'shift+' : ''}${key}`
}

/** Fields keep their own undo: while somebody types, Ctrl Z belongs to the text. */
const OF_THE_TEXT = new Set(['mod+z', 'mod+shift+z', 'mod+y'])

/** Shortcuts of the whole window. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event)
    if (name === null || event.defaultPrevented) return
    const run = shortcuts[name]
    if (run === undefined || (OF_THE_TEXT.has(name) && isTypedInto(event.target))) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => heard(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
