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

const EVENT_COLUMNS = 'id,type_of_violence,best,latitude,longitude,where_prec,country,adm_1,date_end'

/** A file in the layout of UCDP GED with invented events: forty around Dhaka in one month. */
function eventFile(path: string): string {
  const rows = Array.from(
    { length: 40 },
    (_, n) =>
      `${n + 1},1,150,${23.7 + n / 200},${90.3 + n / 200},1,Bangladesh,Dhaka,2026-06-${10 + (n % 20)}`,
  )
  writeFileSync(path, [EVENT_COLUMNS, ...rows].join('\n'))
  return path
}

test('an event file shows which suppliers change band and why, counts once accepted, and leaves the old run readable', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  await app.answerDialogs({ open: [eventFile(info.outputPath('GEDEvent_v26_1.csv'))] })
  await goTo(page, '/reference')
  await page.getByRole('combobox', { name: 'What the file holds' }).click()
  await page.getByRole('option', { name: /^Conflict events/ }).click()
  await page.getByRole('button', { name: 'Choose file' }).click()
  await page.getByRole('button', { name: 'Show what would change' }).click()
  const changes = page.getByRole('table', { name: 'Bands that would change' })
  await expect(changes).toContainText('exposure to conflict', { timeout: 60_000 })
  await page.screenshot({ path: info.outputPath('events-preview.png') })
  await page.getByLabel('Your name').fill('Ana Prova')
  await page.getByLabel('Why').fill('The official file')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByText(/is in use. Score again to see its effect/)).toBeVisible()

  await goTo(page, '/risk')
  await page.getByRole('button', { name: 'Score again' }).click()
  await expect(page.getByText('Suppliers, corridors or data changed after this run')).toBeHidden({
    timeout: 60_000,
  })
  await goTo(page, '/suppliers')
  await page.getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  const runs = page.getByRole('table', { name: 'Score over the runs' })
  await expect(runs).toContainText('other editions of data')
  await expect(runs).toContainText('first run')
  await page.screenshot({ path: info.outputPath('over-the-runs.png') })
})

test('a weight is tried in a copy, kept with a reason, and the ranking is varied with a seed', async ({
  launchApp,
}, info) => {
  const { page } = await launchApp({ workspace: sampleWorkspace(info) })
  await goTo(page, '/risk/model')
  await page.getByLabel('Low wage').fill('0.6')
  await page.getByLabel('Low wage').blur()
  await page.getByRole('button', { name: 'See the effect' }).click()
  await expect(page.getByRole('table', { name: 'Suppliers by band before and after' })).toBeVisible({
    timeout: 60_000,
  })
  await page.screenshot({ path: info.outputPath('scenario.png') })
  await page.getByRole('button', { name: 'Keep the settings' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Wages first')
  await dialog.getByLabel('Reason').fill('The works council asked for it')
  await dialog.getByRole('button', { name: 'Keep the settings' }).click()
  await expect(page.getByText('Settings “Wages first” kept. Score again to see their effect.')).toBeVisible()
  await expect(page.getByText(/Wages first: /).last()).toBeVisible()

  await page.getByRole('tab', { name: 'How firm the ranking is' }).click()
  await page.getByLabel('Seed').fill('7')
  await page.getByRole('button', { name: /^Vary the settings/ }).click()
  await expect(page.getByText(/runs with seed 7/)).toBeVisible({ timeout: 90_000 })
  await expect(page.getByRole('grid', { name: 'Rank bands' }).getByRole('row').nth(1)).toBeVisible()
  await page.screenshot({ path: info.outputPath('ranks.png') })
})
