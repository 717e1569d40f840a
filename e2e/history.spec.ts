import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test, type Fivefold } from './app'
import { holdingClipboard } from './clipboard'
import { violations } from './pages/axe'
import { pdfPages } from './pdf-pages'
import { sampleWorkspace } from './sample'

const goTo = (page: Page, hash: string) =>
  page.evaluate(to => {
    location.hash = to
  }, hash)

/** The dialog of the system, answered: no test can press its buttons. Gives how many were shown. */
async function answerPrinting({ main }: Fivefold, why: string): Promise<() => Promise<number>> {
  await main.evaluate(({ app }, answer) => {
    const shown = Reflect.get(app, 'shown') as unknown
    Reflect.set(app, 'answer', answer)
    if (shown !== undefined) return
    Reflect.set(app, 'shown', 0)
    app.on('browser-window-created', (_, window) => {
      window.webContents.print = (_options, done) => {
        Reflect.set(app, 'shown', Number(Reflect.get(app, 'shown')) + 1)
        const said = String(Reflect.get(app, 'answer'))
        done?.(said === '', said)
      }
    })
  }, why)
  return () => main.evaluate(({ app }) => Number(Reflect.get(app, 'shown')))
}

test('what is copied, printed and saved from the screen stands in the history, and the history goes to paper', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const app = await launchApp({ workspace: sampleWorkspace(info), theme: 'light' })
  const { page } = app
  await goTo(page, '#/response?tab=actions')
  await page.getByRole('tab', { name: 'Actions' }).click()
  await holdingClipboard(async () => {
    await page.getByRole('button', { name: 'Copy as table' }).click()
    await expect(page.getByText('1 row copied as a table')).toBeVisible()
    expect(await app.main.evaluate(({ clipboard }) => clipboard.readText())).toContain('\t')
  })

  await goTo(page, '#/suppliers')
  await expect(page.getByRole('grid')).toBeVisible()
  const shown = await answerPrinting(app, 'Print job canceled')
  await app.menu('print')
  await expect.poll(shown, { timeout: 30_000 }).toBe(1)
  await answerPrinting(app, 'no valid printers available')
  await app.menu('print')
  await expect(page.getByText('The system did not print the page')).toBeVisible({ timeout: 30_000 })
  await answerPrinting(app, '')
  await app.menu('print')
  await expect.poll(shown, { timeout: 30_000 }).toBe(3)
  const file = info.outputPath('suppliers.pdf')
  await app.answerDialogs({ save: file })
  await app.menu('save_pdf')
  await expect(page.getByText('Saved as “suppliers.pdf”.')).toBeVisible({ timeout: 60_000 })

  await goTo(page, '#/history')
  await page.getByRole('combobox', { name: 'What left the program' }).click()
  await page.getByRole('option', { name: 'Left the program', exact: true }).click()
  const grid = page.getByRole('grid')
  await expect(
    grid.getByRole('row', { name: /^The list of actions was copied to the clipboard: 1 row/ }),
  ).toBeVisible()
  await expect(grid.getByRole('row', { name: /^The list of suppliers was printed: 2\d\d rows/ })).toHaveCount(
    1,
  )
  await grid.getByRole('row', { name: /^The list of suppliers left as a file \(pdf\)/ }).click()
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  await expect(page.getByText(sha256)).toBeVisible()
  await page.screenshot({ path: info.outputPath('left.png') })
  await grid.getByRole('row', { name: /was copied to the clipboard/ }).click()
  await expect(page.getByText('who is responsible')).toBeVisible()
  await page.screenshot({ path: info.outputPath('copied.png') })
  expect(await violations(page)).toEqual([])

  await page.getByRole('combobox', { name: 'What left the program' }).click()
  await page.getByRole('option', { name: 'Without what left' }).click()
  await expect(grid.getByRole('row', { name: /was copied to the clipboard/ })).toHaveCount(0)

  // On paper every entry of the filter stands, and every sheet says whose history it is and by what it was chosen.
  await page.getByRole('searchbox', { name: 'Search in changes' }).fill('harbour')
  await expect(grid.getByRole('row', { name: /^Made the workspace for Harbour/ })).toBeVisible()
  const paper = info.outputPath('history.pdf')
  await app.answerDialogs({ save: paper })
  await app.menu('save_pdf')
  await expect(page.getByText('Saved as “history.pdf”.')).toBeVisible({ timeout: 60_000 })
  const [sheet = ''] = await pdfPages(paper)
  expect(sheet).toContain('What left the program: Without what left; Search in changes: harbour')
  await page.getByRole('searchbox', { name: 'Search in changes' }).fill('')
  await page.getByRole('combobox', { name: 'What left the program' }).click()
  await page.getByRole('option', { name: 'Without what left' }).click()
  const whole = info.outputPath('whole.pdf')
  await app.answerDialogs({ save: whole })
  await app.menu('save_pdf')
  await expect(page.getByText('Saved as “whole.pdf”.')).toBeVisible({ timeout: 60_000 })
  const sheets = await pdfPages(whole)
  expect(sheets.length).toBeGreaterThan(2)
  const heads = sheets.filter(text => /Harbour Textiles Ltd; \d+ entries/.test(text))
  expect(heads.length).toBeGreaterThanOrEqual(sheets.length - 1)
  expect(sheets.join(' ')).toContain('Made the workspace for Harbour Textiles Ltd')
})

for (const [language, theme] of [
  ['en', 'dark'],
  ['ne', 'light'],
  ['ar', 'light'],
] as const)
  test(`the history is told in words: ${language}`, async ({ launchApp }, info) => {
    test.setTimeout(120_000)
    const { page } = await launchApp({ workspace: sampleWorkspace(info), theme, language })
    await goTo(page, '#/history')
    const rows = page.getByRole('grid').getByRole('row')
    await expect(rows.nth(3)).toBeVisible()
    for (const at of [8, 14, 20]) {
      await rows.nth(at).click()
      const panel = page.locator('section[data-people="author"]')
      await expect(panel).toBeVisible()
      expect(await panel.innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7|\b\d{4}-\d{2}-\d{2}\b|\{"/)
      await page.screenshot({ path: info.outputPath(`history-${language}-${at}.png`) })
    }
  })
