import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  test as base,
  expect,
  type Electron,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test'
import type { MenuCommand } from '@shared/contract/commands'
import { holdAnswers } from './held-answers'
import { environment, heldStart } from './runtime'
import { stutter } from './stutter'

/** A start takes about a second; one that takes this long has failed. */
const START_LIMIT_MS = 30_000

/** With `FIVEFOLD_TRACE=1` every step is recorded: a third more of the processor, and tasks of the window that are not ours. */
const TRACED = process.env['FIVEFOLD_TRACE'] === '1'

/** A started app: its main process, its window, and what was written to the window's console. */
export class Fivefold {
  readonly main: ElectronApplication
  readonly page: Page
  readonly console: string[] = []
  readonly dataDir: string

  constructor(main: ElectronApplication, page: Page, dataDir: string) {
    this.main = main
    this.page = page
    this.dataDir = dataDir
    page.on('console', message => this.console.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', error => this.console.push(`error: ${error.message}`))
  }

  /** Answers the next native dialogs: open dialogs choose these paths, save dialogs this one. */
  async answerDialogs({ open = [], save }: { open?: readonly string[]; save?: string }): Promise<void> {
    await this.main.evaluate(
      ({ dialog }, chosen) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: chosen.open.length === 0, filePaths: chosen.open })
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: chosen.save === undefined, filePath: chosen.save ?? '' })
      },
      { open: [...open], save },
    )
  }

  /**
   * Begins to write down what keeps the window from answering (tasks over 50 ms, Long Tasks API). What was found is printed, and
   * never decides a test: it is as slow as the machine.
   */
  async watchLongTasks(): Promise<void> {
    await this.page.evaluate(() => {
      const seen: { ms: number; at: string }[] = []
      Reflect.set(globalThis, 'longTasks', seen)
      new PerformanceObserver(list => {
        for (const { duration } of list.getEntries())
          seen.push({ ms: Math.round(duration), at: location.hash })
      }).observe({ type: 'longtask', buffered: true })
    })
  }

  /** The longest tasks there were, where the window still stands to be asked. */
  async longTasks(): Promise<readonly { readonly ms: number; readonly at: string }[]> {
    const seen = await this.page
      .evaluate(() => (Reflect.get(globalThis, 'longTasks') ?? []) as { ms: number; at: string }[])
      .catch(() => [])
    return seen.toSorted((a, b) => b.ms - a.ms)
  }

  /** An entry of the native menu, pressed; a window of its own may be laying out paper meanwhile, and hears nothing. */
  async menu(command: MenuCommand): Promise<void> {
    await this.main.evaluate(({ BrowserWindow }, pressed) => {
      const own = BrowserWindow.getAllWindows().find(window => window.isVisible())
      own?.webContents.send('fivefold:menu', pressed)
    }, command)
  }

  async close(): Promise<void> {
    await this.main.close()
  }
}

export interface LaunchOptions {
  /** Own for every test unless given; a second start with the same one meets the first. */
  readonly dataDir?: string
  /** Opened at the start, as by a double click. */
  readonly workspace?: string
  /** Preferences the program finds at its start. */
  readonly theme?: 'light' | 'dark' | 'contrast' | 'contrast-dark'
  /** With a theme: the language of the window, English unless given. */
  readonly language?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

function writePreferences(
  dataDir: string,
  theme: NonNullable<LaunchOptions['theme']>,
  language: string,
): void {
  const preferences = { settings: { theme, language }, bounds: { width: 1366, height: 768 } }
  writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify(preferences))
}

async function launch(electron: Electron, dataDir: string, options: LaunchOptions = {}): Promise<Fivefold> {
  mkdirSync(dataDir, { recursive: true })
  if (options.theme) writePreferences(dataDir, options.theme, options.language ?? 'en')
  const main = await electron.launch({
    executablePath: heldStart.program,
    args: [...heldStart.args, ...(options.args ?? []), ...(options.workspace ? [options.workspace] : [])],
    env: { ...environment(dataDir), HOME: dataDir, XDG_CONFIG_HOME: dataDir, ...options.env },
    timeout: START_LIMIT_MS,
  })
  holdAnswers(main)
  stutter(main)
  const page = await main.firstWindow({ timeout: START_LIMIT_MS })
  const app = new Fivefold(main, page, dataDir)
  // The file manager that shows a written file would outlive the app, and the driver would wait for it.
  await main.evaluate(({ shell }) => {
    shell.showItemInFolder = () => undefined
  })
  await page.waitForLoadState('domcontentloaded')
  await app.watchLongTasks()
  // The rail stands while the engine opens the workspace; whose it is, it says when that is done.
  if (options.workspace) await page.locator('nav a[href$="#/profile"]').waitFor()
  return app
}

interface Fixtures {
  /** Starts the app; whatever was started is closed afterwards, with a picture (and its trace, if asked for) when the test failed. */
  readonly launchApp: (options?: LaunchOptions) => Promise<Fivefold>
  /** The app with its first window, no workspace open. */
  readonly app: Fivefold
  /**
   * The same for tests that leave the main process, the files and the settings as they are: one app for all of them, its page
   * loaded anew for each. A start is a second and a half of the processor.
   */
  readonly sharedApp: Fivefold
}

interface WorkerFixtures {
  readonly keptApp: Fivefold
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  launchApp: async ({ playwright }, use, info) => {
    const started: Fivefold[] = []
    await use(async options => {
      const app = await launch(playwright._electron, options?.dataDir ?? info.outputPath('data'), options)
      if (TRACED) await app.main.context().tracing.start({ screenshots: true, snapshots: true })
      started.push(app)
      return app
    })
    const failed = info.status !== info.expectedStatus
    for (const [index, app] of started.entries()) {
      if (failed) await keepProof(app, info, index)
      await printLongTasks(app, info)
      await app.close().catch(() => undefined)
    }
  },
  app: async ({ launchApp }, use) => {
    await use(await launchApp())
  },
  keptApp: [
    async ({ playwright }, use, { project, workerIndex }) => {
      const app = await launch(playwright._electron, join(project.outputDir, `kept-app-${workerIndex}`))
      await use(app)
      await app.close().catch(() => undefined)
    },
    { scope: 'worker' },
  ],
  sharedApp: async ({ keptApp }, use, info) => {
    await keptApp.page.reload()
    await use(keptApp)
    if (info.status !== info.expectedStatus) await keepProof(keptApp, info, 0)
  },
})

const WORST = 3

async function printLongTasks(app: Fivefold, info: TestInfo): Promise<void> {
  const tasks = await app.longTasks()
  if (tasks.length === 0) return
  const worst = tasks.slice(0, WORST).map(({ ms, at }) => `${ms} ms at ${at === '' ? 'the start' : at}`)
  console.log(`long tasks, ${info.title}: ${tasks.length}, the longest ${worst.join(', ')}`)
}

const PROOF_LIMIT_MS = 10_000
/** Letters of a window that are printed. */
const MOST_SHOWN = 8_000

async function keepProof(app: Fivefold, info: TestInfo, index: number): Promise<void> {
  if (TRACED)
    await app.main
      .context()
      .tracing.stop({ path: info.outputPath(`trace-${index}.zip`) })
      .catch(() => undefined)
  await app.page.screenshot({ path: join(info.outputDir, `window-${index}.png`) }).catch(() => undefined)
  // In words, for those who have only what was printed.
  const shown = await app.page
    .locator('body')
    .ariaSnapshot({ timeout: PROOF_LIMIT_MS })
    .catch(() => 'the window does not answer')
  console.log(`what the window showed, ${info.title}:\n${shown.slice(0, MOST_SHOWN)}`)
  await info.attach('console', { body: app.console.join('\n'), contentType: 'text/plain' })
}

export { expect }
