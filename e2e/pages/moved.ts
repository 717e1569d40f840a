import type { Page } from '@playwright/test'

/** Less than that no hand misses. */
const LEAST_PX = 12
/** What stood for less than that nobody has reached for. */
const STOOD_MS = 30
/** For so long after a press the page is expected to answer it. */
const ANSWERS_MS = 500

/**
 * Watches for what can be pressed or written into and is pushed away from under the hand when another part of the page comes later; gives
 * what moved on the screen that is shown since it was asked last, in words.
 */
export async function watchMoves(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(
    ({ leastPx, stoodMs, answersMs }) => {
      const moved: { readonly at: string; readonly what: string }[] = []
      Reflect.set(globalThis, 'moved', moved)
      let pressed = -answersMs
      const press = () => (pressed = performance.now())
      for (const sign of ['keydown', 'pointerdown', 'wheel']) addEventListener(sign, press, { capture: true })
      interface Place {
        readonly x: number
        readonly y: number
        readonly since: number
        /** The screen it was first seen on: one that is left is taken down as it comes. */
        readonly on: string
      }
      let places = new Map<Element, Place>()
      const look = (now: number): void => {
        const next = new Map<Element, Place>()
        for (const element of document.querySelectorAll('a, button, input, select, textarea')) {
          if (!element.checkVisibility({ visibilityProperty: true })) continue
          const { left, top, width, height } = element.getBoundingClientRect()
          const [x, y] = [left + width / 2, top + height / 2].map(Math.round) as [number, number]
          const before = places.get(element)
          const isStill = before !== undefined && Math.hypot(x - before.x, y - before.y) < leastPx
          const on = before?.on ?? location.hash
          next.set(element, isStill ? before : { x, y, since: now, on })
          if (before === undefined || isStill || now - before.since < stoodMs || now - pressed < answersMs)
            continue
          // Nobody reaches for what is not in the window, or was left.
          if (on !== location.hash) continue
          if (before.x < 0 || before.x > innerWidth || before.y < 0 || before.y > innerHeight) continue
          const name = element.getAttribute('aria-label') ?? element.textContent
          const what = `${element.tagName.toLowerCase()} “${name.slice(0, 60)}”: ${before.x},${before.y} to ${x},${y}`
          moved.push({ at: location.hash, what })
        }
        places = next
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    { leastPx: LEAST_PX, stoodMs: STOOD_MS, answersMs: ANSWERS_MS },
  )
  return () =>
    page.evaluate(() => {
      const moved = Reflect.get(globalThis, 'moved') as { readonly at: string; readonly what: string }[]
      return moved
        .splice(0)
        .filter(({ at }) => at === location.hash)
        .map(({ what }) => what)
    })
}
