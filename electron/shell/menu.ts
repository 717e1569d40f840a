import { basename } from 'node:path'
import { Menu, shell, type MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import type { MenuCommand } from '@shared/contract/bridge'

export interface MenuHost {
  readonly t: TFunction
  readonly packaged: boolean
  send(command: MenuCommand): void
  openWorkspace(path: string): void
  recent(): readonly string[]
  logFile(): string
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function item(host: MenuHost, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions {
  return {
    label: host.t(`shell:menu.${command}`),
    click: () => host.send(command),
    ...(accelerator ? { accelerator } : {}),
  }
}

function recentMenu(host: MenuHost): MenuItemConstructorOptions {
  const entries = host
    .recent()
    .map(path => ({ label: basename(path), click: () => host.openWorkspace(path) }))
  const none = [{ label: host.t('shell:menu.no_recent'), enabled: false }]
  return { label: host.t('shell:menu.open_recent'), submenu: entries.length > 0 ? entries : none }
}

function fileMenu(host: MenuHost): MenuItemConstructorOptions {
  return {
    label: host.t('shell:menu.file'),
    submenu: [
      item(host, 'new', 'CmdOrCtrl+N'),
      item(host, 'open', 'CmdOrCtrl+O'),
      recentMenu(host),
      separator,
      item(host, 'import', 'CmdOrCtrl+I'),
      item(host, 'print', 'CmdOrCtrl+P'),
      item(host, 'save_pdf'),
      separator,
      item(host, 'close', 'CmdOrCtrl+W'),
      { role: 'quit' },
    ],
  }
}

const THEME_COMMANDS = [
  'theme_system',
  'theme_light',
  'theme_dark',
  'theme_contrast',
  'theme_contrast_dark',
] as const

function themeMenu(host: MenuHost): MenuItemConstructorOptions {
  return {
    label: host.t('shell:menu.theme'),
    submenu: THEME_COMMANDS.map(command => item(host, command)),
  }
}

function viewMenu(host: MenuHost): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = host.packaged
    ? []
    : [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
  return {
    label: host.t('shell:menu.view'),
    submenu: [
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
      separator,
      themeMenu(host),
      ...forDevelopers,
    ],
  }
}

/**
 * The native menu. Undo and redo belong to the window: in a text field they take back typing, elsewhere the last step,
 * so they carry no accelerator here that would shadow the window's own.
 */
export function setMenu(host: MenuHost): void {
  const { t } = host
  const logs = { label: t('shell:menu.show_logs'), click: () => shell.showItemInFolder(host.logFile()) }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      fileMenu(host),
      {
        label: t('shell:menu.edit'),
        submenu: [
          item(host, 'undo'),
          item(host, 'redo'),
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          separator,
          item(host, 'find', 'CmdOrCtrl+K'),
        ],
      },
      viewMenu(host),
      { label: t('shell:menu.go'), submenu: [item(host, 'home'), item(host, 'history')] },
      {
        label: t('shell:menu.help'),
        submenu: [item(host, 'help_page', 'F1'), item(host, 'tour'), separator, item(host, 'about'), logs],
      },
    ]),
  )
}
