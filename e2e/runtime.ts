import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

export const root = resolve(import.meta.dirname, '..')

const runtimeSchema = z.object({
  electronPath: z.string(),
  appArgs: z.array(z.string()),
  electronVersion: z.string(),
  sqliteBinding: z.string().nullable(),
  cipherBinding: z.string().nullable(),
})

/** The Electron that the set-up found for this checkout. */
export const runtime = runtimeSchema.parse(
  JSON.parse(readFileSync(resolve(root, 'node_modules/.fivefold/runtime.json'), 'utf8')),
)

const startSchema = z.object({ program: z.string(), args: z.array(z.string()) })
export type Start = z.infer<typeof startSchema>

/** How Playwright starts the app: held back until it is attached, see scripts/setup/held-app.mjs. */
export const heldStart: Start = startSchema.parse(
  JSON.parse(
    process.env['FIVEFOLD_LAUNCH'] ??
      JSON.stringify({ program: runtime.electronPath, args: runtime.appArgs }),
  ),
)

/** How a person starts it. Root has no sandbox, so the test's command line takes it off; the app never does. */
export const plainStart: Start = {
  program: runtime.electronPath,
  args: [...heldStart.args.filter(arg => arg.startsWith('--')), ...runtime.appArgs],
}

/** The environment of a start: its own data folder, and SQLite's binding for this Electron. */
export function environment(dataDir: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return {
    ...Object.fromEntries(inherited),
    FIVEFOLD_DATA_DIR: dataDir,
    ...(runtime.sqliteBinding ? { FIVEFOLD_SQLITE_BINDING: runtime.sqliteBinding } : {}),
    ...(runtime.cipherBinding ? { FIVEFOLD_CIPHER_BINDING: runtime.cipherBinding } : {}),
  }
}
