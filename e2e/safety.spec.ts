import { readFileSync, statSync, truncateSync } from 'node:fs'
import { expect, test } from './app'
import { violations } from './pages/axe'
import { newWorkspace } from './new-workspace'

const PASSPHRASE = 'four plain words here'

test('a workspace is backed up, encrypted, locked, unlocked, and brought back', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const workspace = newWorkspace(info)
  const app = await launchApp({ workspace, theme: 'light' })
  const { page } = app
  const toProfile = () =>
    page.evaluate(() => {
      location.hash = '#/profile'
    })
  await toProfile()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(page.getByText('by hand', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Look into it' }).first().click()
  await expect(page.getByRole('rowheader', { name: 'suppliers' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('backups.png') })

  await page.getByRole('button', { name: 'Set a passphrase…' }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('New passphrase again').fill(PASSPHRASE)
  await page.screenshot({ path: info.outputPath('passphrase.png') })
  const sheet = info.outputPath('sheet.pdf')
  await app.answerDialogs({ save: sheet })
  await page.getByRole('button', { name: 'Write the sheet and encrypt…' }).click()
  await expect(page.getByText('The workspace is encrypted.')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(workspace).subarray(0, 4).toString()).toBe('FIVE')
  await page.screenshot({ path: info.outputPath('encrypted.png'), fullPage: true })
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Lock now' }).click()
  const field = page.getByLabel('Passphrase', { exact: true })
  await expect(field).toBeFocused()
  await page.screenshot({ path: info.outputPath('locked.png') })
  expect(await violations(page)).toEqual([])
  await field.fill('not these words')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('This passphrase does not open the file')).toBeVisible()
  await field.fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.locator('nav').first()).toBeVisible()

  await toProfile()
  await page.getByRole('button', { name: 'Look into it' }).first().click()
  await page.getByRole('button', { name: 'Put it in place of this workspace…' }).click()
  await page.getByRole('button', { name: 'Put it in place of this workspace', exact: true }).click()
  await expect(page.getByText('What was there before is kept as')).toBeVisible()
})

test('a damaged workspace is brought back from a backup, or what can be read of it is read', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const workspace = newWorkspace(info)
  truncateSync(workspace, Math.floor(statSync(workspace).size * 0.7))
  const app = await launchApp({ theme: 'dark' })
  const { page } = app
  await app.answerDialogs({ open: [workspace], save: info.outputPath('salvaged.fivefold') })
  await page.getByRole('button', { name: 'Open a workspace' }).click()
  await expect(page.getByRole('heading', { name: /What can be done about/ })).toBeVisible()
  await page.screenshot({ path: info.outputPath('rescue.png') })
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Read what can be read…' }).click()
  const report = page.getByRole('dialog', { name: 'What could not be read' })
  await expect(report).toBeVisible({ timeout: 60_000 })
  await page.screenshot({ path: info.outputPath('salvaged.png') })
  await report.getByRole('button', { name: 'Go on with the new file' }).click()
  await expect(page.locator('nav').first()).toBeVisible()
})
