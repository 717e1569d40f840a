import { closeSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { PLAIN_HEAD } from '@shared/workspace/plain-head'

const EXTENSION = '.fivefold'

/**
 * The workspace that the system handed over on the command line (double click, "open with", a second start); `null` = none.
 * A relative name is meant from where it was typed.
 */
export function workspaceIn(argv: readonly string[], from: string): string | null {
  const name = argv.slice(1).find(arg => arg.toLowerCase().endsWith(EXTENSION) && !arg.startsWith('-'))
  return name === undefined ? null : resolve(from, name)
}

/** Whether a file that was handed over begins as one that asks for no passphrase. What it really is, the engine tells. */
export function beginsPlainly(path: string): boolean {
  const head = Buffer.alloc(PLAIN_HEAD.length)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, head, 0, head.length, 0)
    } finally {
      closeSync(file)
    }
  } catch {
    // The engine says what is wrong with it.
    return false
  }
  return head.toString('latin1') === PLAIN_HEAD
}
