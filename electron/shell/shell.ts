import { userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import {
  app,
  dialog,
  nativeImage,
  nativeTheme,
  Notification,
  screen,
  session,
  shell as system,
  type BrowserWindow,
} from 'electron'
import type { About, ChosenFile, News, PrintOutcome, Settings, StepNames } from '@shared/contract/bridge'
import type { MenuCommand } from '@shared/contract/commands'
import { LIST_SOURCES, type ListSourceKey } from '@shared/screening/list-sources'
import shellTexts from '@shared/text/en/shell.json'
import { translatorOf } from '@shared/text/translator-of'
import { registerBridge } from './bridge'
import { Dialogs } from './dialogs'
import { DragOut } from './drag-out'
import { collector } from '../engine/rest'
import { EngineProcess } from './engine-process'
import { Grants } from './grants'
import { guardEverything } from './guard'
import { writeTextFile } from './json-file'
import { answerWithSystem } from './key-store'
import { beginsPlainly, workspaceIn } from './handed-over'
import { deleteLog, logError, logFile, readLog, startLog } from './log'
import { setMenu } from './menu'
import { menuTexts } from './menu-texts'
import { readPlace, readSettings, savePlace, saveSettings, systemTheme } from './preferences'
import { printByDialog, printToPdf } from './print'
import { forgetPath, recentPaths, rememberPath } from './recent'
import { KIT_PAGE, serveWindow, START_PAGE } from './scheme'
import { mainWindow } from './window'
import { placeFor } from './window-place'

const outDir = join(import.meta.dirname, '..')
const assetsDir = () => (app.isPackaged ? join(process.resourcesPath, 'assets') : join(outDir, '../assets'))

/** So long after the window is there that the start is over. */
const START_LASTS_MS = 4000

/**
 * The many files of the log's library would hold the start up; what is to be logged before reads them. What the start needed is given
 * back to the system: with nothing to do, the collector would keep it.
 */
function afterStart(): void {
  void startLog()
  collector()({ type: 'major', flavor: 'last-resort' })
}

/** What the menu says changes together at a start and with each change: it is built once. */
const MENU_AFTER_MS = 250

/** The main process: it opens both ends, keeps the engine alive, and does what only the system can do. */
export class Shell {
  #window: BrowserWindow | null = null
  #startFile: string | null = workspaceIn(process.argv, process.cwd())
  /** Until the language is read, only what may have to be said before there is a window. */
  #t = translatorOf({ en: { shell: shellTexts } }, 'en')
  #isOpen = false
  #isPrinting = false
  #steps: StepNames = { undo: null, redo: null }
  #hasMenu = false
  #menuTimer: NodeJS.Timeout | undefined
  readonly #grants: Grants = new Grants(grant => this.#engine.announce(grant))
  readonly #dialogs = new Dialogs(
    () => this.#window,
    this.#grants,
    () => this.#t,
  )
  readonly #dragOut = new DragOut(join(app.getPath('userData'), 'dragged'), this.#grants, paths =>
    this.#drag(paths),
  )
  readonly #engine = new EngineProcess({
    outDir,
    assetsDir: assetsDir(),
    dataDir: app.getPath('userData'),
    actor: userInfo().username,
    grants: () => this.#grants.all(),
    print: printToPdf,
    keys: answerWithSystem,
    report: ({ ref, endpoint, cause }) => logError(`${ref} ${endpoint} ${cause}`),
    opened: path => this.#opened(path),
    failed: () => void this.#engineFailed(),
    restarted: () => {
      logError('engine started anew')
      this.#sendPort()
    },
  })

  start(): void {
    // First: reading its script takes longer than all else of the start.
    this.#engine.start(this.#startFile)
    this.#dragOut.clear()
    nativeTheme.themeSource = systemTheme(readSettings())
    guardEverything()
    serveWindow(session.defaultSession, join(outDir, 'renderer'))
    this.#registerBridge()
    this.#openWindow()
    app.on('window-all-closed', () => app.quit())
    app.on('before-quit', this.#quit)
  }

  focus(argv: readonly string[], from: string): void {
    this.#window?.restore()
    this.#window?.focus()
    const path = workspaceIn(argv, from)
    if (path) this.openWorkspace(path)
  }

  /** Opens a workspace the system handed over; the window asks for it when it is ready. */
  openWorkspace(path: string): void {
    this.#startFile = path
    this.#send('open')
  }

  readonly #quit = (event: { preventDefault(): void }): void => {
    event.preventDefault()
    app.off('before-quit', this.#quit)
    this.#dragOut.clear()
    void this.#engine.close().finally(() => app.quit())
  }

  #openWindow(): void {
    const { bounds, maximized } = readPlace()
    const window = mainWindow(
      outDir,
      placeFor(
        bounds,
        screen.getAllDisplays().map(display => display.workArea),
      ),
      nativeTheme.shouldUseDarkColors,
      !app.isPackaged,
    )
    this.#window = window
    // The page has come and runs its script: until now the shell had files to hand out, and the window waited for each.
    window.webContents.once('did-finish-load', () => this.#speak(readSettings().language))
    window.once('ready-to-show', () => {
      if (maximized) window.maximize()
      window.show()
      setTimeout(afterStart, START_LASTS_MS).unref()
    })
    window.on('close', () => savePlace({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
    window.on('closed', () => (this.#window = null))
    window.webContents.on('render-process-gone', (_, details) => void this.#afterCrash(details.reason))
    void window.loadURL(app.isPackaged || !app.commandLine.hasSwitch('kit') ? START_PAGE : KIT_PAGE)
  }

  async #afterCrash(reason: string): Promise<void> {
    logError(`window gone: ${reason}`)
    const window = this.#window
    if (!window || reason === 'clean-exit') return
    const buttons = [this.#t('shell:crash.reload'), this.#t('shell:crash.quit')]
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: this.#t('shell:crash.title'),
      message: this.#t('shell:crash.message'),
      buttons,
      defaultId: 0,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  }

  /** The engine can't be kept alive: say so, with the way to the log, and end. What was committed is in the file. */
  async #engineFailed(): Promise<void> {
    logError('engine failed')
    const buttons = [this.#t('shell:menu.show_logs'), this.#t('shell:crash.quit')]
    const said = {
      type: 'error',
      title: this.#t('shell:engine.title'),
      message: this.#t('shell:engine.message'),
      buttons,
    } as const
    const { response } = await dialog.showMessageBox({ ...said, buttons: [...buttons] })
    if (response === 0) system.showItemInFolder(logFile())
    app.quit()
  }

  #opened(path: string | null): void {
    this.#window?.setTitle(path ? `${basename(path)} – Fivefold` : 'Fivefold')
    this.#isOpen = path !== null
    this.#dragOut.clear()
    if (path === this.#startFile) this.#startFile = null
    if (path !== null) rememberPath(path, readSettings().systemRecent)
    this.#setMenuSoon()
  }

  #send(command: MenuCommand): void {
    this.#window?.webContents.send('fivefold:menu', command)
  }

  #sendPort(): void {
    this.#window?.webContents.postMessage('fivefold:port', null, [this.#engine.port()])
  }

  /** Once it is there, which it is when its language is read. */
  #setMenuSoon(): void {
    if (this.#hasMenu) this.#menuTimer ??= setTimeout(() => this.#setMenu(), MENU_AFTER_MS)
  }

  #setMenu(): void {
    clearTimeout(this.#menuTimer)
    this.#menuTimer = undefined
    this.#hasMenu = true
    setMenu({
      t: this.#t,
      packaged: app.isPackaged,
      send: command => this.#send(command),
      openWorkspace: path => this.openWorkspace(path),
      recent: recentPaths,
      showLog: () => system.showItemInFolder(logFile()),
      isOpen: this.#isOpen,
      steps: this.#steps,
    })
  }

  /** Says that something is there and how much, never what: the message may be read over a shoulder. */
  #tell({ kind, count }: News): void {
    const { tellJobs, tellDue } = readSettings()
    const isWanted = kind === 'job' ? tellJobs && this.#window?.isFocused() === false : tellDue
    if (!isWanted || !Notification.isSupported()) return
    const note = new Notification({ title: 'Fivefold', body: this.#t(`shell:tell.${kind}`, { count }) })
    note.on('click', () => this.focus([], ''))
    note.show()
  }

  /** The system wants a picture of what is dragged: that of the first one's kind of file, else a plain one. */
  async #drag([file, ...others]: readonly [string, ...string[]]): Promise<void> {
    const known = await app.getFileIcon(file).catch(() => nativeImage.createEmpty())
    const plain = () =>
      nativeImage.createFromBitmap(Buffer.alloc(16 * 16 * 4, 0x99), { width: 16, height: 16 })
    this.#window?.webContents.startDrag({
      file,
      ...(others.length === 0 ? {} : { files: [file, ...others] }),
      icon: known.isEmpty() ? plain() : known,
    })
  }

  #nameSteps(steps: StepNames): void {
    if (steps.undo === this.#steps.undo && steps.redo === this.#steps.redo) return
    this.#steps = steps
    this.#setMenuSoon()
  }

  /** Done when the dialog of the system is closed; one at a time. */
  async #print(html: string): Promise<PrintOutcome> {
    if (this.#window === null) return 'failed'
    if (this.#isPrinting) return 'busy'
    this.#isPrinting = true
    try {
      return await printByDialog(html, this.#window)
    } finally {
      this.#isPrinting = false
    }
  }

  #takeStartFile(): ChosenFile | null {
    const path = this.#startFile
    this.#startFile = null
    return path ? this.#grants.give(path, 'open') : null
  }

  /** A page can ask to fetch, but only the person can allow it, in a dialog no page can draw. */
  async #permitFetch(source: ListSourceKey): Promise<string | null> {
    if (!readSettings().fetchLists) return null
    const isAllowed = await this.#dialogs.allowFetch(LIST_SOURCES[source])
    return isAllowed ? this.#engine.permit({ kind: 'list', source }) : null
  }

  /** The page can name an address in the settings; that it is asked, only the person can allow, who sees it. */
  async #permitLook(): Promise<string | null> {
    const { releases: address } = readSettings()
    if (address === null || !(await this.#dialogs.allowLook(address))) return null
    return this.#engine.permit({ kind: 'release', address })
  }

  /** Menus and dialogs speak the language of the window from now on. */
  #saveSettings(settings: Settings): void {
    const { language, systemRecent } = readSettings()
    saveSettings(settings)
    if (systemRecent && !settings.systemRecent) app.clearRecentDocuments()
    if (settings.language === language) return
    this.#speak(settings.language)
  }

  /** Only English and the language that is spoken are read, and of them what menus and dialogs say is kept. */
  #speak(language: string): void {
    this.#t = translatorOf({ en: menuTexts('en'), [language]: menuTexts(language) }, language)
    this.#setMenu()
  }

  #about(): About {
    const { electron, chrome } = process.versions
    return { version: app.getVersion(), electron, chromium: chrome, platform: process.platform }
  }

  /** Versions and the log: the same text that is shown is saved, and nothing is sent. */
  #diagnostics(): string {
    const { version, electron, chromium, platform } = this.#about()
    const head = `Fivefold ${version}, Electron ${electron}, Chromium ${chromium}, ${platform}`
    return `${head}\n\n${readLog()}`
  }

  async #saveDiagnostics(text: string): Promise<boolean> {
    const chosen = await this.#dialogs.pickSave('diagnostics', 'fivefold-diagnostics.txt')
    const path = chosen === null ? null : this.#grants.path(chosen.token)
    if (path === null) return false
    writeTextFile(path, text)
    return true
  }

  #registerBridge(): void {
    registerBridge({
      connect: () => this.#sendPort(),
      pick: kind => this.#dialogs.pick(kind),
      pickMany: kind => this.#dialogs.pickMany(kind),
      pickSave: (kind, name) => this.#dialogs.pickSave(kind, name),
      pickFolder: () => this.#dialogs.pickFolder(),
      dropped: path => (path === '' ? null : this.#grants.give(path, 'open')),
      recent: () =>
        recentPaths().map(path => ({ ...this.#grants.give(path, 'open'), folder: dirname(path) })),
      forget: token => {
        const path = this.#grants.path(token)
        if (path) forgetPath(path)
      },
      opening: () => this.#isOpen || (this.#startFile !== null && beginsPlainly(this.#startFile)),
      startFile: () => this.#takeStartFile(),
      sampleTarget: () => this.#dialogs.sampleTarget(),
      showInFolder: token => {
        const path = this.#grants.path(token)
        if (path) system.showItemInFolder(path)
      },
      dragTarget: name => this.#dragOut.target(name),
      dragOut: (token, names) => this.#dragOut.start(token, names),
      settings: readSettings,
      saveSettings: settings => this.#saveSettings(settings),
      about: () => this.#about(),
      diagnostics: () => this.#diagnostics(),
      saveDiagnostics: text => this.#saveDiagnostics(text),
      deleteLog,
      permitFetch: source => this.#permitFetch(source),
      permitLook: () => this.#permitLook(),
      print: html => this.#print(html),
      tell: news => this.#tell(news),
      nameSteps: names => this.#nameSteps(names),
      editText: what => this.#window?.webContents[what](),
    })
  }
}
