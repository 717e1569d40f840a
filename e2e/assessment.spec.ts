import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { newWorkspace } from './new-workspace'
import { violations } from './pages/axe'
import { goTo, settled } from './pages/screens'
import { root } from './runtime'

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(root, 'test-results', 'pictures', 'assessment', `${name}.png`) })

/** Answers the question in hand and goes on by the keyboard. */
async function answer(page: Page, word: string): Promise<void> {
  const choice = page.getByRole('radio', { name: word, exact: true })
  await choice.check()
  await page.getByText(/^(Take the answer back)$/).waitFor()
  await choice.press('Enter')
}

test('a recruiter assesses itself in Nepali, the program is torn away, and it goes on at the same question', async ({
  launchApp,
}, info) => {
  test.setTimeout(120_000)
  const workspace = newWorkspace(info)
  const dataDir = info.outputPath('data')
  let app = await launchApp({ workspace, dataDir })
  let { page } = app
  await goTo(page, '/assessment')
  await expect(page.getByText('No assessment yet')).toBeVisible()
  await page.locator('header').getByRole('button', { name: 'Start one…' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()

  const question = page.locator('form h2').first()
  await expect(question).toContainText('Do you hold a valid licence')
  await page.getByRole('button', { name: 'नेपाली', exact: true }).click()
  await expect(question).toContainText('मान्य इजाजतपत्र वा दर्ता छ?')
  await expect(page.getByText('Translated by machine').first()).toBeVisible()
  await answer(page, 'छ / हो')
  await expect(question).toContainText('सबै उप-एजेन्ट')
  await answer(page, 'छैन / होइन')
  await expect(page.getByRole('button', { name: 'B.02, red flag' })).toBeVisible()
  await expect(question).not.toContainText('सबै उप-एजेन्ट')
  await page.getByRole('textbox', { name: 'Number' }).fill('3')
  await page.getByRole('textbox', { name: 'Number' }).press('Enter')
  await expect(page.getByRole('button', { name: 'B.03, red flag' })).toBeVisible()
  const here = await question.textContent()

  app.main.process().kill('SIGKILL')
  await app.main.waitForEvent('close').catch(() => undefined)
  app = await launchApp({ workspace, dataDir })
  page = app.page
  await goTo(page, '/assessment')
  await page.getByRole('button', { name: 'Go on answering' }).click()
  await expect(page.locator('form h2').first()).toHaveText(here ?? '')
  await page
    .getByRole('button', { name: 'A.01, answered' })
    .or(page.getByText(/कानुन र काममा/))
    .first()
    .click()
  await page
    .getByRole('button', { name: 'B.02, red flag' })
    .or(page.getByText(/नैतिक र व्यावसायिक/))
    .first()
    .click()
  await page.getByRole('button', { name: 'B.02, red flag' }).click()
  await expect(page.getByRole('radio', { name: 'छैन / होइन' })).toBeChecked()
  await picture(page, 'nepali')
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'English and नेपाली' }).click()
  await expect(page.getByRole('radio', { name: 'No · छैन / होइन' })).toBeChecked()
  await settled(page)
  await picture(page, 'side-by-side')

  await page.getByRole('button', { name: 'Result', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Three next steps' })).toBeVisible()
  // Beside it stands how many have an answer, "not known" among them: the two are not called alike.
  await expect(page.getByRole('columnheader', { name: 'Answers known' })).toBeVisible()
  await settled(page)
  await picture(page, 'result')
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  await picture(page, 'result-dark')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Record the red flags as findings' }).click()
  await expect(page.getByText('2 findings recorded.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill('A. Gurung')
  await page.getByRole('textbox', { name: 'Position' }).fill('Director')
  await page.getByRole('button', { name: 'Declare' }).click()
  await expect(page.getByText(/Declared on .* by A\. Gurung \(Director\)/)).toBeVisible()
  await goTo(page, '/assessment')
  await expect(page.getByRole('row', { name: /Our own organisation/ })).toContainText('3 of 27')
  await picture(page, 'list-dark')
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
