import { expect, test } from '../app'
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

test('I4: an engine that dies is started again with the workspace that was open', async ({ launchApp }) => {
  const { main, page } = await launchApp({ workspace: sampleWorkspace(test.info()) })
  const engine = () =>
    main.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Fivefold engine')?.pid ?? null,
    )
  const first = await engine()
  expect(first).not.toBeNull()
  process.kill(first ?? 0, 'SIGKILL')
  await expect
    .poll(async () => {
      const next = await engine()
      return next !== null && next !== first
    })
    .toBe(true)
  await goTo(page, '/suppliers')
  await expect(page.getByText(/^210 of 210$/)).toBeVisible()
})
