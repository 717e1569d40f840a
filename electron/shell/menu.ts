import { Menu } from 'electron'
import { menuTemplate, type MenuHost } from './menu-template'

/** The native menu of the application. */
export function setMenu(host: MenuHost): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(host, process.platform)))
}
