import { existsSync, readFileSync } from 'node:fs'
import { partsOf } from '../electron/engine/disclosure/testing/parts'
import { expect, test } from './app'
import { violations } from './pages/axe'
import { fivefold, sampleWorkspace } from './sample'

const PASSPHRASE = 'four plain words here'

test('an auditor goes from a figure to its evidence, draws, remarks, signs; the owner takes the remarks in', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const [workspace, bundle] = [sampleWorkspace(info), info.outputPath('bundle.zip')]
  fivefold('bundle', workspace, '--out', bundle, '--evidence')
  const app = await launchApp({ workspace })
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/disclosure'
  })
  await page.getByRole('tab', { name: 'Signing' }).click()
  await page.getByRole('textbox', { name: 'Name on the key' }).fill('P. Lama')
  await page.getByLabel('Passphrase', { exact: true }).first().fill(PASSPHRASE)
  await page.getByLabel('Passphrase again').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make a key' }).click()
  await expect(page.getByRole('button', { name: 'Write the recovery sheet…' })).toBeVisible()

  await page.getByRole('tab', { name: 'Check a bundle' }).click()
  await app.answerDialogs({ open: [bundle] })
  await page.getByRole('button', { name: 'Choose a bundle…' }).click()
  await page.getByRole('button', { name: 'Open in auditor mode' }).click({ timeout: 60_000 })
  await page.getByRole('tab', { name: 'Figures' }).click()
  await page.getByRole('searchbox').fill('risk.countries.BD.highOr')
  await page.getByRole('button', { name: /Bangladesh · High or critical/ }).click()
  await expect(page.getByText('Counted again: 6, as printed.')).toBeVisible()
  await page.getByRole('button', { name: /^Sonali Char Garments Ltd\./ }).click()
  const row = page.getByRole('region', { name: 'Sonali Char Garments Ltd.' })
  await expect(row.getByText('Audit report, Gazipur main works')).toBeVisible()
  await expect(row.locator('dt', { hasText: 'Country country' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('row.png') })

  const saved = info.outputPath('report.pdf')
  await app.answerDialogs({ save: saved })
  await row.getByRole('button', { name: /^Save 0008-/ }).click()
  await expect.poll(() => existsSync(saved)).toBe(true)
  const parts = await partsOf(readFileSync(bundle))
  const path = [...parts.keys()].find(name => name.startsWith('evidence/0008-')) ?? ''
  expect(readFileSync(saved).equals(parts.get(path)!)).toBe(true)

  await row.getByRole('textbox', { name: 'Remark' }).fill('Two of three permits seen')
  await page.getByRole('tab', { name: 'Sample' }).click()
  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await expect(page.getByText('25 of 210 records, drawn with the seed')).toBeVisible()
  await page.screenshot({ path: info.outputPath('sample.png') })
  await page.getByRole('tab', { name: 'Figures' }).click()
  await expect(row.getByRole('textbox', { name: 'Remark' })).toHaveValue('Two of three permits seen')
  await row.getByRole('button', { name: 'Keep the remark' }).click()
  await page.getByRole('textbox', { name: 'Remark' }).last().fill('The figure is right')
  await page.getByRole('button', { name: 'Keep the remark' }).last().click()

  await page.getByRole('tab', { name: 'Remarks' }).click()
  const remarks = page.getByRole('table', { name: 'Remarks' })
  await expect(remarks.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Close the bundle' }).click()
  await expect(page.getByText(/They go with the bundle/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('textbox', { name: 'Your name and house' }).fill('P. Lama, Lakeside Assurance')
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  const file = info.outputPath('remarks.json')
  await app.answerDialogs({ save: file })
  await page.screenshot({ path: info.outputPath('remarks.png') })
  await page.getByRole('button', { name: 'Sign and save…' }).click()
  await expect(page.getByText(/^Remarks are saved in/)).toBeVisible()
  await page.getByRole('button', { name: 'Close the bundle' }).click()

  await app.answerDialogs({ open: [file] })
  await page.getByRole('tab', { name: 'Check a bundle' }).click()
  await page.getByRole('button', { name: 'Choose a file of remarks…' }).click()
  await expect(page.getByText('The file is as it was signed.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('plan.png') })
  await page.getByRole('button', { name: 'Take in', exact: true }).click()
  await expect(page.getByText('Remarks taken in: 2')).toBeVisible()
  await page.screenshot({ path: info.outputPath('taken.png') })
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
