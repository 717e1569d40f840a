import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from './runtime'

const folder = join(root, 'test-results')
const HELD = join(folder, 'clipboard-held')
/** Nobody holds it so long: who did has been ended. */
const LEFT_AFTER_MS = 60_000

function taken(): boolean {
  try {
    closeSync(openSync(HELD, 'wx'))
    return true
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    const since = statSync(HELD, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > LEFT_AFTER_MS) rmSync(HELD, { force: true })
    return false
  }
}

/** Journeys that run beside each other have one screen, and with it one clipboard: who copies and pastes holds it meanwhile. */
export async function holdingClipboard<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true })
  while (!taken()) await setTimeout(50)
  try {
    return await work()
  } finally {
    rmSync(HELD, { force: true })
  }
}
