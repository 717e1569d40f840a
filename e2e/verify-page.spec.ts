import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { sampleWorkspace } from './sample'

/** The bundle of the sample with one byte changed after each of these texts. */
function tampered(path: string, out: string, after: string): string {
  const bytes = readFileSync(path)
  const at = bytes.indexOf(after) + after.length
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(out, bytes)
  return out
}

const outcome = (page: Page) => page.locator('[data-outcome]')

test('a bundle is signed, and its own page checks it from disk without network', async ({
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

  // The page from disk, in the same Chromium, with every request refused.
  const requests: string[] = []
  await app.main.context().route(/^(?!file:|blob:|app:)/, route => {
    requests.push(route.request().url())
    return route.abort()
  })
  const opened = app.main.waitForEvent('window')
  await app.main.evaluate(
    async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } })
      await window.loadURL(address)
    },
    pathToFileURL(info.outputPath('bundle-verify.html')).href,
  )
  const checker = await opened
  const lines: string[] = []
  checker.on('console', message => lines.push(`${message.type()}: ${message.text()}`))
  await expect(checker.getByRole('heading', { name: 'Check a bundle' })).toBeVisible()

  await checker.setInputFiles('input[type=file]', bundle)
  await expect(outcome(checker)).toHaveAttribute('data-outcome', 'unknown-signer', { timeout: 60_000 })
  await checker.screenshot({ path: info.outputPath('page-light.png'), fullPage: true })
  const groups = await checker
    .locator('dd', { hasText: 'a signer not known here' })
    .locator('code')
    .innerText()
  await checker.getByRole('textbox', { name: /Fingerprint you were given/ }).fill(groups)
  await checker.setInputFiles('input[type=file]', bundle)
  await expect(outcome(checker)).toHaveAttribute('data-outcome', 'valid', { timeout: 60_000 })

  // A figure, its row, what was recorded there: three clicks.
  const figure = checker.locator('details[data-key="risk.bands.critical.suppliers"]')
  await figure.locator('summary').first().click()
  await expect(figure.getByText(/as printed/)).toBeVisible()
  await figure.locator('details summary').first().click()
  await expect(figure.getByText('Evidence behind this row')).toBeVisible()

  const axe = await new AxeBuilder({ page: checker })
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    .analyze()
  expect(axe.violations.map(({ id }) => id)).toEqual([])
  await checker.emulateMedia({ colorScheme: 'dark' })
  await checker.screenshot({ path: info.outputPath('page-dark.png') })
  const dark = await new AxeBuilder({ page: checker }).options({ runOnly: ['wcag2aa'] }).analyze()
  expect(dark.violations.map(({ id }) => id)).toEqual([])

  for (const [after, named] of [
    ['"residual":', /scores\/(sites|suppliers|corridors)\.jsonl, line \d+ \(record .+\), was changed/],
    ['"prev_hash":"', /trail\/trail\.jsonl, line 1 \(record 1\), was changed/],
    ['"signature":"', /signature\.json was changed|signature does not fit/],
    ['"entity":"', /manifest\.json was changed/],
  ] as const) {
    await checker.setInputFiles('input[type=file]', tampered(bundle, info.outputPath('changed.zip'), after))
    await expect(checker.getByText(named).first()).toBeVisible({ timeout: 60_000 })
    await expect(outcome(checker)).toHaveAttribute('data-outcome', 'invalid')
  }
  expect(requests).toEqual([])
  expect(lines.filter(line => line.startsWith('error'))).toEqual([])
})
