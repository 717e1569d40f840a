import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Runtime {
  readonly electronPath: string
  readonly electronVersion: string
  readonly appArgs: readonly string[]
  readonly sqliteBinding: string | null
  readonly cipherBinding: string | null
}

export const checkout = resolve(import.meta.dirname, '..')

/** The Electron that set-up put there, and what it is told to start the built app. */
export const runtime = JSON.parse(
  readFileSync(join(checkout, 'node_modules/.fivefold/runtime.json'), 'utf8'),
) as Runtime

export const envWith = (dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  FIVEFOLD_DATA_DIR: dataDir,
  ...(runtime.sqliteBinding === null ? {} : { FIVEFOLD_SQLITE_BINDING: runtime.sqliteBinding }),
  ...(runtime.cipherBinding === null ? {} : { FIVEFOLD_CIPHER_BINDING: runtime.cipherBinding }),
})
