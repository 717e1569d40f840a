import { app, session, type Session, type WebContents } from 'electron'
import { isOurAddress } from './scheme'

/** Schemes a window may load from; everything else never leaves the program. */
const LOCAL = new Set(['app:', 'data:', 'blob:', 'devtools:'])

export const staysInside = (address: string): boolean =>
  URL.canParse(address) && LOCAL.has(new URL(address).protocol)

/** The only permissions a page ever gets. */
const ALLOWED = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** No page goes anywhere but to our own pages, opens a window, hosts a webview or downloads. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isOurAddress(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No network, no permission, no device, no download for a session's pages. */
export function guardSession(guarded: Session, allowed: (address: string) => boolean = staysInside): void {
  guarded.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allowed(details.url) }))
  guarded.setPermissionRequestHandler((_, permission, answer) => answer(ALLOWED.has(permission)))
  guarded.setPermissionCheckHandler((_, permission) => ALLOWED.has(permission))
  guarded.setDevicePermissionHandler(() => false)
  guarded.setDisplayMediaRequestHandler((_, answer) => answer({}))
  guarded.on('will-download', event => event.preventDefault())
}

/** Guards every page the program will ever make. */
export function guardEverything(): void {
  app.on('web-contents-created', (_, contents) => guardContents(contents))
  guardSession(session.defaultSession)
}
