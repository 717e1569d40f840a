import { useLayoutEffect, useState } from 'react'

/** Size of the root of the page in pixels: what a rem is. */
export function rootSize(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) ? size : 16
}

/** Width of an element in rem, kept up while the window changes; without bounds until it is known. */
export function useRoom(element: HTMLElement | null): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    if (element === null) return
    const take = (width: number): void => {
      // An element that is not drawn has no width, and nothing to leave out.
      if (width > 0) setRoom(Math.floor((width / rootSize()) * 4) / 4)
    }
    // At once: the observer speaks when the first picture is there, and the next would be another.
    take(element.clientWidth)
    const observer = new ResizeObserver(([entry]) => take(entry?.contentRect.width ?? 0))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return room
}
