import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the folder that holds package.json. */
export const checkout = resolve(fileURLToPath(new URL('../..', import.meta.url)))
export const modulesFolder = join(checkout, 'node_modules')
/** What the set-up keeps for this checkout alone; `npm ci` wipes it together with the modules. */
export const ownFolder = join(modulesFolder, '.fivefold')
export const runtimeFile = join(ownFolder, 'runtime.json')

function usualCache() {
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'fivefold', 'cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'fivefold')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fivefold')
}

function writable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The cache outside the checkout, shared by all checkouts of this person. `FIVEFOLD_CACHE` overrides the
 * system's usual place; a home folder that cannot be written falls back to the temporary folder.
 */
export function cacheFolder() {
  const wanted = process.env.FIVEFOLD_CACHE ? resolve(process.env.FIVEFOLD_CACHE) : usualCache()
  if (writable(wanted)) return wanted
  const fallback = join(tmpdir(), `fivefold-cache-${process.getuid?.() ?? 'user'}`)
  mkdirSync(fallback, { recursive: true, mode: 0o700 })
  return fallback
}
