import { resolve } from 'node:path'

const EXTENSION = '.fivefold'

/**
 * The workspace that the system handed over on the command line (double click, "open with", a second start); `null` = none.
 * A relative name is meant from where it was typed.
 */
export function workspaceIn(argv: readonly string[], from: string): string | null {
  const name = argv.slice(1).find(arg => arg.toLowerCase().endsWith(EXTENSION) && !arg.startsWith('-'))
  return name === undefined ? null : resolve(from, name)
}
