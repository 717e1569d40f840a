import { Refusal } from '@shared/contract/error'
import { BEHIND_LOCK, isBehindLock } from '@shared/second-lock/behind-lock'
import type { Call } from '../call'
import { sealedCell, sealedParts, type SealedTable } from '../store/sealed-columns'
import type { Store } from '../store/store'
import { sealed, unsealed } from './sealed-text'

/**
 * The keys of open locks. They live in the engine's memory and are forgotten after ten minutes without use, with the workspace and
 * with the program (docs/decisions/0700-a-second-lock-seals-texts-before-they-are-written.md).
 */
const IDLE_MS = 10 * 60_000

interface Open {
  readonly keys: ReadonlyMap<string, Buffer>
  usedAt: number
}
const open = new WeakMap<Store, Open>()

/** Where the keys are looked for: with the open workspace, whichever connection of it is read. */
export type Keyed = Pick<Call, 'openStore' | 'now'>

export const refuseLock = (detail: string): never => {
  throw new Refusal({ code: 'refused', detail })
}

/** The keys in memory, unless nobody used them for too long. */
export function keysOf({ openStore, now }: Keyed): ReadonlyMap<string, Buffer> {
  const held = openStore === null ? undefined : open.get(openStore)
  if (openStore === null || !held) return new Map()
  const at = Date.parse(now())
  if (at - held.usedAt > IDLE_MS) {
    open.delete(openStore)
    return new Map()
  }
  held.usedAt = at
  return held.keys
}

export function holdKey(call: Call, lockId: string, key: Buffer): void {
  const keys = new Map(keysOf(call)).set(lockId, key)
  open.set(call.store, { keys, usedAt: Date.parse(call.now()) })
}

export const forgetKeys = ({ openStore }: Keyed): boolean => openStore !== null && open.delete(openStore)

/** A text's place: what was sealed for one opens nowhere else. */
export interface Place {
  readonly table: SealedTable
  readonly id: string
  readonly column: string
}

/** What the sealed bytes are bound to. Copies that are merged may know one point of an audit by two ids. */
const boundTo = ({ table, id, column }: Place): string => {
  if (table === 'grievance_restricted') return `${id}|${column === 'safe_contact' ? 'safeContact' : column}`
  return table === 'audit_check' ? `${table}|${column}` : `${table}|${id}|${column}`
}

export const sealedAt = (place: Place, text: string, lockId: string, key: Buffer): string =>
  sealedCell(lockId, sealed(key, Buffer.from(text), boundTo(place)))

/**
 * A text as it was written down, `BEHIND_LOCK` while its lock is closed. Refuses texts that were changed outside
 * (`second-lock-changed`).
 */
export function openedAt(place: Place, text: string, at: Keyed): string {
  const parts = sealedParts(text)
  if (parts === null) return text
  const key = keysOf(at).get(parts.lockId)
  if (key === undefined) return BEHIND_LOCK
  return (unsealed(key, parts.body, boundTo(place)) ?? refuseLock('second-lock-changed')).toString('utf8')
}

/** The same where nothing can be done without the text: refuses with `second-lock-closed`. */
export function shownAt(place: Place, text: string, at: Keyed): string {
  const shown = openedAt(place, text, at)
  return isBehindLock(shown) ? refuseLock('second-lock-closed') : shown
}
