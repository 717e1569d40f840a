import { expect, test } from '../app'

test('I4: a crashed window is explained and comes back', async ({ app }) => {
  const { main } = app
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
  await expect.poll(text).not.toBe('')
})
