import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, resolve } from 'node:path'
import { randomBytes } from 'node:crypto'
import { protocol, type Session } from 'electron'
import { securityPolicy } from './security-policy'

/** Our pages have an origin of their own instead of `file://` (Electron security guide, item 18). */
export const SCHEME = 'app'
export const HOST = 'bundle'
export const START_PAGE = `${SCHEME}://${HOST}/index.html`
/** Every part of the kit, for those who build the program (`scripts/kit.mjs`); no packed app holds it. */
export const KIT_PAGE = `${SCHEME}://${HOST}/kit-page/index.html`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/x-font-type1',
  '.bcmap': 'application/octet-stream',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export interface Served {
  readonly path: string
  readonly type: string
}

/** True only for addresses of our own pages: parsed and compared whole, never by substring. */
export function isOurAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
}

/**
 * The file behind an address, inside `root` and of a known kind; `null` for anything else: a way out by `..`,
 * an encoded one, a link that leads out, an unknown ending.
 */
export function fileFor(root: string, address: string): Served | null {
  if (!isOurAddress(address)) return null
  const name = decoded(new URL(address).pathname)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const type = TYPES[extname(name).toLowerCase()]
  if (!type) return null
  const path = real(join(root, name))
  if (path === null) return null
  const inside = relative(real(root) ?? resolve(root), path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : { path, type }
}

function decoded(text: string): string | null {
  try {
    const once = decodeURIComponent(text)
    return once.includes('%') ? null : once
  } catch {
    return null
  }
}

function real(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

const refused = (status: number) => new Response(null, { status })

/** Serves the built window, read only, with the policy as a header of every answer. */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async request => {
    if (request.method !== 'GET') return refused(405)
    const found = fileFor(root, request.url)
    if (!found) return refused(404)
    const nonce = randomBytes(16).toString('base64')
    const bytes = await readFile(found.path)
    const body = found.type.startsWith('text/html')
      ? bytes.toString('utf8').replaceAll('__NONCE__', nonce)
      : new Uint8Array(bytes)
    return new Response(body, {
      headers: {
        'Content-Type': found.type,
        'Content-Security-Policy': securityPolicy(nonce),
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}
