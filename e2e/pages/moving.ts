import type { Page } from '@playwright/test'

/** Elements that would move or fade although the system asks for less motion: any duration above zero. */
export async function moving(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(element => {
        const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element)
        const lasts = `${animationDuration}, ${transitionDuration}`
          .split(', ')
          .some(one => Number.parseFloat(one) > 0)
        return lasts || scrollBehavior === 'smooth'
      })
      .map(element => `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''}`),
  )
  await page.emulateMedia({ reducedMotion: null })
  return [...new Set(found)]
}
