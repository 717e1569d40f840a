import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { toRow } from './pages/keyboard'
import { goTo } from './pages/screens'
import { INVENTED_LIST, workspaceWithPlanted } from './planted-names'

const matches = (page: Page) => page.getByRole('grid', { name: 'Possible matches' })

test('screen day: load a list, compare, decide by one key, and see it kept', async ({ launchApp }, info) => {
  const app = await launchApp({ workspace: workspaceWithPlanted(info) })
  const { page, console } = app
  await goTo(page, '/screening')
  await expect(page.getByText('No sanctions list is loaded yet')).toBeVisible()

  await app.answerDialogs({ open: [INVENTED_LIST] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await page.getByRole('button', { name: 'Screen all names' }).first().click()
  await expect(matches(page).getByRole('row', { name: /Tarn Valley Minerals SARL/ })).toBeVisible()
  await expect(page.getByText(/names of 5 parties with Invented sample list of 02 Nov 2026/)).toBeVisible()
  await expect(page.getByText('A name that is not found is not cleared').first()).toBeVisible()

  await toRow(page, matches(page), /Indus Lily/)
  const panel = page.getByRole('region', { name: 'Indus Lily Weave Textiles Mills' })
  await expect(panel.getByText(/Ours has “.*” where theirs has/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('candidate.png') })
  await page.keyboard.press('f')
  await page.keyboard.type('Other register number')
  await page.keyboard.press('Enter')
  await expect(matches(page).getByRole('row', { name: /Indus Lily.*False match/ })).toBeVisible()

  await expect(matches(page).locator('tr:focus')).toHaveCount(1)

  await toRow(page, matches(page), /Tarn Valley/)
  await page.keyboard.press('t')
  await page.getByRole('button', { name: 'Register number and address are the same' }).press('Enter')
  await page.getByRole('textbox', { name: 'Why' }).press('Enter')
  await expect(matches(page).getByRole('row', { name: /Tarn Valley.*True match/ })).toBeVisible()

  await page.getByRole('button', { name: 'Screen all names' }).first().click()
  await expect(matches(page).getByRole('row', { name: /Tarn Valley.*True match/ })).toBeVisible()
  await goTo(page, '/history')
  await expect(
    page.getByText(/Decided that Tarn Valley Minerals SARL is Tarn Valley Minerals/).first(),
  ).toBeVisible()
  expect(console.filter(line => line.startsWith('error'))).toEqual([])
})

test('list update day: only what changed comes back, with the reason', async ({ launchApp }, info) => {
  const app = await launchApp({ workspace: workspaceWithPlanted(info) })
  const { page } = app
  await goTo(page, '/screening')
  await app.answerDialogs({ open: [INVENTED_LIST] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await page.getByRole('button', { name: 'Screen all names' }).first().click()
  for (const name of ['Indus Lily', 'Tarn Valley']) {
    await toRow(page, matches(page), new RegExp(name))
    await page.keyboard.press('f')
    await page.keyboard.type('Owners are other persons')
    await page.keyboard.press('Enter')
    await expect(matches(page).getByRole('row', { name: new RegExp(`${name}.*False match`) })).toBeVisible()
  }

  const update = info.outputPath('update.xml')
  const list = await readFile(INVENTED_LIST, 'utf8')
  writeFileSync(
    update,
    list.replace('2026-11-02T', '2026-11-23T').replace('TVM Comptoir', 'TVM Comptoir de Bukavu'),
  )
  await app.answerDialogs({ open: [update] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await expect(page.getByText(/Names or lists have changed since/)).toBeVisible()
  await page.getByRole('button', { name: 'Screen all names' }).first().click()
  await matches(page)
    .getByRole('row', { name: /Tarn Valley.*Look again/ })
    .click()
  await expect(page.getByText('The listed party has changed since the decision.')).toBeVisible()
  await expect(matches(page).getByRole('row', { name: /Indus Lily.*False match/ })).toBeVisible()
  await page.getByRole('button', { name: 'To decide' }).click()
  await expect(matches(page).getByRole('row', { name: /Tarn Valley/ })).toBeVisible()
  await expect(matches(page).getByRole('row', { name: /Indus Lily/ })).toHaveCount(0)
})

test('one pasted name in another script, and a file that is no list', async ({ launchApp }, info) => {
  const app = await launchApp({ workspace: workspaceWithPlanted(info) })
  const { page } = app
  await goTo(page, '/screening')
  const page503 = info.outputPath('list.xml')
  writeFileSync(page503, '<!DOCTYPE html><html><body>503</body></html>')
  await app.answerDialogs({ open: [page503] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await expect(page.getByRole('alert')).toContainText('is a web page, not a list')
  await expect(page.getByText('No sanctions list is loaded yet')).toBeVisible()

  await app.answerDialogs({ open: [INVENTED_LIST] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await page.getByRole('tab', { name: 'Check one name' }).click()
  await page.getByRole('textbox', { name: 'Name, in any script' }).fill('Глеб Сороквин')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('region', { name: 'GLEB ARKADYEVICH SOROKVIN' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('one-name.png') })
})

/** The sample's next edition: one listed party with another alias, one dropped; the others stay as they are. */
function nextEdition(list: string): string {
  const records = [...list.matchAll(/ {4}<(INDIVIDUAL|ENTITY)>[\s\S]*?<\/\1>\n/g)].map(found => found[0])
  const dropped = records.find(record => !record.includes('TVM Comptoir')) ?? ''
  return list
    .replace('2026-11-02T', '2026-11-23T')
    .replace('TVM Comptoir', 'TVM Comptoir de Bukavu')
    .replace(dropped, '')
}

test('editions: what changed is listed, and fetching is off until it is allowed', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: workspaceWithPlanted(info) })
  const { page } = app
  await goTo(page, '/screening')
  await expect(page.getByText('Fetching is off')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Fetch…' })).toHaveCount(0)
  await app.answerDialogs({ open: [INVENTED_LIST] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await page.getByRole('button', { name: 'Screen all names' }).first().click()
  await expect(matches(page)).toBeVisible()
  const update = info.outputPath('update.xml')
  writeFileSync(update, nextEdition(await readFile(INVENTED_LIST, 'utf8')))
  await app.answerDialogs({ open: [update] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await page.getByRole('tab', { name: 'Lists and runs' }).click()
  await expect(page.getByText(/0 new, 1 changed and 1 dropped entries since the newest run/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('lists.png') })
  await page.getByRole('button', { name: 'Show the changes of Invented sample list' }).first().click()
  await expect(page.getByText('TVM Comptoir de Bukavu')).toBeVisible()
  await page.screenshot({ path: info.outputPath('differences.png') })
})
