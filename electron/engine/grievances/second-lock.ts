import { randomBytes } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import type { OutputOf } from '@shared/contract/contract'
import type { Restricted } from '@shared/grievances/record'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { STRETCH_WORK, stretched } from '../store/file-key'
import { restrictedOp } from '../store/grievances'
import { allRestricted, insertLock, secondLocks, updateLock, type SecondLock } from '../store/second-lock'
import type { Store } from '../store/store'
import { sealed, unsealed } from './sealed-text'

/**
 * The second lock of what could lead to a person. A key of its own, sealed with a key from the passphrase, encrypts every text
 * before it is written, so that neither the tables nor the history hold it in the clear from then on. The key lives in
 * memory while the lock is open and is forgotten after ten minutes without use
 * (docs/decisions/0700-a-second-lock-seals-texts-before-they-are-written.md).
 */
const IDLE_MS = 10 * 60_000
const KEY_BYTES = 32
const MARK = 'locked:'

interface Open {
  readonly keys: ReadonlyMap<string, Buffer>
  usedAt: number
}
const open = new WeakMap<Store, Open>()

const refuse = (detail: string): never => {
  throw new Refusal({ code: 'refused', detail })
}

const isSealed = (text: string | null): boolean => text?.startsWith(MARK) === true
const keyPlace = (lockId: string): string => `second-lock|${lockId}`

/** The keys in memory, unless nobody used them for too long. */
function keysOf(call: Call): ReadonlyMap<string, Buffer> | null {
  const held = open.get(call.store)
  if (!held) return null
  const now = Date.parse(call.now())
  if (now - held.usedAt > IDLE_MS) {
    open.delete(call.store)
    return null
  }
  held.usedAt = now
  return held.keys
}

function hold(call: Call, lockId: string, key: Buffer): void {
  const keys = new Map(keysOf(call) ?? [])
  open.set(call.store, { keys: keys.set(lockId, key), usedAt: Date.parse(call.now()) })
}

export async function lockState(call: Call): Promise<OutputOf<'grievances.lock-state'>> {
  const [locks, kept] = await Promise.all([secondLocks(call.store), allRestricted(call.store)])
  const keys = keysOf(call)
  const plain = kept.filter(({ safeContact, account }) =>
    [safeContact, account].some(text => text !== null && !isSealed(text)),
  )
  return {
    isSet: locks.length > 0,
    isOpen: locks.length > 0 && locks.every(lock => keys?.has(lock.id) === true),
    plain: plain.length,
  }
}

/** Not on the undo stack: taking the lock away would leave texts that nobody can read. */
const write = (call: Call, verb: string, rows: readonly RowOp[]) =>
  call.change({
    topic: 'grievances',
    action: `grievances.${verb}`,
    summary: {},
    undo: 'record',
    rows,
    touched: ['grievances'],
  })

async function sealedWith(passphrase: string, key: Buffer, id: string) {
  const salt = randomBytes(16)
  const outer = await stretched(passphrase, salt, STRETCH_WORK)
  return { id, salt, work: STRETCH_WORK, sealedKey: sealed(outer, key, keyPlace(id)) }
}

/** Sets the lock and seals what is kept already, in one change. Refuses a second one (`second-lock-set`). */
export async function setLock(passphrase: string, call: Call): Promise<{ sealed: number }> {
  if ((await secondLocks(call.store)).length > 0) refuse('second-lock-set')
  const [id, key] = [call.newId(), randomBytes(KEY_BYTES)]
  const lock: SecondLock = { ...(await sealedWith(passphrase, key, id)), setAt: call.now() }
  const kept = await allRestricted(call.store)
  const rows = kept.flatMap(one => restrictedOp(one.id, one, textsSealed(key, id, one.id, one)) ?? [])
  await write(call, 'set-second-lock', [insertLock(lock), ...rows])
  hold(call, id, key)
  return { sealed: kept.length }
}

/** Opens every lock that the passphrase fits; refuses with `passphrase-wrong` when it fits none. */
export async function openLock(passphrase: string, call: Call): Promise<null> {
  const locks = await secondLocks(call.store)
  if (locks.length === 0) refuse('second-lock-missing')
  let fits = 0
  for (const lock of locks) {
    const key = await keyBy(passphrase, lock)
    if (key === null) continue
    hold(call, lock.id, key)
    fits += 1
  }
  if (fits === 0) refuse('second-lock-wrong')
  call.touch(['grievances'])
  return null
}

const keyBy = async (passphrase: string, { id, salt, work, sealedKey }: SecondLock): Promise<Buffer | null> =>
  unsealed(await stretched(passphrase, salt, work), sealedKey, keyPlace(id))

export function closeLock(call: Call): Promise<null> {
  open.delete(call.store)
  // What the window still shows of it is fetched again, and refused.
  call.touch(['grievances'])
  return Promise.resolve(null)
}

/** Seals the same key with another passphrase; texts stay as they are. */
export async function changeLock(before: string, after: string, call: Call): Promise<null> {
  const rows: RowOp[] = []
  for (const lock of await secondLocks(call.store)) {
    const key = await keyBy(before, lock)
    if (key === null) continue
    rows.push(updateLock({ ...lock, ...(await sealedWith(after, key, lock.id)) }))
    hold(call, lock.id, key)
  }
  if (rows.length === 0) refuse('second-lock-wrong')
  await write(call, 'change-second-lock', rows)
  return null
}

function textsSealed(key: Buffer, lockId: string, grievanceId: string, plain: Restricted): Restricted {
  const seal = (text: string | null, field: keyof Restricted): string | null =>
    text === null || isSealed(text)
      ? text
      : `${MARK}${lockId}:${sealed(key, Buffer.from(text), `${grievanceId}|${field}`)}`
  return { safeContact: seal(plain.safeContact, 'safeContact'), account: seal(plain.account, 'account') }
}

/** Texts as they are to be written: sealed under the newest lock, if there is one. Refuses while that is closed. */
export async function toKeep(grievanceId: string, plain: Restricted, call: Call): Promise<Restricted> {
  const lock = (await secondLocks(call.store)).at(-1)
  if (lock === undefined) return plain
  const key = keysOf(call)?.get(lock.id) ?? refuse('second-lock-closed')
  return textsSealed(key, lock.id, grievanceId, plain)
}

/** Texts as they were written down. Refuses while their lock is closed, and names texts that were changed outside. */
export function toShow(grievanceId: string, kept: Restricted, call: Call): Restricted {
  const show = (text: string | null, field: keyof Restricted): string | null => {
    if (text === null || !isSealed(text)) return text
    const [, lockId = '', body = ''] = text.split(':')
    const key = keysOf(call)?.get(lockId) ?? refuse('second-lock-closed')
    const plain = unsealed(key, body, `${grievanceId}|${field}`) ?? refuse('second-lock-changed')
    return plain.toString('utf8')
  }
  return { safeContact: show(kept.safeContact, 'safeContact'), account: show(kept.account, 'account') }
}
