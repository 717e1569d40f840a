import { readdirSync } from 'node:fs'
import { expect, test } from './app'
import { inEveryLook } from './pages/looks'
import { goTo } from './pages/screens'
import { INVENTED_LIST, workspaceWithPlanted } from './planted-names'

test('four eyes: a true match waits for a second person, and the certificate says so', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000)
  const app = await launchApp({ workspace: workspaceWithPlanted(info), theme: 'light' })
  const { page } = app
  const seen = async (name: string) => {
    await page.screenshot({ path: info.outputPath(`${name}.png`) })
    expect(await inEveryLook(page)).toEqual([])
  }
  await goTo(page, '/screening')
  await app.answerDialogs({ open: [INVENTED_LIST] })
  await page.getByRole('button', { name: 'Load lists…' }).first().click()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('checkbox', { name: /Four eyes/ }).check()
  await page.getByRole('button', { name: 'Count alerts' }).click()
  await expect(page.getByText(/pairs held back from fitting/)).toBeVisible()
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Settings saved')).toBeVisible()
  await seen('settings')

  await page.getByRole('tab', { name: 'Possible matches' }).click()
  await page.getByRole('button', { name: 'Screen all names' }).first().click()
  const matches = page.getByRole('grid', { name: 'Possible matches' })
  await matches
    .getByRole('row', { name: /Tarn Valley/ })
    .first()
    .click()
  await page.keyboard.press('t')
  await page.getByRole('button', { name: 'Register number and address are the same' }).click()
  await page.getByRole('button', { name: 'Save decision' }).click()
  await matches.getByRole('row', { name: /Tarn Valley.*To confirm/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/It counts once a second person has confirmed it/)).toBeVisible()
  await seen('match')
  await page.getByRole('button', { name: 'Confirm as True match' }).click()
  await expect(page.getByText(/made this decision. Somebody else has to confirm it/)).toBeVisible()
  await page.getByRole('tab', { name: 'Lists and runs' }).click()
  await seen('lists')

  await app.answerDialogs({ open: [info.outputPath('.')] })
  await page.getByRole('button', { name: 'Certificate…' }).click()
  await expect(page.getByText(/The certificate was written/)).toBeVisible({ timeout: 60_000 })
  const written = readdirSync(info.outputPath('.')).filter(name => name.includes('screening-certificate'))
  expect(written.map(name => name.split('.').pop()).sort()).toEqual(['json', 'pdf', 'xlsx'])
})
