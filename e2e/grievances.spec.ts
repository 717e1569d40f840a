import { expect, test } from './app'
import { holdingClipboard } from './clipboard'
import { newWorkspace } from './new-workspace'
import { inEveryLook } from './pages/looks'
import { goTo, settled } from './pages/screens'
import { sampleWorkspace } from './sample'

test('a grievance is answered, its restricted part stays hidden, and it closes with its outcome', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: newWorkspace(info) })
  const { page } = app
  await goTo(page, '/grievances')
  await page.locator('header').getByRole('button', { name: 'Record a grievance' }).click()
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
  const field = page.getByRole('textbox', { name: 'How to reach the person safely' })
  await field.fill('by the union, Fridays')
  await page.getByRole('button', { name: 'Keep it' }).click()
  // It stands in the field as well, until it is kept.
  await expect(field).toHaveCount(0)
  await expect(page.getByText('by the union, Fridays')).toBeVisible()
  const clipboard = () => app.main.evaluate(({ clipboard: board }) => board.readText())
  await holdingClipboard(async () => {
    await app.main.evaluate(({ clipboard: board }) => board.clear())
    await page.getByText('by the union, Fridays').click({ clickCount: 3 })
    await page.keyboard.press('ControlOrMeta+c')
    await expect.poll(clipboard).toContain('by the union, Fridays')
    // Whoever marks something else before it is told copies nothing, and hears so.
    await page.evaluate(() => {
      const letGo = () => setTimeout(() => getSelection()?.removeAllRanges())
      addEventListener('copy', letGo, { capture: true, once: true })
    })
    await page.keyboard.press('ControlOrMeta+c')
    await expect(page.getByText('Nothing was copied: what was selected was gone')).toBeVisible()
    await page.getByRole('region', { name: 'Restricted' }).getByRole('button', { name: 'Change…' }).click()
    await field.selectText()
    await page.keyboard.press('ControlOrMeta+x')
    await expect(field).toHaveValue('')
    expect(await clipboard()).toBe('by the union, Fridays')
  })
  await page.getByRole('button', { name: 'Cancel' }).click()
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
  const told = page.getByRole('row', {
    name: /^Text out of the restricted part of a grievance was copied to the clipboard/,
  })
  await expect(told).toHaveCount(3)
  await told.first().click()
  const left = page.getByRole('region', { name: 'What left' })
  await expect(left).toContainText('G-7')
  await page.screenshot({ path: info.outputPath('copied-text.png') })
  await page.getByText('Changed the restricted part of grievance G-7').first().click()
  await expect(
    page.getByRole('heading', { name: 'Changed the restricted part of grievance G-7' }),
  ).toBeVisible()
  await expect(page.getByText('by the union, Fridays')).toHaveCount(0)
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})

test('what could lead to a person is put under a second lock, closed and opened', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info), theme: 'light' })
  const { page } = app
  await goTo(page, '/grievances')
  const restricted = page.getByRole('region', { name: 'Restricted' })
  await restricted.getByRole('button', { name: 'Show it' }).click()
  await restricted.getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('textbox', { name: 'How to reach the person safely' }).fill('by the union, Fridays')
  await restricted.getByRole('button', { name: 'Keep it' }).click()
  await restricted.getByRole('button', { name: 'Set a second lock…' }).click()
  await expect(restricted.getByText(/^The texts? of \d+ records? (is|are) sealed now/)).toBeVisible()
  await page.getByLabel('New passphrase', { exact: true }).fill('four quiet words apart')
  await page.getByLabel('New passphrase again').fill('four quiet words')
  await expect(restricted.getByText('The two are not the same.')).toBeVisible()
  await page.getByLabel('New passphrase again').fill('four quiet words apart')
  await settled(page)
  expect(await inEveryLook(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('lock-set.png') })
  await restricted.getByRole('button', { name: 'Set the lock' }).click()
  await expect(restricted.getByText('by the union, Fridays')).toBeVisible()
  await restricted.getByRole('button', { name: 'Close the lock' }).click()
  await expect(restricted.getByText('by the union, Fridays')).toHaveCount(0)
  const passphrase = page.getByLabel('Passphrase of the second lock')
  await passphrase.fill('four loud words apart')
  await passphrase.press('Enter')
  await expect(
    restricted.getByText('This is not the passphrase of the second lock.', { exact: false }),
  ).toBeVisible()
  await settled(page)
  expect(await inEveryLook(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('lock-closed.png') })
  await passphrase.fill('four quiet words apart')
  await passphrase.press('Enter')
  await expect(restricted.getByText('by the union, Fridays')).toBeVisible()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
