import { Menu } from 'electron'
import { menuTemplate, type MenuHost } from './menu-template'

/** Before Electron is ready: else it makes a menu of its own, which reloads the window and opens developer tools. */
export const withoutMenu = (): void => Menu.setApplicationMenu(null)

/** The native menu of the application. */
export function setMenu(host: MenuHost): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(host, process.platform)))
}
