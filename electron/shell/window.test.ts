import { beforeEach, expect, it, vi } from 'vitest'
import type { BrowserWindowConstructorOptions } from 'electron'

const built: BrowserWindowConstructorOptions[] = []
vi.mock('electron', () => ({
  BrowserWindow: function (options: BrowserWindowConstructorOptions) {
    built.push(options)
  },
}))
const { mainWindow, printWindow } = await import('./window')

const bounds = { width: 1366, height: 768 }
const GUARDED = {
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  sandbox: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  disableBlinkFeatures: 'Auxclick',
  safeDialogs: true,
  spellcheck: false,
}
beforeEach(() => built.splice(0))

it('every window has each guarded preference written out, whatever the defaults of Electron are', () => {
  mainWindow('/app', bounds, false, false)
  printWindow('print-1', null)
  expect(built).toHaveLength(2)
  for (const { webPreferences } of built) expect(webPreferences).toMatchObject(GUARDED)
})

it.each([true, false])('tools for developers are there only where they are asked for: %s', wanted => {
  mainWindow('/app', bounds, false, wanted)
  expect(built[0]?.webPreferences?.devTools).toBe(wanted)
})

it('the window that prints has no script, no bridge, no tools, and a memory of its own that is not kept', () => {
  printWindow('print-1', null)
  expect(built[0]?.show).toBe(false)
  expect(built[0]?.webPreferences).toMatchObject({
    javascript: false,
    devTools: false,
    partition: 'print-1',
  })
  expect(built[0]?.webPreferences).not.toHaveProperty('preload')
})
