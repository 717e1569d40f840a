import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from './app'
import { newWorkspace } from './new-workspace'
import { goTo } from './pages/screens'
import { fivefold } from './sample'

test('what is owed is offered, paid, confirmed and closed, and stands in the statement', async ({
  launchApp,
}, info) => {
  const workspace = newWorkspace(info)
  const app = await launchApp({ workspace })
  const { page } = app
  await goTo(page, '/remedy')
  await page.locator('header').getByRole('button', { name: 'Record a remedy' }).click()
  await page.getByRole('textbox', { name: 'Name of the remedy' }).fill('Repay fees of the spring cohort')
  await page.getByRole('combobox', { name: 'Which one' }).fill('Blue Dune')
  await page.getByRole('option', { name: 'Blue Dune Manpower' }).click()
  await page.getByRole('textbox', { name: 'People it is owed to' }).fill('41')
  await page.getByRole('button', { name: 'Another currency' }).click()
  await page.getByRole('textbox', { name: 'Amount, for all people together' }).fill('133250')
  await page.getByRole('combobox', { name: 'Currency' }).fill('QAR')
  await page.getByRole('option', { name: /QAR/ }).click()
  await page.getByRole('button', { name: 'Save the remedy' }).click()
  const row = page.getByRole('row', { name: /Repay fees of the spring cohort/ })
  await expect(row).toContainText('0 of 41')

  const write = async (event: string, people: string, amount: string | null) => {
    await page.getByRole('button', { name: 'Add an entry…' }).click()
    await page.getByRole('combobox', { name: 'What happened' }).click()
    await page.getByRole('option', { name: event, exact: true }).click()
    await page.getByRole('textbox', { name: 'People', exact: true }).fill(people)
    if (amount !== null) await page.getByRole('textbox', { name: 'Amount', exact: true }).fill(amount)
    await page.getByRole('button', { name: 'Write the entry' }).click()
  }
  await write('Paid', '41', '133251')
  await expect(page.getByText('This pays more than is owed in this currency.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('133250')
  await page.getByRole('button', { name: 'Write the entry' }).click()
  await expect(page.getByText('Not everybody who was given something has confirmed it.')).toBeVisible()
  await write('Confirmed by the workers', '41', null)
  await expect(row).toContainText('41 of 41')
  await expect(row).toContainText(/QAR\s0/)
  await expect(row.getByText('Complete, to be closed')).toBeInViewport({ ratio: 1 })
  await page.screenshot({ path: info.outputPath('remedy.png') })

  await page.getByRole('button', { name: 'Close the remedy…' }).click()
  await page.getByRole('button', { name: 'Close the remedy', exact: true }).click()
  await expect(row).toContainText('Complete')
  await expect(page.getByRole('button', { name: 'Add an entry…' })).toHaveCount(0)
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
  await app.main.close()

  const out = info.outputPath('statement')
  // One remedy alone is too few to be told to the public.
  fivefold('export', workspace, '--regime', 'OECD5', '--profile', 'auditor', '--format', 'json', '--out', out)
  const [file = ''] = readdirSync(out)
  const { figures } = JSON.parse(readFileSync(`${out}/${file}`, 'utf8')) as {
    figures: Record<string, { value: number }>
  }
  expect(figures['remedy.paid.QAR']?.value).toBe(133_250)
  expect(figures['remedy.workersConfirmed']?.value).toBe(41)
})
