import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../app'
import { engineOf } from '../engine-process'
import { violations } from '../pages/axe'
import { goTo } from '../pages/screens'
import { sampleWorkspace } from '../sample'

test('I4: a crashed window is explained and comes back with its workspace', async ({ launchApp }) => {
  const { main } = await launchApp({ workspace: sampleWorkspace(test.info()) })
  await main.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => {
      Reflect.set(globalThis, 'explained', true)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  await main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => main.evaluate(() => Reflect.get(globalThis, 'explained') === true)).toBe(true)
  const text = () =>
    main.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return !contents || contents.isCrashed() || contents.isLoading()
        ? ''
        : (contents.executeJavaScript('document.body.innerText') as Promise<string>)
    })
  await expect.poll(text).toContain('Harbour Textiles Ltd')
})

test('I4: an engine that dies while it opens the workspace is started again, and opens it', async ({
  launchApp,
}) => {
  // As an argument: nobody waits for the workspace.
  const { main, page } = await launchApp({ args: [sampleWorkspace(test.info())] })
  const engine = await engineOf(main)
  if (engine === null) throw new Error('no engine to end')
  // It stands still until the window has asked it for the workspace.
  process.kill(engine, 'SIGSTOP')
  await page.locator('nav').first().waitFor()
  process.kill(engine, 'SIGKILL')
  await goTo(page, '/suppliers')
  await expect(page.getByText(/^210 of 210$/)).toBeVisible()
})

test('I4: an engine that dies is started again with the workspace that was open', async ({ launchApp }) => {
  // A log that is full already turns over with the next line.
  const dataDir = test.info().outputPath('data')
  const [log, older] = ['fivefold.log', 'fivefold.old.log'].map(name => join(dataDir, 'logs', name)) as [
    string,
    string,
  ]
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  writeFileSync(log, `an older line\n${'x'.repeat(99)}\n`.repeat(10_000))
  const app = await launchApp({ workspace: sampleWorkspace(test.info()), dataDir })
  const { main, page } = app
  const first = await engineOf(main)
  expect(first).not.toBeNull()
  process.kill(first ?? 0, 'SIGKILL')
  await expect
    .poll(async () => {
      const next = await engineOf(main)
      return next !== null && next !== first
    })
    .toBe(true)
  await goTo(page, '/suppliers')
  await expect(page.getByText(/^210 of 210$/)).toBeVisible()

  // I3: what was logged of it is read by the person, says no name, and goes when they say so.
  await main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('fivefold:menu', 'about'),
  )
  const about = page.getByRole('dialog', { name: 'About Fivefold' })
  await about.getByRole('button', { name: 'Show what it holds' }).click()
  const shown = about.getByLabel('What would be saved')
  await expect(shown).toHaveValue(/engine started anew/)
  const text = await shown.inputValue()
  for (const name of ['Harbour', 'Textiles', '.fivefold']) expect(text).not.toContain(name)
  const report = test.info().outputPath('diagnostics.txt')
  await app.answerDialogs({ save: report })
  await about.getByRole('button', { name: 'Save this text…' }).click()
  await expect(page.getByText('The text is saved as it was shown.')).toBeVisible()
  expect(readFileSync(report, 'utf8')).toBe(text)
  await page.screenshot({ path: test.info().outputPath('diagnostics.png') })
  expect(await violations(page)).toEqual([])
  expect(text).toContain('an older line')
  expect(statSync(older).size).toBeGreaterThan(1_000_000)
  expect(statSync(log).size).toBeLessThan(100_000)
  await about.getByRole('button', { name: 'Delete the log' }).click()
  await expect(shown).not.toHaveValue(/engine started anew|an older line/)
  expect(existsSync(older)).toBe(false)
})
