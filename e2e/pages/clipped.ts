import type { Page } from '@playwright/test'

/**
 * Boxes whose text is cut off: wider or higher than their place, and neither scrolled nor told in full on pointing (`title`).
 * Names that people typed may be shortened where the whole stands in the title; labels and headings may not.
 */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const hasText = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
      if (!hasText || element.clientWidth === 0 || element.closest('.only-heard, [hidden], svg, [title]'))
        continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const cutsWide = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1
      const cutsHigh =
        ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 2
      if (cutsWide || cutsHigh)
        found.add(
          `${element.tagName.toLowerCase()}.${element.className.split(' ')[0]}: ${element.textContent.trim().slice(0, 50)}`,
        )
    }
    const page = document.documentElement
    if (page.scrollWidth > page.clientWidth + 1)
      found.add(`the page, by ${page.scrollWidth - page.clientWidth} px`)
    return [...found]
  })
}
