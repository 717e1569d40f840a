import { elementScroll, type Virtualizer } from '@tanstack/react-virtual'

/**
 * Tells a list how high it is, at first and whenever that changes. It waits for the layout that comes anyway: asked for at once, the
 * page would be laid out once more, and its first rows drawn in one go with the page.
 */
export function observeRoom<Scroller extends Element>(
  { scrollElement }: Virtualizer<Scroller, Element>,
  onRoom: (room: { readonly width: number; readonly height: number }) => void,
): (() => void) | undefined {
  if (scrollElement === null) return undefined
  const observer = new ResizeObserver(() => {
    onRoom({ width: scrollElement.clientWidth, height: scrollElement.clientHeight })
  })
  observer.observe(scrollElement)
  return () => observer.disconnect()
}

/** Scrolls a list; to its top only where it stands elsewhere, which a list that was just made does not: even that lays the page out. */
export function scrollIfElsewhere<Scroller extends Element>(
  offset: number,
  options: { readonly adjustments?: number; readonly behavior?: ScrollBehavior },
  list: Virtualizer<Scroller, Element>,
): void {
  if (offset + (options.adjustments ?? 0) !== 0 || list.scrollOffset !== 0)
    elementScroll(offset, options, list)
}
