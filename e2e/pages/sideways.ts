import type { Page } from '@playwright/test'

/**
 * What must be scrolled sideways although it is neither a table nor a picture (WCAG 2.2, 1.4.10): the page as a whole, or a box
 * in it. Tables, the map, licences and code may.
 */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const whole = document.documentElement
    const over = whole.scrollWidth - whole.clientWidth
    const found = over > 1 ? [`the page, by ${over} px`] : []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX } = getComputedStyle(element)
      const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      if (!isWide || !['auto', 'scroll'].includes(overflowX)) continue
      if (
        element.matches('table, pre, textarea, [role="tablist"]') ||
        element.querySelector('table, canvas, svg[role="img"]')
      )
        continue
      found.push(
        `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''}, by ${element.scrollWidth - element.clientWidth} px`,
      )
    }
    return found
  })
}
