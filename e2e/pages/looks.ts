import type { Page } from '@playwright/test'
import { COLOUR_RULES, violations } from './axe'

/** The looks of the same page beside the light one, by what the document says of itself. */
const OTHER_LOOKS = {
  'high contrast': { dark: false, strong: true },
  dark: { dark: true, strong: false },
  'dark, high contrast': { dark: true, strong: true },
} as const

/** Every colour stands in the tokens, which look at two marks of the document: the page stays, its colours change. */
async function setLook(page: Page, { dark, strong }: { dark: boolean; strong: boolean }): Promise<void> {
  await page.evaluate(
    ([scheme, contrast]) => {
      const { dataset } = document.documentElement
      dataset['mantineColorScheme'] = scheme
      if (contrast) dataset['contrast'] = 'more'
      else delete dataset['contrast']
    },
    [dark ? 'dark' : 'light', strong] as const,
  )
}

/**
 * What is wrong with the colours of a light page in every other look, without the transitions that would be on their way between
 * two colours. A journey looks at its places so, and need not be gone through once more in the dark.
 */
export async function otherLooks(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [look, marks] of Object.entries(OTHER_LOOKS)) {
    await setLook(page, marks)
    faults.push(...(await violations(page, COLOUR_RULES)).map(fault => `${look}: ${fault}`))
  }
  await setLook(page, { dark: false, strong: false })
  await page.emulateMedia({ reducedMotion: null })
  return faults
}

/** All rules of WCAG 2.2 AA, and those of colours in every look. */
export const inEveryLook = async (page: Page): Promise<string[]> => [
  ...(await violations(page)),
  ...(await otherLooks(page)),
]
