import { expect, test, type Fivefold } from './app'
import { newWorkspace } from './new-workspace'
import { violations } from './pages/axe'
import { goTo, settled } from './pages/screens'
import { sampleWorkspace } from './sample'

async function choose(app: Fivefold, field: string, option: string | RegExp): Promise<void> {
  await app.page.getByRole('combobox', { name: field }).click()
  await app.page.getByRole('option', { name: option }).click()
}

test('a finding goes from the fact to a verified closing', async ({ launchApp }, info) => {
  const app = await launchApp({ workspace: newWorkspace(info) })
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/response'
  })
  await page.locator('header').getByRole('button', { name: 'Record a finding' }).click()
  await page.getByRole('textbox', { name: 'In one line' }).fill('Passports kept in the office')
  const about = page.getByRole('combobox', { name: 'Which one' })
  await about.fill('Kosi')
  // Once the search has answered it stands where the first of all stood before: pressed meanwhile, it moves from under the hand.
  await expect(page.getByRole('option')).toHaveText(['Kosi Garments'])
  await page.getByRole('option', { name: 'Kosi Garments' }).click()
  await expect(about).toHaveValue('Kosi Garments')
  await choose(app, 'Indicator of forced labour', 'Retention of identity documents')
  await choose(app, 'How strong', 'strong')
  await choose(app, 'Scale: how grave for a person', /^4,/)
  await page.getByRole('textbox', { name: 'People affected' }).fill('41')
  await page.getByRole('button', { name: 'Save the finding' }).click()
  await expect(page.getByText('Raises floor F3 of the risk score')).toBeVisible()
  const row = page.getByRole('row', { name: /Passports kept/ })
  await expect(row).toContainText('To decide')

  await page.getByRole('button', { name: 'Decide…' }).click()
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await expect(page.getByRole('textbox', { name: 'Reasons' })).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('textbox', { name: 'Reasons' }).fill('The supplier cooperates')
  await page.getByRole('textbox', { name: 'Approved by' }).fill('A. Gurung')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await expect(row).toContainText('To act')

  await page.getByRole('button', { name: 'Add an action…' }).click()
  await page.getByRole('textbox', { name: 'What will be done' }).fill('Return all passports')
  await page.getByRole('textbox', { name: 'Owner' }).fill('S. Thapa')
  await page.getByRole('textbox', { name: 'Due on' }).fill('01 Dec 2026')
  await page.getByRole('textbox', { name: 'Due on' }).press('Tab')
  await page.getByRole('button', { name: 'Save the action' }).click()
  await expect(row).toContainText('Acting')
  await page.screenshot({ path: info.outputPath('response.png') })

  await page.getByRole('button', { name: 'Close the finding…' }).click()
  await page
    .getByRole('textbox', { name: 'Reason, and what was seen' })
    .fill('41 workers hold their passports')
  await page.getByRole('button', { name: 'Close it' }).click()
  await expect(page.getByText("It can't be called resolved while 1 of its actions")).toBeVisible()

  await page.getByRole('button', { name: 'Return all passports', exact: true }).click()
  await choose(app, 'State', 'Done')
  await page.getByRole('textbox', { name: 'What shows it' }).fill('Receipts of 41 workers')
  await page.getByRole('button', { name: 'Save the action' }).click()
  await expect(row).toContainText('To close')

  await choose(app, 'Who has verified it?', 'Verified independently')
  await page.getByRole('textbox', { name: 'Name of who verified it' }).fill('M. Rai')
  await page.getByRole('button', { name: 'Close it' }).click()
  await expect(page.getByText('Raises floor F3 of the risk score')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Open again…' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('closed.png') })
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})

test('actions stand on a board and a timeline, an exit has stages, and a quarter is reported', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  await goTo(page, '/response')
  await page.getByRole('tab', { name: 'Actions' }).click()
  for (const look of ['Board', 'Timeline']) {
    await page.getByRole('button', { name: look, exact: true }).click()
    await expect(
      page.getByRole('button', { name: 'Repay recruitment fees to 41 workers' }).first(),
    ).toBeVisible()
    await settled(page)
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: info.outputPath(`${look}.png`) })
  }

  await page.getByRole('tab', { name: 'Findings' }).click()
  await page.getByRole('row', { name: /Passports held by the camp office/ }).click()
  await page.getByRole('button', { name: /^(Decide…|Decide again…)$/ }).click()
  await choose(app, 'Response', 'Disengage')
  await page.getByRole('textbox', { name: 'Reasons' }).fill('Leverage is used up')
  await page.getByRole('textbox', { name: /What it means for the workers/ }).fill('Wages are settled first')
  await page.getByRole('textbox', { name: 'Approved by' }).fill('Managing director')
  await page.getByRole('button', { name: 'Add a stage' }).click()
  await page.getByRole('textbox', { name: 'What ends or is settled' }).fill('Wages and papers settled')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.getByRole('checkbox', { name: /Wages and papers settled/ }).click()
  await expect(page.getByText(/^done on /)).toBeVisible()
  await page.screenshot({ path: info.outputPath('exit.png') })

  await page.getByRole('button', { name: 'Report to management…' }).click()
  await expect(page.getByRole('dialog', { name: 'Report to management' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
