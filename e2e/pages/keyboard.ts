import { expect, type Locator, type Page } from '@playwright/test'

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
  const button = page.getByRole('button', { name }).first()
  // One that is off can be reached as well, and does nothing.
  await expect(button).toBeEnabled({ timeout: 60_000 })
  await reach(page, button)
  await page.keyboard.press('Enter')
}

/** Goes to a field and types into it. */
export async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await reach(page, page.getByRole('textbox', { name }).first())
  await page.keyboard.type(text)
}

/** Goes to a box of choices and takes one with the arrow keys. */
export async function pick(page: Page, name: string, option: RegExp): Promise<void> {
  await reach(page, page.getByRole('combobox', { name }).first())
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('ArrowDown')
    const at = page.locator('[data-combobox-selected="true"]')
    if ((await at.count()) > 0 && option.test(await at.first().innerText())) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`the arrow keys do not lead to ${String(option)}`)
}

/** Goes to a field that searches, types into it and takes the first it finds. */
export async function find(page: Page, name: string, text: string): Promise<void> {
  await reach(page, page.getByRole('combobox', { name }).first())
  await page.keyboard.type(text)
  await page.getByRole('option', { name: text }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Goes to a row of a list by the arrow keys alone, from wherever the list is. */
export async function toRow(page: Page, grid: Locator, name: RegExp): Promise<void> {
  await reach(page, grid.locator('tr[tabindex="0"]'))
  await page.keyboard.press('Home')
  const wanted = grid.locator('tr:focus', { hasText: name })
  const total = Number(await grid.getAttribute('aria-rowcount'))
  for (let row = 1; row < total && (await wanted.count()) === 0; row++) await page.keyboard.press('ArrowDown')
  await wanted.waitFor()
}

/** Goes to the tab of that name with the arrow keys. */
export async function toTab(page: Page, name: string): Promise<void> {
  await reach(page, page.getByRole('tab', { selected: true }))
  const wanted = page.getByRole('tab', { name, selected: true })
  for (let presses = 0; presses < 12 && (await wanted.count()) === 0; presses++)
    await page.keyboard.press('ArrowRight')
  await wanted.waitFor()
}

/** Goes to a page as the palette does: its name and Enter; the focus is on its heading then, which may say another `title`. */
export async function goByPalette(page: Page, name: string, title = name): Promise<void> {
  await page.keyboard.press('Control+k')
  // On a busy machine it opens a moment later than the driver types.
  await page.getByRole('dialog').locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('h1:focus', { hasText: title }).waitFor()
}

/** What has the focus, in words; `nothing` where it was lost with what went away. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return 'nothing'
    return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${(at.getAttribute('aria-label') ?? at.textContent).slice(0, 60)}`
  })
