import { expect, test } from './app'
import { newWorkspace } from './new-workspace'
import { goTo } from './pages/screens'

test('a grievance is answered, its restricted part stays hidden, and it closes with its outcome', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: newWorkspace(info) })
  const { page } = app
  await goTo(page, '/grievances')
  await page.getByRole('button', { name: 'Record a grievance' }).click()
  await page.getByRole('textbox', { name: 'Number of the case' }).fill('G-7')
  await page.getByRole('combobox', { name: 'Which one' }).fill('Blue Dune')
  await page.getByRole('option', { name: 'Blue Dune Manpower' }).click()
  await page.getByRole('checkbox', { name: 'Somebody may be in danger now' }).check()
  await page.getByRole('button', { name: 'Save the grievance' }).click()
  const row = page.getByRole('row', { name: /G-7/ })
  await expect(row).toContainText('Urgent')
  await expect(page.getByText('Somebody may be in danger.')).toBeVisible()

  await page.getByRole('button', { name: 'Show it' }).click()
  await page.getByRole('region', { name: 'Restricted' }).getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('textbox', { name: 'How to reach the person safely' }).fill('by the union, Fridays')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('by the union, Fridays')).toBeVisible()
  await page.getByRole('button', { name: 'Hide it' }).click()
  await expect(page.getByText('by the union, Fridays')).toHaveCount(0)

  const step = async (name: string) => {
    await page.getByRole('button', { name: 'Add a step…' }).click()
    await page.getByRole('combobox', { name: 'What was done' }).click()
    await page.getByRole('option', { name, exact: true }).click()
    await page.getByRole('button', { name: 'Write the step' }).click()
  }
  await step('Referred')
  await expect(page.getByText('The person has not agreed that the case is passed on.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await step('Answered: received')
  await expect(page.getByText('after 0 days')).toBeVisible()
  await page.screenshot({ path: info.outputPath('grievances.png') })

  await page.getByRole('button', { name: 'Close the grievance…' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Passports returned.')
  await page.getByRole('button', { name: 'Close the grievance', exact: true }).click()
  await expect(row).toContainText('Remedied')
  await goTo(page, '/history')
  await expect(page.getByText('Closed grievance G-7: remedied').first()).toBeVisible()
  await expect(page.getByText('by the union, Fridays')).toHaveCount(0)
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
