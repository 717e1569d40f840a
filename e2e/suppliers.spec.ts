import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { newWorkspace } from './new-workspace'
import { violations } from './pages/axe'
import { goTo, settled } from './pages/screens'
import { list, longWorkspace, MANY, names } from './pages/supplier-list'

test('ten thousand suppliers scroll, search and sort, and only what is seen exists', async ({
  launchApp,
}, info) => {
  const { page, console } = await launchApp({ workspace: longWorkspace(info) })
  await goTo(page, '/suppliers')
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(MANY + 3))
  await expect(page.getByText('10 002 of 10 002')).toBeVisible()

  await page.getByRole('button', { name: 'Supplier', exact: true }).click()
  await list(page).getByRole('row').nth(1).click()
  await page.keyboard.press('End')
  await expect(list(page).locator(`[aria-rowindex="${MANY + 3}"] th`)).not.toBeEmpty()
  expect(await list(page).locator('tbody tr').count()).toBeLessThan(80)
  await page.keyboard.press('Home')
  await expect(names(page).first()).toContainText('Blue Dune Manpower')

  await page.getByRole('searchbox').fill('cinar 00012')
  await expect(names(page).first()).toContainText('Çınar')
  await page.screenshot({ path: info.outputPath('found.png') })
  expect(console.filter(line => line.startsWith('error'))).toEqual([])
})

test('at 200 % only what is seen exists as well, and the row in hand stays in sight', async ({
  launchApp,
}, info) => {
  const { main, page } = await launchApp({ workspace: longWorkspace(info), theme: 'light' })
  await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await goTo(page, '/suppliers')
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(MANY + 3))
  const rows = list(page).locator('tbody tr')
  await expect.poll(() => rows.count()).toBeGreaterThan(4)
  expect(await rows.count()).toBeLessThan(80)
  await list(page).locator('tr[tabindex="0"]').focus()
  for (let at = 0; at < 12; at++) await page.keyboard.press('ArrowDown')
  const current = list(page).locator('[aria-rowindex="14"]')
  await expect(current).toBeFocused()
  await expect(current).toBeInViewport({ ratio: 0.2 })
  expect(await rows.count()).toBeLessThan(80)
})

test('a list scrolled from end to end in one go shows its last rows', async ({ launchApp }, info) => {
  const { page } = await launchApp({ workspace: longWorkspace(info) })
  await goTo(page, '/suppliers')
  await expect(names(page).first()).not.toBeEmpty()
  const longestMs = await page.evaluate(async () => {
    const scroller = document.querySelector('[role="grid"]')?.parentElement
    if (!scroller) throw new Error('no list')
    const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
    let longest = 0
    let before = await frame()
    for (let step = 0; step <= 60; step++) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 60
      const now = await frame()
      longest = Math.max(longest, now - before)
      before = now
    }
    return longest
  })
  // Told, not judged: frames depend on the machine.
  await info.attach('longest frame', { body: `${longestMs.toFixed(0)} ms`, contentType: 'text/plain' })
  await settled(page)
  await expect(names(page).last()).not.toBeEmpty()
})

test('who comes back from a supplier far down stands at the same row and the same height; the top is reached again', async ({
  launchApp,
}, info) => {
  const { page } = await launchApp({ workspace: longWorkspace(info) })
  await goTo(page, '/suppliers')
  const current = page.getByRole('grid').first().locator('tr[tabindex="0"]')
  const scrolled = () =>
    page.evaluate(() => document.querySelector('[role="grid"]')?.parentElement?.scrollTop ?? -1)
  await current.press('End')
  await settled(page)
  const [name, height] = [await current.innerText(), await scrolled()]
  expect(height).toBeGreaterThan(100_000)
  await current.press('Enter')
  await page.waitForURL(/suppliers\/.+/)
  await settled(page)
  await page.evaluate(() => history.back())
  await page.waitForURL(/suppliers$/)
  await settled(page)
  await expect(current).toBeInViewport()
  expect(await current.innerText()).toBe(name)
  expect(await scrolled()).toBe(height)
  await current.press('Home')
  await settled(page)
  await expect(current).toBeInViewport()
  expect(await scrolled()).toBe(0)
})

test('an edit is written with its reason, told as a sentence, and taken back', async ({
  launchApp,
}, info) => {
  const { page, console } = await launchApp({ workspace: newWorkspace(info) })
  await goTo(page, '/suppliers')
  await list(page)
    .getByRole('row', { name: /Kosi Garments/ })
    .click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Kosi Garments/ })).toBeVisible()

  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Workers' }).fill('240')
  await form.getByRole('textbox', { name: /Reason/ }).fill('their own answer of November')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()

  const history = page.getByRole('region', { name: 'History' })
  await expect(history).toContainText('Changed supplier Kosi Garments (Workers from not known to 240)')
  await expect(history).toContainText('their own answer of November')
  await page.screenshot({ path: info.outputPath('edited.png') })

  await page.keyboard.press('Control+z')
  await expect(history).toContainText('Undone: Changed supplier Kosi Garments')
  await expect(page.getByRole('region', { name: 'Facts' })).not.toContainText('240')
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('240')
  expect(console.filter(line => line.startsWith('error'))).toEqual([])
})

test('several suppliers are edited at once, with how many change said before', async ({
  launchApp,
}, info) => {
  const { page } = await launchApp({ workspace: newWorkspace(info) })
  await goTo(page, '/suppliers')
  await list(page).getByRole('row').nth(1).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Edit selected' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'New value' }).fill('2')
  await expect(dialog.getByText('This changes 2 of 2 selected suppliers.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Change 2 suppliers' }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, '/history')
  await expect(page.getByText('Changed 2 suppliers').first()).toBeVisible()

  // Back to the row that was left, with the search a key away and the list a key away from it.
  await goTo(page, '/suppliers')
  await list(page).getByRole('row').nth(2).click()
  const second = await names(page).nth(1).textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(second ?? '')
  await page.keyboard.press('Escape')
  await expect(list(page).locator('tr[tabindex="0"] th')).toHaveText(second ?? '')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()

  // What was removed leaves the hand on the next row.
  await list(page).getByRole('row').nth(1).click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Move to the bin' }).click()
  await page.getByRole('button', { name: 'Move to the bin' }).last().click()
  await expect(list(page)).toHaveAttribute('aria-rowcount', '2')
  await expect(list(page).getByRole('row').nth(1)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(list(page)).toHaveAttribute('aria-rowcount', '3')

  // Both go into the bin, where they can be found, looked at and taken back at once.
  await goTo(page, '/suppliers')
  await list(page).getByRole('row').nth(1).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  // The reason is asked in place: Escape leaves it, Enter does it, and the bin says it.
  await page.getByRole('button', { name: 'Move to the bin' }).click()
  const reason = page.getByRole('textbox', { name: 'Reason, if there is one' })
  await expect(reason).toBeFocused()
  await page.screenshot({ path: info.outputPath('reason.png') })
  await page.keyboard.press('Escape')
  await expect(reason).toBeHidden()
  await page.getByRole('button', { name: 'Move to the bin' }).click()
  await page.keyboard.type('Entered twice')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Changed 2 suppliers').first()).toBeHidden()
  await goTo(page, '/bin')
  const binned = page.getByRole('grid', { name: 'What is in the bin' })
  await expect(binned.getByRole('row')).toHaveCount(3)
  await binned.getByRole('row').nth(1).click()
  await expect(page.getByText('Comes back with it')).toBeVisible()
  await expect(page.getByText('Entered twice').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.screenshot({ path: info.outputPath(`bin-${theme}.png`) })
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Take 2 chosen records back' }).click()
  await expect(page.getByText('2 records come back, in one step that can be undone.')).toBeVisible()
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(page.getByText('The bin is empty')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(binned.getByRole('row')).toHaveCount(3)

  // One goes for good: what is lost is said before, the history keeps that it was, and undo ends there.
  await binned.getByRole('row').nth(1).click()
  const gone = (await binned.getByRole('row').nth(1).getByRole('rowheader').textContent()) ?? ''
  await page.getByRole('button', { name: 'Remove this one for good…' }).click()
  const asked = page.getByRole('dialog', { name: `Remove “${gone}” for good` })
  await expect(asked.getByText('Goes, and can’t be undone')).toBeVisible()
  expect(await violations(page)).toEqual([])
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.screenshot({ path: info.outputPath(`remove-for-good-${theme}.png`) })
  }
  const why = asked.getByRole('textbox', { name: 'Why it is removed for good' })
  await expect(why).toBeFocused()
  await why.fill('asked for in writing')
  await asked.getByRole('button', { name: 'Remove for good' }).click()
  await expect(page.getByText('1 record is removed for good')).toBeVisible()
  await expect(asked).toBeHidden()
  await expect(binned.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
  await goTo(page, '/history')
  await expect(page.getByText(/^Removed 1 record for good/).first()).toBeVisible()
  await expect(page.getByText(gone)).toBeHidden()
  // Beside the file stands nothing from which it was written anew.
  expect(readdirSync(info.outputDir).filter(name => name.startsWith('work.fivefold'))).not.toContainEqual(
    expect.stringContaining('.source'),
  )
})

test('a recruiter and a corridor typed in by hand show what a worker pays', async ({ launchApp }, info) => {
  const { page, console } = await launchApp({ workspace: newWorkspace(info) })
  await goTo(page, '/recruiters')
  await page.locator('header').getByRole('button', { name: 'Add a recruiter' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Saptakoshi Lantern Overseas')
  await form.getByRole('button', { name: 'Save' }).click()
  const agency = page.getByRole('row', { name: /Saptakoshi Lantern Overseas/ })
  await expect(agency).toBeVisible()

  // A block from a spreadsheet goes onto the row in hand, with what it changes said before.
  await agency.click()
  await agency.evaluate(row => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Country\tLicence number\nNepal\tRL-77')
    row.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(form.getByText('2 values will change.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('paste.png') })
  await form.getByRole('button', { name: 'Change 1 of them' }).click()
  // What it showed of the row is a row as well.
  await expect(form).toBeHidden()
  await expect(agency).toContainText('Nepal')
  await agency.click()
  await page.keyboard.press('F2')
  await form.getByRole('textbox', { name: 'New value' }).fill('Inde')
  await expect(form.getByText('1 value will change.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('change-many.png') })
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()

  await goTo(page, '/corridors')
  await page.locator('header').getByRole('button', { name: 'Add a corridor' }).click()
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Janakpur to Doha')
  await form.getByRole('textbox', { name: /monthly take-home pay/ }).fill('1200')
  // The first currency is that of the pay; a loan has its own.
  await form.getByRole('combobox', { name: 'Currency' }).first().fill('QAR')
  await page.getByRole('option', { name: /^QAR/ }).click()
  await form.getByRole('button', { name: 'Add a fee' }).click()
  await form.getByRole('textbox', { name: 'What for' }).fill('Service charge')
  await form.getByRole('textbox', { name: 'Amount' }).fill('5520')
  await expect(form.getByText(/4.6 months of the expected pay/)).toBeVisible()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('row', { name: /Janakpur to Doha.*4.6/ })).toBeVisible()
  await page.screenshot({ path: join(info.outputDir, 'corridors.png') })
  expect(console.filter(line => line.startsWith('error'))).toEqual([])
})
