import type { Page } from '@playwright/test'

/**
 * Watches for pages that are drawn once more as they are left; gives the titles of those since it was asked last. Of no use on the way to a
 * record: until its name is known its page has the title of the list.
 */
export async function watchDrawnAgain(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const again: string[] = []
    Reflect.set(globalThis, 'drawnAgain', again)
    let shown = document.querySelector('main h1')
    let [title, hash] = [shown?.textContent, location.hash]
    new MutationObserver(() => {
      const now = document.querySelector('main h1')
      if (now === null || now === shown) return
      if (now.textContent === title && location.hash !== hash) again.push(now.textContent)
      shown = now
      title = now.textContent
      hash = location.hash
    }).observe(document.body, { childList: true, subtree: true })
  })
  return () => page.evaluate(() => (Reflect.get(globalThis, 'drawnAgain') as string[]).splice(0))
}
