import { expect, test } from './app'
import { newWorkspace } from './new-workspace'
import { goTo, settled } from './pages/screens'
import { sampleWorkspace } from './sample'

test('an audit is planned, begun, and its findings join the order of work', async ({ launchApp }, info) => {
  const app = await launchApp({ workspace: newWorkspace(info) })
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/audits'
  })
  await page.locator('header').getByRole('button', { name: 'Plan an audit' }).click()
  await page.getByRole('textbox', { name: 'Name of the audit' }).fill('Dormitory and payroll')
  await page.getByRole('combobox', { name: 'Which one' }).fill('Blue Dune')
  await page.getByRole('option', { name: 'Blue Dune Manpower' }).click()
  await page.getByRole('textbox', { name: 'Scope: what is looked at' }).fill('Recruitment, wages, housing')
  await page.getByRole('textbox', { name: 'Criteria' }).fill('Supplier code, 2026')
  await page.getByRole('button', { name: 'Save the audit' }).click()
  const row = page.getByRole('row', { name: /Dormitory and payroll/ })
  await expect(row).toContainText('Planned')
  await expect(page.getByText('Supplier code (2026)')).toBeVisible()
  await expect(page.getByText('Findings can be added once the audit has begun.')).toBeVisible()

  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Reported' }).click()
  await page.getByRole('button', { name: 'Save the audit' }).click()
  await expect(page.getByText("A reported audit needs the auditor's name.")).toBeVisible()
  await page.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Under way' }).click()
  await page.getByRole('button', { name: 'Save the audit' }).click()
  await expect(row).toContainText('Under way')

  await page.getByRole('button', { name: 'Add a finding…' }).click()
  await page.getByRole('textbox', { name: 'In one line' }).fill('No receipts for recruitment fees')
  await page.getByRole('button', { name: 'Save the finding' }).click()
  await expect(row).toContainText('1')
  await page.screenshot({ path: info.outputPath('audits.png') })
  await page.getByRole('link', { name: 'See them in order of work' }).click()
  await expect(page.getByRole('row', { name: /No receipts for recruitment fees/ })).toBeVisible()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})

test('a sample is drawn with a seed, drawn again, and one more is chosen; risk says where the next audit belongs', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  await goTo(page, '/audits')
  await page.locator('header').getByRole('button', { name: 'Plan an audit' }).click()
  await page.getByRole('textbox', { name: 'Name of the audit' }).fill('Programme of 2026')
  await page.getByRole('combobox', { name: 'About' }).click()
  await page.getByRole('option', { name: 'Our own organisation' }).click()
  await page.getByRole('textbox', { name: 'Scope: what is looked at' }).fill('Recruitment and wages')
  await page.getByRole('button', { name: 'Save the audit' }).click()
  await page.getByRole('button', { name: 'Draw a sample…' }).click()
  await page.getByRole('textbox', { name: 'How many' }).fill('4')
  await page.getByRole('textbox', { name: 'Seed' }).fill('4711')
  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await expect(page.getByText(/4 of \d+ sites, the riskier, the likelier, seed 4711/)).toBeVisible()
  await page.getByRole('button', { name: 'Draw again and compare' }).click()
  await expect(page.getByText('The same seed gives the same members.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('sample.png') })
  await page.getByRole('tab', { name: 'Where the next belongs' }).click()
  await expect(page.getByText(/of \d+ in the bands high and critical audited/)).toBeVisible()
  await settled(page)
  await page.screenshot({ path: info.outputPath('programme.png') })
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
