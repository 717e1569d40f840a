import { app } from 'electron'
import { startLog } from './shell/log'
import { isPrintMode, printAndQuit } from './shell/print-mode'
import { registerScheme } from './shell/scheme'
import { Shell } from './shell/shell'

const dataDir = process.env['FIVEFOLD_DATA_DIR']
if (dataDir) app.setPath('userData', dataDir)

app.enableSandbox()
registerScheme()

if (isPrintMode()) {
  void app.whenReady().then(printAndQuit)
} else if (app.requestSingleInstanceLock()) {
  startLog()
  const shell = new Shell()
  app.on('second-instance', (_, argv) => shell.focus(argv))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    shell.openWorkspace(path)
  })
  void app.whenReady().then(() => shell.start())
} else {
  app.quit()
}
