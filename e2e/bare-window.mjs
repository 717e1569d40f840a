import { app, BrowserWindow, session } from 'electron'
import { join } from 'node:path'

/**
 * An Electron with none of the app in it: one sandboxed window as any browser is, and no network at all. What a page asks
 * for beyond the disk is refused and kept in `globalThis.refused`; what it saves lands in FIVEFOLD_DATA_DIR.
 */
globalThis.refused = []
const isLocal = /^(file|blob|devtools):/

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isLocal.test(url)
    if (cancel) globalThis.refused.push(url)
    answer({ cancel })
  })
  session.defaultSession.on('will-download', (_event, item) =>
    item.setSavePath(join(process.env.FIVEFOLD_DATA_DIR, item.getFilename())),
  )
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: { sandbox: true },
  })
  void window.loadURL('about:blank')
})
