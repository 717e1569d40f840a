import { app } from 'electron'
import { withoutUnusedGraphics } from './shell/graphics'
import { withoutMenu } from './shell/menu'
import { isPrintMode, printAndQuit } from './shell/print-mode'
import { registerScheme } from './shell/scheme'
import { Shell } from './shell/shell'

const dataDir = process.env['FIVEFOLD_DATA_DIR']
if (dataDir) app.setPath('userData', dataDir)

// Chromium's helpers refuse to run as root inside the sandbox; a test run by root says so on its own command line.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
withoutUnusedGraphics()
registerScheme()
withoutMenu()

if (isPrintMode()) {
  void app.whenReady().then(printAndQuit)
} else if (app.requestSingleInstanceLock()) {
  const shell = new Shell()
  app.on('second-instance', (_, argv, from) => shell.focus(argv, from))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    shell.openWorkspace(path)
  })
  void app.whenReady().then(() => shell.start())
} else {
  app.quit()
}
