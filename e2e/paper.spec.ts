import { existsSync } from 'node:fs'
import { expect, test, type Fivefold } from './app'
import { violations } from './pages/axe'
import { goTo } from './pages/screens'
import { cutNames, list, longWorkspace, MANY } from './pages/supplier-list'
import { pdfPages } from './pdf-pages'
import { fivefold, sampleWorkspace } from './sample'

/** Whether Chromium has the document, and lays it out on paper. */
const isLayingOut = ({ main }: Fivefold) =>
  main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(window => !window.isVisible() && !window.webContents.isLoading()),
  )

test('a page on its way to paper can be stopped: nothing is written, and the next one is', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const app = await launchApp({ workspace: longWorkspace(info), theme: 'light' })
  const { page } = app
  await goTo(page, '/suppliers')
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(MANY + 3))
  const stopped = info.outputPath('stopped.pdf')
  await app.answerDialogs({ save: stopped })
  await app.menu('save_pdf')
  // Two thousand rows are drawn, then laid out, which takes Chromium some seconds; the window answers all the while.
  const dialog = page.getByRole('dialog', { name: 'Laying this page out for paper' })
  await expect(dialog.getByRole('progressbar', { name: 'Laying out the sheets' })).toBeVisible({
    timeout: 60_000,
  })
  await expect.poll(() => isLayingOut(app), { timeout: 60_000 }).toBe(true)
  await page.screenshot({ path: info.outputPath('to-paper.png') })
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await list(page).locator('tbody tr').count()).toBeLessThan(80)

  await goTo(page, '/bin')
  const whole = info.outputPath('whole.pdf')
  await app.answerDialogs({ save: whole })
  await app.menu('save_pdf')
  // Chromium ends what it has begun first.
  await expect(page.getByText('Saved as “whole.pdf”')).toBeVisible({ timeout: 120_000 })
  expect((await pdfPages(whole)).join(' ')).toContain('Bin')
  expect(existsSync(stopped)).toBe(false)
  // The windows that laid them out are gone.
  const windows = () => app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await expect.poll(windows).toBe(1)
  expect(await page.getByText('Something went wrong').count()).toBe(0)
})

test('help beside the page goes to paper alone, with the names of its topics', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info), theme: 'contrast-dark' })
  const { page } = app
  const paper = info.outputPath('help.pdf')
  // The dialog of the system can't be answered here: what it would print goes to a file.
  await app.main.evaluate(({ app: shell }, to) => {
    shell.on('browser-window-created', (_, { webContents }) => {
      webContents.print = (_options, done) => {
        const { writeFileSync } = process.getBuiltinModule('node:fs')
        void webContents.printToPDF({ preferCSSPageSize: true }).then(pdf => {
          writeFileSync(to, pdf)
          done?.(true, '')
        })
      }
    })
  }, paper)
  await goTo(page, '/suppliers')
  await page.keyboard.press('F1')
  const help = page.locator('[data-help]')
  await help.getByRole('button', { name: 'All help topics' }).click()
  await help.getByRole('button', { name: 'Print' }).click()
  await expect.poll(() => existsSync(paper), { timeout: 30_000 }).toBe(true)
  await expect.poll(async () => (await pdfPages(paper).catch(() => [])).length).toBeGreaterThan(0)
  const said = (await pdfPages(paper)).join(' ')
  expect(said).toContain('Recruiters and corridors')
  expect(said).not.toContain('Sanobar Terrace')
})

test('a list goes to paper whole: every supplier, its headings on each page, and none of the buttons', async ({
  launchApp,
}, info) => {
  const workspace = sampleWorkspace(info)
  const suppliers = (fivefold('list', workspace, 'suppliers') as { rows: { name: string }[] }).rows
  const app = await launchApp({ workspace, theme: 'dark' })
  await goTo(app.page, '/suppliers')
  // A small screen has room for names; what the panel says too is left to paper.
  await expect(list(app.page).getByRole('columnheader', { name: 'Main reason' })).toHaveCount(0)
  expect(await cutNames(app.page)).toEqual([])
  const save = info.outputPath('suppliers.pdf')
  await app.answerDialogs({ save })
  await app.menu('save_pdf')
  // Every row is drawn first: that takes its time where others use the machine too.
  await expect(app.page.getByText('Saved as “suppliers.pdf”')).toBeVisible({ timeout: 60_000 })
  await expect(list(app.page).getByRole('columnheader', { name: 'Main reason' })).toHaveCount(0)
  expect(await list(app.page).locator('tbody tr').count()).toBeLessThan(80)

  const pages = await pdfPages(save)
  const headed = pages.filter(text => text.includes('Score and range') && text.includes('Main reason'))
  // What stands beside the list comes after it.
  expect(headed.length).toBeGreaterThanOrEqual(Math.ceil(suppliers.length / 40))
  const bare = (text: string) => text.replace(/\s/g, '')
  const said = bare(pages.join(''))
  expect(suppliers.map(({ name }) => name).filter(name => !said.includes(bare(name)))).toEqual([])
  expect(pages.every((text, at) => text.includes(`${at + 1} / ${pages.length}`))).toBe(true)
  expect(pages.join(' ')).not.toContain('Export what I see')

  // Pictures keep their sizes on paper: the strip of a score was as high as nothing.
  await app.page.emulateMedia({ media: 'print' })
  const tints = list(app.page).locator('tbody').getByRole('img').first().locator('rect').first()
  await expect.poll(() => tints.evaluate(rect => rect.getBoundingClientRect().height)).toBeGreaterThan(5)
  await app.page.emulateMedia({ media: null })

  // Records are found by their words from anywhere, requirements by their reference.
  await app.page.keyboard.press('Control+K')
  await app.page.getByRole('combobox', { name: /^A page, a supplier/ }).fill('sanobar terr')
  await expect(app.page.getByRole('option', { name: 'Sanobar Terrace Farms SAL Supplier' })).toBeVisible()
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Sanobar Terrace Farms SAL')
  await app.page.keyboard.press('Control+K')
  await app.page.getByRole('combobox', { name: /^A page, a supplier/ }).fill('S1.03')
  await expect(app.page.getByRole('option', { name: /^S1\.03 .* Requirement$/ })).toBeVisible()
})
