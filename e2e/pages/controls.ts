import type { Page } from '@playwright/test'

/** WCAG 2.2, 2.5.8: a target of 24 by 24 CSS pixels. */
const LEAST = 24

/**
 * Controls smaller than 24 px whose neighbours are so near that a circle of 24 px around each meets another target (2.5.8,
 * exception "Spacing"). Links within a sentence and boxes whose label is pressed with them are no targets of their own.
 */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(least => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [role="tab"]'),
    ].filter(
      one =>
        one.getClientRects().length > 0 &&
        !one.closest('p, li, dd, td, .only-heard, [aria-hidden="true"], [inert]'),
    )
    const boxOf = (one: HTMLElement) => {
      const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined
      const [own, whole] = [one.getBoundingClientRect(), label?.getBoundingClientRect()]
      return whole !== undefined && whole.height > own.height ? whole : own
    }
    const boxes = targets.map(boxOf)
    const centre = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
    const distance = ({ x, y }: { x: number; y: number }, box: DOMRect) =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
    return targets
      .filter((_, at) => {
        const box = boxes[at]
        if (box === undefined || box.width === 0) return false
        if (box.width >= least && box.height >= least) return false
        return boxes.some((other, place) => place !== at && distance(centre(box), other) < least / 2)
      })
      .map(
        one =>
          `${one.tagName.toLowerCase()} ${(one.getAttribute('aria-label') ?? one.textContent).slice(0, 40)}`,
      )
  }, LEAST)
}
