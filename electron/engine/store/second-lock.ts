import type { Restricted } from '@shared/grievances/record'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

export interface SecondLockTables {
  second_lock: LockRow
}

type LockRow = {
  id: string
  /** Hexadecimal, 16 bytes. */
  salt: string
  /** Work factor of scrypt as a power of two. */
  work: number
  /** The key of the texts, sealed with the key that the passphrase gives; base64. */
  sealed_key: string
  set_at: string
}

/** A lock as it is kept. */
export interface SecondLock {
  readonly id: string
  readonly salt: Buffer
  readonly work: number
  readonly sealedKey: string
  readonly setAt: string
}

/** The locks of a workspace, the oldest first; more than one only after copies locked apart were merged. */
export async function secondLocks(store: Store): Promise<readonly SecondLock[]> {
  const rows = await store.db.selectFrom('second_lock').selectAll().orderBy('set_at').orderBy('id').execute()
  return rows.map(row => ({
    id: row.id,
    salt: Buffer.from(row.salt, 'hex'),
    work: row.work,
    sealedKey: row.sealed_key,
    setAt: row.set_at,
  }))
}

const toRow = (lock: SecondLock): LockRow => ({
  id: lock.id,
  salt: lock.salt.toString('hex'),
  work: lock.work,
  sealed_key: lock.sealedKey,
  set_at: lock.setAt,
})

export const insertLock = (lock: SecondLock): RowOp => insert('second_lock', toRow(lock))
export const updateLock = (lock: SecondLock): RowOp => update('second_lock', lock.id, toRow(lock))

/** Everything restricted that complaints keep, as it stands in the file. */
export async function allRestricted(
  store: Store,
): Promise<readonly (Restricted & { readonly id: string })[]> {
  const rows = await store.db.selectFrom('grievance_restricted').selectAll().orderBy('id').execute()
  return rows.map(row => ({ id: row.id, safeContact: row.safe_contact, account: row.account }))
}
