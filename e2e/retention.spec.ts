import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from './app'
import { newWorkspace } from './new-workspace'
import { violations } from './pages/axe'
import { goTo } from './pages/screens'
import { environment, root } from './runtime'

/** A program that is started with this lives sixty days ago. */
const EARLIER = `data:text/javascript,${encodeURIComponent(`
  const Now = Date
  const earlier = () => Now.now() - 60 * 86_400_000
  globalThis.Date = class extends Now {
    constructor(...given) { super(...(given.length === 0 ? [earlier()] : given)) }
    static now() { return earlier() }
  }
`)}`

test('what a rule put into the bin waits there for a yes, and goes for good by the rule', async ({
  launchApp,
}, info) => {
  const workspace = newWorkspace(info)
  const first = await launchApp({ workspace, dataDir: info.outputPath('first') })
  await test.step('a file that ended long ago, and a rule that removes', async () => {
    const { page } = first
    const file = info.outputPath('old-contract.txt')
    writeFileSync(file, 'what was agreed with somebody who left')
    await first.answerDialogs({ open: [file] })
    await goTo(page, '/evidence')
    await page.getByRole('button', { name: 'Choose files…' }).click()
    await page.getByRole('row', { name: /old-contract/ }).click()
    await page.getByRole('textbox', { name: 'Valid until' }).fill('2019-06-30')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('row', { name: /old-contract/ })).toContainText('Ended')

    await goTo(page, '/registers')
    await page.getByRole('tab', { name: 'How long records are kept' }).click()
    await page.getByRole('button', { name: 'New entry' }).first().click()
    await page.getByRole('textbox', { name: 'Rule', exact: true }).fill('Contracts: five years')
    const days = page.getByRole('textbox', { name: 'Removed for good after so many days in the bin' })
    await days.fill('20')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(days).toHaveAttribute('aria-invalid', 'true')
    await days.fill('30')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('row', { name: /Contracts: five years/ })).toBeVisible()
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await page.screenshot({ path: info.outputPath(`rule-${theme}.png`) })
    }
    expect(await violations(page)).toEqual([])
    await first.close()
  })

  execFileSync(
    process.execPath,
    ['--import', EARLIER, `${root}/out/main/cli.js`, 'retention', workspace, 'apply'],
    {
      env: environment(info.outputPath('cli')),
      stdio: 'pipe',
    },
  )

  const app = await launchApp({ workspace, dataDir: info.outputPath('second') })
  const { page } = app
  const waits = page.getByText('1 record in the bin waits to be removed for good, as your rules say.')
  await expect(waits).toBeVisible()
  await page.screenshot({ path: info.outputPath('home.png') })
  await page.getByRole('link', { name: 'Look at them in the bin' }).click()
  await expect(
    page.getByText('The rule “Contracts: five years” asks to remove 1 record for good.', { exact: false }),
  ).toBeVisible()
  await page.getByRole('row', { name: /old-contract/ }).click()
  await expect(page.getByText(/^asked for by the rule “Contracts: five years” from/)).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.screenshot({ path: info.outputPath(`bin-${theme}.png`) })
  }
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Look and remove for good…' }).click()
  const asked = page.getByRole('dialog')
  await expect(
    asked.getByText('In the history it stands as done by the rule “Contracts: five years”.'),
  ).toBeVisible()
  await page.screenshot({ path: info.outputPath('asked.png') })
  expect(await violations(page)).toEqual([])
  await asked.getByRole('button', { name: 'Remove for good' }).click()
  await expect(page.getByText('The bin is empty')).toBeVisible()
  await goTo(page, '/history')
  await expect(
    page.getByText(/^Removed 1 record for good by the rule “Contracts: five years”/).first(),
  ).toBeVisible()
  await goTo(page, '/')
  await expect(waits).toBeHidden()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
