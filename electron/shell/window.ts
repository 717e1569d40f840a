import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron'

/** Written out although some are defaults: defaults change between Electron's versions, this must not. */
const GUARDED: WebPreferences = {
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

function build(options: BrowserWindowConstructorOptions, own: WebPreferences): BrowserWindow {
  return new BrowserWindow({ ...options, webPreferences: { ...own, ...GUARDED } })
}

export interface Bounds {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

/** The window a person works in. It is shown once its first page is painted. */
export function mainWindow(outDir: string, bounds: Bounds, dark: boolean, devTools: boolean): BrowserWindow {
  return build(
    {
      ...bounds,
      minWidth: 720,
      minHeight: 480,
      show: false,
      backgroundColor: dark ? '#14171c' : '#f6f5f1',
      title: 'Fivefold',
    },
    { preload: join(outDir, 'preload/preload.cjs'), devTools },
  )
}

/**
 * A hidden window without script, bridge, network or memory, in which a document is laid out on paper; what the system asks for it
 * stands above `parent`.
 */
export function printWindow(partition: string, parent: BrowserWindow | null): BrowserWindow {
  const above = parent === null ? {} : { parent }
  return build({ show: false, ...above }, { javascript: false, partition, devTools: false, images: true })
}
