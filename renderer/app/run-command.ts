import {
  COMMAND_NAMES,
  commandOf,
  isPageName,
  pageOf,
  type CommandName,
  type MenuCommand,
} from '@shared/contract/commands'
import { shortcutText } from './shortcuts'

/** The shortcut that is shown beside a command or a page, if it has one. */
export function shownKeys(name: MenuCommand): { readonly shortcut?: string } {
  const keys = (isPageName(name) ? pageOf(name) : commandOf(name)).keys?.[0]
  return keys === undefined ? {} : { shortcut: shortcutText(keys) }
}

/** Find-or-do is open already, and a page of the same name stands among the pages. */
const isOffered = (name: CommandName): name is Exclude<CommandName, 'find' | 'import'> =>
  name !== 'find' && name !== 'import'

/** The commands that find-or-do offers, in the order of the menus. */
export const PALETTE_COMMANDS = COMMAND_NAMES.filter(isOffered)

/** Whether a dialog stands over the page: what was typed there must not be lost by going elsewhere. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null
