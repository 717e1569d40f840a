import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page, TestInfo } from '@playwright/test'
import { expect, test, type Fivefold } from './app'
import { violations } from './pages/axe'
import { goTo, settled } from './pages/screens'
import { environment, root } from './runtime'

const SUPPLIERS = 50

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(root, 'test-results', 'pictures', 'campaign', `${name}.png`) })

const nameOf = (n: number) => `Supplier ${String(n).padStart(2, '0')} Ltd`

/** A workspace with fifty suppliers, made by the command line. */
function fiftySuppliers(info: TestInfo): string {
  const workspace = info.outputPath('work.fivefold')
  const list = info.outputPath('suppliers.csv')
  const rows = Array.from({ length: SUPPLIERS }, (_, at) => `${nameOf(at + 1)},Nepal,Biratnagar,Textiles`)
  writeFileSync(list, `Supplier name,Country,City,Sector\n${rows.join('\n')}\n`)
  const fivefold = (...args: readonly string[]) =>
    execFileSync(process.execPath, [`${root}/out/main/cli.js`, ...args], {
      env: environment(info.outputPath('cli')),
      stdio: 'pipe',
    })
  fivefold('new', workspace, '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  fivefold('import', workspace, list)
  return workspace
}

const KEY = 1
const ANSWER = 4

async function fillIn(
  from: string,
  to: string,
  answers: Readonly<Record<string, string | number>>,
): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(readFileSync(from)).buffer)
  workbook.getWorksheet('Questionnaire')!.eachRow(row => {
    const key = row.getCell(KEY).value
    if (typeof key === 'string' && answers[key] !== undefined) row.getCell(ANSWER).value = answers[key]
  })
  writeFileSync(to, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** Forty of fifty answer: most well, every fifth with a worker-paid fee, one with a typing error, one file that is none. */
async function answersCome(sent: string, back: string): Promise<void> {
  mkdirSync(back)
  for (let n = 1; n <= 40; n++) {
    const file = `2026_Supplier-${String(n).padStart(2, '0')}-Ltd.xlsx`
    const answers = { 'A.01': 100 + n, 'B.01': n === 3 ? 'Yess' : 'Yes', 'C.01': n % 5 === 0 ? 'Yes' : 'No' }
    await fillIn(join(sent, file), join(back, file), answers)
  }
  writeFileSync(join(back, 'scan.xlsx'), 'no workbook at all')
}

async function size({ main }: Fivefold): Promise<void> {
  await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
}

/** The page in the other theme, and turned round as a right-to-left language turns it. */
async function looks(page: Page, name: string): Promise<void> {
  await settled(page)
  await picture(page, name)
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  await picture(page, `${name}-dark`)
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await settled(page)
  await picture(page, `${name}-rtl`)
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'))
}

test('fifty suppliers are asked, forty answer, one of them with a typing error, and one undo takes it back', async ({
  launchApp,
}, info) => {
  test.setTimeout(300_000)
  const [sent, back] = [info.outputPath('sent'), info.outputPath('back')]
  mkdirSync(sent)
  const app = await launchApp({ workspace: fiftySuppliers(info) })
  const { page } = app
  await size(app)
  await goTo(page, '/questionnaires')
  await expect(page.getByText('No questionnaire has been sent yet')).toBeVisible()
  await page.locator('header').getByRole('button', { name: 'New campaign…' }).click()
  await page.getByRole('combobox', { name: 'Second language beside it' }).click()
  await page.getByRole('option', { name: 'नेपाली' }).click()
  await expect(page.getByText(/translated by machine/)).toBeVisible()
  await looks(page, 'form')
  await page.getByRole('button', { name: 'Make the campaign' }).click()

  await app.answerDialogs({ open: [sent] })
  await page.getByRole('button', { name: 'Write the 50 workbooks that are not sent…' }).click()
  await expect(page.getByText('50 workbooks written.')).toBeVisible({ timeout: 120_000 })
  expect(readdirSync(sent)).toHaveLength(SUPPLIERS)

  await answersCome(sent, back)
  await app.answerDialogs({ open: [back] })
  await page.getByRole('button', { name: 'Take in a folder…' }).click()
  await expect(page.getByText('Nothing is written yet.')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('button', { name: 'Take in the 40 that are ready' })).toBeVisible()
  await page.getByRole('row', { name: /Supplier 03/ }).click()
  await expect(page.getByText('Yess → Yes')).toBeVisible()
  await looks(page, 'review')
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Leave it open' })).toBeVisible()
  await page.getByRole('button', { name: 'Take in the 40 that are ready' }).click()
  await expect(page.getByText('40 workbooks taken in.')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('1 workbook was not taken in.')).toBeVisible()
  await expect(page.getByText(/none of the questionnaires/)).toBeVisible()
  await page.getByRole('button', { name: 'Close without taking in' }).click()

  const shown = page.getByRole('group', { name: 'Which recipients are shown' })
  await shown.getByRole('button', { name: 'Red flags', exact: true }).click()
  await expect(page.getByText('8 recipients')).toBeVisible()
  await shown.getByRole('button', { name: 'All', exact: true }).click()
  await page.getByRole('row', { name: /Supplier 05/ }).click()
  await expect(page.getByRole('link', { name: 'Open the answers' })).toBeVisible()
  await looks(page, 'campaign')

  const list = info.outputPath('recipients.csv')
  await app.answerDialogs({ save: list })
  await page.getByRole('button', { name: 'Export what I see' }).click()
  await expect.poll(() => existsSync(list)).toBe(true)
  expect(readFileSync(list, 'utf8').trim().split('\n')).toHaveLength(SUPPLIERS + 1)

  await page.getByRole('link', { name: 'Open the answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Supplier 05 Ltd')
  await goTo(page, '/questionnaires')
  await expect(page.getByRole('row', { name: /40 of 50/ })).toBeVisible()
  await looks(page, 'campaigns')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /0 of 50/ })).toBeVisible()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})

/** Elements whose text does not fit and is cut off rather than wrapped or scrolled to. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cut = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const wide = element.scrollWidth > element.clientWidth + 1 && ['hidden', 'clip'].includes(overflowX)
      const high = element.scrollHeight > element.clientHeight + 1 && ['hidden', 'clip'].includes(overflowY)
      return element.clientWidth > 1 && (wide || high)
    }
    const outside = (element: Element): boolean => element.getBoundingClientRect().right > innerWidth + 1
    return [...document.querySelectorAll('main form *, main nav *, main form')]
      .filter(element => element.textContent !== '' && element.closest('.only-heard') === null)
      .filter(element => cut(element) || outside(element))
      .map(element => `${element.tagName} ${element.textContent.slice(0, 60)}`)
  })

/** Every text of the page longer by two fifths, as a translation may be. */
const longer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main form')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      node.nodeValue = `${text}${text.slice(0, Math.ceil(text.length * 0.4))}`
    }
  })

test('questions in Nepali, in two languages and 40 per cent longer are nowhere cut off', async ({
  launchApp,
}, info) => {
  test.setTimeout(180_000)
  const app = await launchApp({ workspace: fiftySuppliers(info) })
  const { page } = app
  await size(app)
  await goTo(page, '/assessment')
  await page.locator('header').getByRole('button', { name: 'Start one…' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  for (const language of ['नेपाली', 'English and नेपाली']) {
    await page.getByRole('button', { name: language, exact: true }).click()
    for (let at = 0; at < 6; at++) {
      await settled(page)
      expect(await clipped(page), `${language}, question ${at + 1}`).toEqual([])
      await page.getByRole('button', { name: 'Next', exact: true }).click()
    }
  }
  await settled(page)
  await longer(page)
  await picture(page, 'question-longer')
  expect(await clipped(page)).toEqual([])
})
