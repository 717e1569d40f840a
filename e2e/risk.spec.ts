import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { goTo, settled } from './pages/screens'
import { sampleWorkspace } from './sample'

const ranking = (page: Page) => page.getByRole('grid', { name: 'Suppliers by risk' })
const panel = (page: Page) => page.locator('section').filter({ has: page.getByText('Model fivefold-risk') })

test('the worst supplier comes first, and its reasons stand beside it', async ({ launchApp }, info) => {
  const { page, console } = await launchApp({ workspace: sampleWorkspace(info) })
  await goTo(page, '/risk')
  const first = ranking(page).getByRole('row').nth(1)
  await expect(first).toContainText('Critical')
  await first.click()
  await settled(page)
  const reasons = panel(page)
  await expect(reasons).toContainText(/range \d+ to \d+ · sure \d+/)
  await expect(reasons).toContainText('Context of the place and of the workers')
  await expect(reasons).toContainText('How exposed the workers are')
  await page.screenshot({ path: info.outputPath('risk.png') })

  await reasons.getByText('Numbers, sources and quality').click()
  await expect(page.getByRole('table', { name: /Every factor of/ })).toBeVisible()
  await page.screenshot({ path: info.outputPath('numbers.png') })

  await page.getByRole('button', { name: 'Low', exact: true }).click()
  await expect(page.getByText('Nothing fits these filters.')).toBeVisible()
  expect(console.filter(line => line.startsWith('error'))).toEqual([])
})

test('an own place is proposed, previewed and accepted, and the next run counts it', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  const file = info.outputPath('places.csv')
  // A circle over the whole of south Asia: whatever the sample holds there moves.
  writeFileSync(
    file,
    'name,lat,lon,radius_km,severity,kind\nWrong,120,10,5,50,mining\nWide unrest,24,85,1000,90,conflict\n',
  )
  await app.answerDialogs({ open: [file] })
  await goTo(page, '/reference')
  await page.getByRole('button', { name: 'Choose file' }).click()
  await expect(page.getByText('latitude and longitude look swapped')).toBeVisible()
  await page.screenshot({ path: info.outputPath('rejected.png') })
  await page.getByRole('button', { name: 'Load the other rows' }).click()
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await expect(page.getByRole('table', { name: 'Bands that would change' })).toContainText('Wide unrest')
  await page.screenshot({ path: info.outputPath('preview.png') })

  await goTo(page, '/risk')
  await expect(page.getByText('Suppliers, corridors or data changed after this run')).toBeHidden()
  await goTo(page, '/reference')
  await page.getByRole('tab', { name: /Waiting for a decision/ }).click()
  await page.getByLabel('Your name').fill('Ana Prova')
  await page.getByLabel('Why').fill('Seen in the field')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByText('“places.csv” is in use. Score again to see its effect.')).toBeVisible()

  await goTo(page, '/risk')
  await expect(page.getByText('Suppliers, corridors or data changed after this run')).toBeVisible()
  await page.getByRole('button', { name: 'Score again' }).click()
  await expect(page.getByText(/suppliers, .* sites and .* corridors scored/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Suppliers, corridors or data changed after this run')).toBeHidden()
  await ranking(page).getByRole('row').nth(1).click()
  await expect(panel(page)).toContainText('places.csv')
})
