import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from './app'
import { sampleWorkspace } from './sample'

test('a key is made, written out as a recovery sheet, and signs a bundle with its page beside it', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/disclosure'
  })
  await page.getByRole('tab', { name: 'Signing' }).click()
  await page.getByRole('textbox', { name: 'Name on the key' }).fill('Harbour Textiles, compliance')
  await page.getByLabel('Passphrase', { exact: true }).first().fill('four plain words here')
  await page.getByLabel('Passphrase again').fill('four plain words here')
  await page.getByRole('button', { name: 'Make a key' }).click()
  await expect(page.getByRole('button', { name: 'Write the recovery sheet…' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('signing.png') })
  const sheet = info.outputPath('sheet.pdf')
  await app.answerDialogs({ save: sheet })
  await page.getByRole('button', { name: 'Write the recovery sheet…' }).click()
  await expect.poll(() => readFileSync(sheet, { flag: 'a+' }).toString('latin1').slice(0, 5)).toBe('%PDF-')

  const bundle = info.outputPath('bundle.zip')
  await page.getByRole('tab', { name: 'Export' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill('four plain words here')
  await app.answerDialogs({ save: bundle })
  await page.getByRole('button', { name: 'Make a bundle…' }).click()
  await expect(page.getByText('The bundle was written.')).toBeVisible({ timeout: 120_000 })
  expect(existsSync(info.outputPath('bundle-verify.html'))).toBe(true)
})
