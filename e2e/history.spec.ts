import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test, type Fivefold } from './app'
import { violations } from './pages/axe'
import { sampleWorkspace } from './sample'

const goTo = (page: Page, hash: string) =>
  page.evaluate(to => {
    location.hash = to
  }, hash)

/** The dialog of the system, answered: no test can press its buttons. */
const answerPrinting = ({ main }: Fivefold, taken: boolean) =>
  main.evaluate(({ BrowserWindow }, isTaken) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window !== undefined) window.webContents.print = (_, done) => done?.(isTaken, '')
  }, taken)

const menu = ({ main }: Fivefold, command: string) =>
  main.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('fivefold:menu', name)
  }, command)

test('what is copied, printed and saved from the screen stands in the history, and the history goes to paper', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const app = await launchApp({ workspace: sampleWorkspace(info), theme: 'light' })
  const { page } = app
  await goTo(page, '#/response?tab=actions')
  await page.getByRole('tab', { name: 'Actions' }).click()
  await page.getByRole('button', { name: 'Copy as table' }).click()
  await expect(page.getByText('1 row copied as a table')).toBeVisible()
  expect(await app.main.evaluate(({ clipboard }) => clipboard.readText())).toContain('\t')

  await goTo(page, '#/suppliers')
  await expect(page.getByRole('grid')).toBeVisible()
  await answerPrinting(app, false)
  await menu(app, 'print')
  await expect(page.locator('html[data-printing]')).toHaveCount(0)
  await answerPrinting(app, true)
  await menu(app, 'print')
  await expect(page.locator('html[data-printing]')).toHaveCount(0, { timeout: 30_000 })
  const file = info.outputPath('suppliers.pdf')
  await app.answerDialogs({ save: file })
  await menu(app, 'save_pdf')
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
})
