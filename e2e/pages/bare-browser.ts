import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Electron, ElectronApplication, Page } from '@playwright/test'
import { environment, heldStart, root } from '../runtime'

/** Chromium with none of the app around it and no network; what it saves lands in `folder`. */
export interface BareBrowser {
  readonly main: ElectronApplication
  readonly page: Page
  /** What was asked for beyond the disk, and refused. */
  readonly refused: () => Promise<string[]>
}

export async function bareBrowser(electron: Electron, folder: string): Promise<BareBrowser> {
  mkdirSync(folder, { recursive: true })
  const main = await electron.launch({
    executablePath: heldStart.program,
    args: [...heldStart.args],
    env: {
      ...environment(folder),
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      // Electron scolds the empty page it begins with; what the page under test says is not covered by that.
      ELECTRON_DISABLE_SECURITY_WARNINGS: '1',
      FIVEFOLD_HELD_MAIN: pathToFileURL(join(root, 'e2e', 'bare-window.mjs')).href,
    },
  })
  const page = await main.firstWindow()
  const refused = () => main.evaluate(() => Reflect.get(globalThis, 'refused') as string[])
  return { main, page, refused }
}
