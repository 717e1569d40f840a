import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app'
import { goTo, settled } from './pages/screens'
import { sampleWorkspace } from './sample'

test('the tables under the map hold what its layers show', async ({ launchApp }, info) => {
  const { page, console } = await launchApp({ workspace: sampleWorkspace(info) })
  await goTo(page, '/map')
  await expect(page.getByRole('img', { name: /^World map with sites/ })).toBeAttached()
  await page.screenshot({ path: info.outputPath('map.png') })
  for (const layer of ['Hotspots', 'Corridors', 'Routes', 'Sites']) {
    await page.getByRole('tab', { name: layer }).click()
    await expect(page.getByRole('tabpanel').getByRole('row').nth(1)).toBeVisible()
  }
  expect(console.filter(line => line.startsWith('error'))).toEqual([])
})

test('a place is marked by the pointer and in fields, and the picture is kept', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page, console } = app
  await goTo(page, '/map')
  await page.getByRole('button', { name: 'Mark a place' }).click()
  await page.locator('canvas').click({ position: { x: 420, y: 210 } })
  await expect(page.getByLabel('Latitude')).not.toHaveValue('')
  await page.getByLabel('Latitude').fill('16.7')
  await page.getByLabel('Longitude').fill('98.6')
  await page.getByRole('textbox', { name: 'Name' }).fill('Camp at the border')
  await page.getByLabel('Severity').fill('99')
  await page.screenshot({ path: info.outputPath('marking.png') })
  const axe = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa']).analyze()
  expect(axe.violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Save place' }).click()
  await page.getByRole('tab', { name: 'Hotspots' }).click()
  await settled(page)
  await expect(page.getByRole('row', { name: /Camp at the border/ })).toContainText('99')

  const picture = info.outputPath('kept.png')
  await app.answerDialogs({ save: picture })
  await page.getByRole('button', { name: 'Save as picture' }).click()
  await expect(page.getByText('kept.png is saved')).toBeVisible()
  const png = readFileSync(picture)
  expect([...png.subarray(0, 4)]).toEqual([137, 80, 78, 71])
  expect(png.readUInt32BE(16)).toBeGreaterThan(1500)
  expect(console.filter(line => line.startsWith('error'))).toEqual([])
})
