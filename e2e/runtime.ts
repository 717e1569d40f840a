import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

export const root = resolve(import.meta.dirname, '..')

const runtimeSchema = z.object({
  electronPath: z.string(),
  appArgs: z.array(z.string()),
  electronVersion: z.string(),
  sqliteBinding: z.string().nullable(),
})

/** The Electron that the set-up found for this checkout. */
export const runtime = runtimeSchema.parse(
  JSON.parse(readFileSync(resolve(root, 'node_modules/.fivefold/runtime.json'), 'utf8')),
)

/** What the test runner puts on the program's command line (root has no sandbox); the app never does. */
export const launchArgs: readonly string[] = z
  .array(z.string())
  .parse(JSON.parse(process.env['FIVEFOLD_LAUNCH_ARGS'] ?? JSON.stringify(runtime.appArgs)))

/** The environment of a start: its own data folder, and SQLite's binding for this Electron. */
export function environment(dataDir: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return {
    ...Object.fromEntries(inherited),
    FIVEFOLD_DATA_DIR: dataDir,
    ...(runtime.sqliteBinding ? { FIVEFOLD_SQLITE_BINDING: runtime.sqliteBinding } : {}),
  }
}
