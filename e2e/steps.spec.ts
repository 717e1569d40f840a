import { writeFileSync } from 'node:fs'
import { expect, test, type Fivefold } from './app'
import { newWorkspace } from './new-workspace'

const goTo = (app: Fivefold, address: string) =>
  app.page.evaluate(hash => {
    location.hash = hash
  }, address)

test('a requirement is assessed, proved by a file, and survives a restart', async ({ launchApp }, info) => {
  const workspace = newWorkspace(info)
  const policy = info.outputPath('Policy 2026.pdf')
  const program = info.outputPath('setup.pdf')
  writeFileSync(policy, '%PDF-1.7 policy')
  writeFileSync(program, Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0]))

  let app = await launchApp({ workspace })
  let { page } = app
  await goTo(app, '#/steps/S1')
  await expect(
    page.getByRole('heading', { name: 'Step 1: Strengthen company management systems' }),
  ).toBeVisible()
  await page.getByRole('radio', { name: /^Level 3:/ }).check()
  await page.getByRole('textbox', { name: 'Owner' }).fill('A. Gurung')
  await page.getByRole('textbox', { name: 'Notes' }).fill('Approved in March')
  await page.getByRole('textbox', { name: 'Notes' }).blur()
  const row = page.getByRole('row', { name: /S1\.01/ })
  await expect(row).toContainText('Level 3')
  await expect(page.getByText('Not ready, whatever the mean: S1.02, S1.06 and S1.08.')).toBeVisible()

  await app.answerDialogs({ open: [policy, program] })
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(row).toContainText('1 file')
  await expect(page.getByText('setup.pdf was not taken in.')).toBeVisible()
  await expect(page.getByText('This file would run as a program, whatever its name says.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('steps.png') })

  await app.close()
  app = await launchApp({ workspace })
  page = app.page
  await goTo(app, '#/steps/S1')
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Approved in March')
  await expect(page.getByRole('textbox', { name: 'Owner' })).toHaveValue('A. Gurung')
  await expect(page.getByRole('radio', { name: /^Level 3:/ })).toBeChecked()

  await goTo(app, '#/evidence')
  await page.getByRole('button', { name: 'Check all files' }).click()
  await expect(page.getByText('1 file is what it was when it was added.')).toBeVisible()
  await expect(page.getByText('Requirement S1.01')).toBeVisible()
  await page.screenshot({ path: info.outputPath('evidence.png') })
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
