import type { Locator, Page } from '@playwright/test'

/** Goes to a control with the Tab key, as somebody without a mouse does. */
export async function reach(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await control.waitFor({ timeout: 60_000 })
  for (let presses = 0; presses < 150; presses++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('the Tab key does not lead there')
}

/** Goes to a button and presses it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, page.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}
