import { basename } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import type { StepNames } from '@shared/contract/bridge'
import {
  acceleratorOf,
  COMMAND_NAMES,
  commandOf,
  isPageName,
  PAGE_NAMES,
  pageOf,
  type CommandEntry,
  type CommandName,
  type MenuCommand,
  type PageName,
} from '@shared/contract/commands'

export interface MenuHost {
  readonly t: TFunction
  readonly packaged: boolean
  /** Whether a workspace is open: without one there is nowhere to go and nothing to undo. */
  readonly isOpen: boolean
  readonly steps: StepNames
  send(command: MenuCommand): void
  openWorkspace(path: string): void
  recent(): readonly string[]
  showLog(): void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** An ampersand in a menu marks the letter after it, unless it is doubled. */
const shown = (words: string): string => words.replaceAll('&', '&&')

const keysOf = (keys: string | undefined): MenuItemConstructorOptions =>
  keys === undefined ? {} : { accelerator: acceleratorOf(keys) }

/**
 * Keys that are shown here and heard by the window alone, because fields keep them for their own text. (A Mac listens to every key it
 * shows, once the window let it pass.)
 */
const OF_THE_WINDOW: readonly MenuCommand[] = ['undo', 'redo']

function item(host: MenuHost, name: MenuCommand): MenuItemConstructorOptions {
  const entry = isPageName(name) ? pageOf(name) : commandOf(name)
  const isInside = isPageName(name) || commandOf(name).inside === true
  return {
    id: name,
    label: shown(host.t(entry.label)),
    click: () => host.send(name),
    enabled: host.isOpen || !isInside,
    ...keysOf(entry.keys?.[0]),
    ...(OF_THE_WINDOW.includes(name) ? { registerAccelerator: false } : {}),
  }
}

const ofMenu = (menu: CommandEntry['menu']): CommandName[] =>
  COMMAND_NAMES.filter(name => commandOf(name).menu === menu)

function recentMenu(host: MenuHost): MenuItemConstructorOptions {
  const entries = host
    .recent()
    .map(path => ({ label: shown(basename(path)), click: () => host.openWorkspace(path) }))
  const none = [{ label: host.t('shell:menu.no_recent'), enabled: false }]
  return { label: host.t('shell:menu.open_recent'), submenu: entries.length > 0 ? entries : none }
}

function fileMenu(host: MenuHost): MenuItemConstructorOptions {
  const [first, second, ...others] = ofMenu('file').map(name => item(host, name))
  const begin = [first, second].filter(one => one !== undefined)
  return {
    label: host.t('shell:menu.file'),
    submenu: [
      ...begin,
      recentMenu(host),
      separator,
      ...others,
      separator,
      { role: 'quit', label: host.t('shell:menu.quit') },
    ],
  }
}

/** Undo and redo say what they would do; in a field they are those of its text. */
function stepItem(host: MenuHost, name: 'undo' | 'redo'): MenuItemConstructorOptions {
  const step = host.steps[name]
  return { ...item(host, name), ...(step === null ? {} : { label: shown(step) }) }
}

const EDIT_ROLES = ['cut', 'copy', 'paste', 'selectAll'] as const

function editMenu(host: MenuHost): MenuItemConstructorOptions {
  return {
    label: host.t('shell:menu.edit'),
    submenu: [
      stepItem(host, 'undo'),
      stepItem(host, 'redo'),
      separator,
      ...EDIT_ROLES.map(role => ({ role, label: host.t(`shell:menu.${role}`) })),
      separator,
      ...ofMenu('edit')
        .filter(name => name !== 'undo' && name !== 'redo')
        .map(name => item(host, name)),
    ],
  }
}

const VIEW_ROLES = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'] as const

function viewMenu(host: MenuHost): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = host.packaged
    ? []
    : [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
  return {
    label: host.t('shell:menu.view'),
    submenu: [
      ...VIEW_ROLES.map(role => ({ role, label: host.t(`shell:menu.${role}`) })),
      separator,
      { label: host.t('shell:menu.theme'), submenu: ofMenu('view').map(name => item(host, name)) },
      ...forDevelopers,
    ],
  }
}

/** Where lines stand between groups of pages: after home, the five steps, the registers, the work. */
const ENDS: readonly PageName[] = ['home', 'S5', 'map', 'bin', 'profile']

function goMenu(host: MenuHost): MenuItemConstructorOptions {
  return {
    label: host.t('shell:menu.go'),
    submenu: PAGE_NAMES.flatMap(name =>
      ENDS.includes(name) ? [item(host, name), separator] : [item(host, name)],
    ),
  }
}

function helpMenu(host: MenuHost): MenuItemConstructorOptions {
  const log = { label: host.t('shell:menu.show_logs'), click: () => host.showLog() }
  return {
    role: 'help',
    label: host.t('shell:menu.help'),
    submenu: [...ofMenu('help').map(name => item(host, name)), separator, log],
  }
}

/** The native menu, from the same table as find-or-do and the list of shortcuts. */
export function menuTemplate(host: MenuHost, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    fileMenu(host),
    editMenu(host),
    viewMenu(host),
    goMenu(host),
    helpMenu(host),
  ]
}
