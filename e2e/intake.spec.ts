import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { environment, root } from './runtime'

const LIST = `Approved vendors,,,,
,,,,
Vendor no.,Company,Land,Employees,Licence seen on
0007,Harbour Yarn Ltd.,Viet Nam,120,04.03.2026
0008,Delta Knit,Bangladseh,80,05.03.2026
0009,Étoile Confection,Bangladseh,"1,250",
,,Nepal,3,
Total,,,1453,
`

/** Presses a button as somebody without a mouse does. */
async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

const count = (page: Page, what: string): Locator =>
  page.locator('dl > div').filter({ hasText: what }).locator('dd')

test('a list comes in, is mended, brought in and taken back, by keyboard only', async ({
  launchApp,
}, info) => {
  const workspace = info.outputPath('work.fivefold')
  const list = info.outputPath('vendors.csv')
  writeFileSync(list, LIST)
  execFileSync(
    process.execPath,
    [`${root}/out/main/cli.js`, 'new', workspace, '--entity', 'Harbour', '--period', '2026'],
    {
      env: environment(info.outputPath('cli')),
      stdio: 'pipe',
    },
  )
  const app = await launchApp({ workspace })
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/intake'
  })
  await app.answerDialogs({ open: [list] })
  await press(page.getByRole('button', { name: 'Choose a file…' }))

  await expect(page.getByRole('heading', { level: 1, name: 'What the columns hold' })).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'What Land becomes' })).toHaveValue('supplier.country')
  await expect(page.getByRole('combobox', { name: 'What Licence seen on becomes' })).toHaveValue('custom')
  await page.screenshot({ path: info.outputPath('columns.png') })
  await press(page.getByRole('button', { name: 'See what would happen' }))

  await expect(count(page, 'rows to add')).toHaveText('3')
  await expect(count(page, 'rows left out')).toHaveText('1')
  const problem = page.getByRole('row', { name: /no country we know/ })
  await expect(problem).toContainText('C5, C6')
  await page.screenshot({ path: info.outputPath('plan.png') })
  await press(problem.getByRole('button', { name: 'Fix all 2 like this' }))
  await expect(problem).toBeHidden()

  const returned = info.outputPath('vendors-returned.xlsx')
  await app.answerDialogs({ save: returned })
  await press(page.getByRole('button', { name: 'Save with reasons…' }))
  await expect(page.getByText('vendors-returned.xlsx')).toBeVisible()
  await press(page.getByRole('button', { name: 'Bring it in' }))
  await expect(page.getByText('vendors.csv is in the workspace')).toBeVisible()
  await page.screenshot({ path: info.outputPath('done.png') })

  await press(page.getByRole('button', { name: 'Bring in another list' }))
  const before = page.getByRole('region', { name: 'Lists brought in before' })
  await expect(before.getByRole('cell', { name: 'vendors.csv' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(before.getByRole('cell', { name: 'vendors.csv' })).toBeHidden()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
