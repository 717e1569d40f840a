import { randomBytes } from 'node:crypto'
import type { OutputOf } from '@shared/contract/contract'
import type { Topic } from '@shared/contract/topic'
import type { Call } from '../call'
import { update, type RowOp } from '../store/change'
import { stretched } from '../store/file-key'
import {
  insertLock,
  plainRows,
  secondLocks,
  updateLock,
  type SealableRow,
  type SecondLock,
} from '../store/second-lock'
import { forgetKeys, holdKey, keysOf, refuseLock, sealedAt } from './keys'
import { sealed, unsealed } from './sealed-text'

/**
 * The second lock of what could lead to a person. A key of its own, sealed with a key from the passphrase, encrypts every text
 * before it is written, so that neither the tables nor the history hold it in the clear from then on.
 */
const KEY_BYTES = 32

/** Where sealed texts are shown: what the window holds of them is fetched again. */
const SHOWING: readonly Topic[] = ['grievances', 'suppliers', 'audits']

const keyPlace = (lockId: string): string => `second-lock|${lockId}`

export function lockState(call: Call): Promise<OutputOf<'grievances.lock-state'>> {
  const locks = secondLocks(call.store)
  const keys = keysOf(call)
  return Promise.resolve({
    isSet: locks.length > 0,
    isOpen: locks.length > 0 && locks.every(lock => keys.has(lock.id)),
    plain: [...plainRows(call.store)].length,
  })
}

/** Refuses while the lock, if there is one, is closed. */
export function mustBeOpen(call: Call): void {
  const lock = secondLocks(call.store).at(-1)
  if (lock !== undefined && !keysOf(call).has(lock.id)) refuseLock('second-lock-closed')
}

/** Not on the undo stack: taking the lock away would leave texts that nobody can read. */
const write = (call: Call, verb: string, rows: readonly RowOp[]) =>
  call.changeAtLength(
    {
      topic: 'grievances',
      action: `grievances.${verb}`,
      summary: {},
      undo: 'record',
      rows,
      touched: SHOWING,
    },
    () => undefined,
  )

async function sealedWith(passphrase: string, key: Buffer, id: string, { stretchWork: work }: Call) {
  const salt = randomBytes(16)
  const outer = await stretched(passphrase, salt, work)
  return { id, salt, work, sealedKey: sealed(outer, key, keyPlace(id)) }
}

const sealing = ({ table, id, texts }: SealableRow, lockId: string, key: Buffer): RowOp =>
  update(
    table,
    id,
    Object.fromEntries(
      Object.entries(texts).flatMap(([column, text]) =>
        text === null ? [] : [[column, sealedAt({ table, id, column }, text, lockId, key)]],
      ),
    ),
  )

const sealingAll = (call: Call, lockId: string, key: Buffer): RowOp[] =>
  [...plainRows(call.store)].map(row => sealing(row, lockId, key))

/** Sets the lock and seals what is kept already, in one change. Refuses a second one (`second-lock-set`). */
export async function setLock(passphrase: string, call: Call): Promise<{ sealed: number }> {
  if (secondLocks(call.store).length > 0) refuseLock('second-lock-set')
  const [id, key] = [call.newId(), randomBytes(KEY_BYTES)]
  const lock: SecondLock = { ...(await sealedWith(passphrase, key, id, call)), setAt: call.now() }
  const rows = sealingAll(call, id, key)
  await write(call, 'set-second-lock', [insertLock(lock), ...rows])
  holdKey(call, id, key)
  return { sealed: rows.length }
}

/**
 * Opens every lock that the passphrase fits; refuses with `second-lock-wrong` when it fits none. What stands there in the
 * clear (undone steps from before the lock, kinds of text an older version did not seal) is sealed at once.
 */
export async function openLock(passphrase: string, call: Call): Promise<null> {
  const locks = secondLocks(call.store)
  if (locks.length === 0) refuseLock('second-lock-missing')
  let fits = 0
  for (const lock of locks) {
    const key = await keyBy(passphrase, lock)
    if (key === null) continue
    holdKey(call, lock.id, key)
    fits += 1
  }
  if (fits === 0) refuseLock('second-lock-wrong')
  await sealWhatIsPlain(call)
  call.touch(SHOWING)
  return null
}

async function sealWhatIsPlain(call: Call): Promise<void> {
  const newest = secondLocks(call.store).at(-1)
  const key = newest && keysOf(call).get(newest.id)
  if (newest === undefined || key === undefined || call.store.look !== null) return
  const rows = sealingAll(call, newest.id, key)
  if (rows.length > 0) await write(call, 'seal-plain', rows)
}

const keyBy = async (passphrase: string, { id, salt, work, sealedKey }: SecondLock): Promise<Buffer | null> =>
  unsealed(await stretched(passphrase, salt, work), sealedKey, keyPlace(id))

export function closeLock(call: Call): Promise<null> {
  forgetKeys(call)
  // What the window still shows of it is fetched again, and refused.
  call.touch(SHOWING)
  return Promise.resolve(null)
}

/** Seals the same key with another passphrase; texts stay as they are. */
export async function changeLock(before: string, after: string, call: Call): Promise<null> {
  const rows: RowOp[] = []
  for (const lock of secondLocks(call.store)) {
    const key = await keyBy(before, lock)
    if (key === null) continue
    rows.push(updateLock({ ...lock, ...(await sealedWith(after, key, lock.id, call)) }))
    holdKey(call, lock.id, key)
  }
  if (rows.length === 0) refuseLock('second-lock-wrong')
  await write(call, 'change-second-lock', rows)
  return null
}
