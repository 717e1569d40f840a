import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from '../app'
import { environment, plainStart } from '../runtime'
import { fivefold } from '../sample'

test('A1: a page has no Node', async ({ sharedApp }) => {
  const seen = await sharedApp.page.evaluate(() => ({
    // Asked by name at run time, so that the compiler cannot answer for the page.
    ...Object.fromEntries(
      ['require', 'process', 'module', 'Buffer', 'global'].map(name => [
        name,
        typeof Reflect.get(window, name),
      ]),
    ),
    control: typeof Reflect.get(window, 'fivefold'),
  }))
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    Buffer: 'undefined',
    global: 'undefined',
    control: 'object',
  })
})

test('A1, A2, A4: every window is built with the guarded preferences', async ({ sharedApp }) => {
  const all = await sharedApp.main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return contents.getLastWebPreferences()
    }),
  )
  expect(all.length).toBeGreaterThan(0)
  for (const preferences of all)
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      safeDialogs: true,
    })
})

test('A4: a webview stays inert, a middle click and a dropped file go nowhere', async ({ sharedApp }) => {
  const { page } = sharedApp
  const before = page.url()
  const inert = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.org/')
    document.body.append(view)
    return !('getWebContentsId' in view) && !('loadURL' in view)
  })
  expect(inert).toBe(true)

  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.id = 'outside'
    link.textContent = 'outside'
    link.style.cssText = 'position:fixed;inset-block-start:0;inset-inline-start:0;z-index:9999'
    document.body.append(link)
    const dropped = new DataTransfer()
    dropped.items.add(new File(['<script>1</script>'], 'evil.html', { type: 'text/html' }))
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
    )
  })
  await page.locator('#outside').click({ button: 'middle' })
  expect(page.url()).toBe(before)
  expect(sharedApp.main.windows()).toHaveLength(1)
})

test('A8: a second start with the same data ends by itself, and the first shows the workspace it was given', async ({
  app,
}) => {
  const workspace = test.info().outputPath('given.fivefold')
  fivefold('new', workspace, '--entity', 'Second Start Ltd', '--period', '2026')
  const second = spawn(plainStart.program, [...plainStart.args, workspace], {
    env: { ...environment(app.dataDir), HOME: app.dataDir, XDG_CONFIG_HOME: app.dataDir },
    stdio: 'ignore',
  })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  expect(app.main.windows()).toHaveLength(1)
  await expect(app.page.getByRole('navigation').getByText('Second Start Ltd').first()).toBeVisible()
})

test('the shell loads no graphics driver, and no page has WebGL drawn for it by the processor', async ({
  sharedApp,
}) => {
  test.skip(process.platform !== 'linux', 'what a process has loaded is read from /proc')
  const pid = await sharedApp.main.evaluate(() => process.pid)
  const loaded = readFileSync(`/proc/${pid}/maps`, 'utf8')
  expect(loaded, 'the shell draws with GTK, which this list of libraries names').toContain('libgtk-3')
  expect(loaded.match(/\S*(?:libGLX|libLLVM|_dri\.so)\S*/g) ?? []).toEqual([])
  const webgl = await sharedApp.main.evaluate(({ app }) => app.getGPUFeatureStatus().webgl)
  expect(webgl).not.toMatch(/software/)
})
