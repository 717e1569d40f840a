import { useEffect, useEffectEvent, useState, type RefObject } from 'react'

/** Takes files dropped on an element; tells whether some hover over it. */
export function useDropTarget(
  target: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [over, setOver] = useState(false)
  const taken = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(files)
  })
  useEffect(() => {
    const element = target.current
    if (element === null) return undefined
    // Entering a child fires "leave" on the parent; only as many leaves as enters mean that the file has left.
    let depth = 0
    const move = (by: 1 | -1) => {
      depth += by
      setOver(depth > 0)
    }
    const listeners: Readonly<Record<string, (event: DragEvent) => void>> = {
      dragenter: () => move(1),
      dragleave: () => move(-1),
      dragover: event => event.preventDefault(),
      drop: event => {
        event.preventDefault()
        depth = 0
        setOver(false)
        taken([...(event.dataTransfer?.files ?? [])])
      },
    }
    const all = Object.entries(listeners)
    for (const [name, heard] of all) element.addEventListener(name, heard as EventListener)
    return () => {
      for (const [name, heard] of all) element.removeEventListener(name, heard as EventListener)
    }
  }, [target])
  return over
}
