import { insert, update, type RowOp } from './change'
import { SEALED_COLUMNS, SEALED_TABLES, sealedParts, type SealedTable } from './sealed-columns'
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
export function secondLocks({ sqlite }: Store): readonly SecondLock[] {
  const rows = sqlite.prepare<[], LockRow>('SELECT * FROM second_lock ORDER BY set_at, id').all()
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

/** A row with texts that the lock is to seal, as they stand in the file. */
export interface SealableRow {
  readonly table: SealedTable
  readonly id: string
  readonly texts: Readonly<Record<string, string | null>>
}

const BATCH = 500

/** Rows in which a text stands that is not sealed, table by table. */
export function* plainRows(store: Store): Generator<SealableRow> {
  for (const table of SEALED_TABLES)
    for (const { id, ...texts } of inBatches(store, table)) {
      const plain = Object.entries(texts).filter(([, text]) => text !== null && sealedParts(text) === null)
      if (plain.length > 0) yield { table, id, texts: Object.fromEntries(plain) }
    }
}

type TextsRow = { readonly id: string } & Readonly<Record<string, string | null>>

/** Rows with a text that begins otherwise than a sealed one does, batch by batch: no iterator may stay open while rows are written. */
function* inBatches({ sqlite }: Store, table: SealedTable): Generator<TextsRow> {
  const columns = SEALED_COLUMNS[table]
  const next = sqlite.prepare<[string, number], TextsRow>(
    `SELECT id, ${columns.join(', ')} FROM ${table} WHERE id > ? AND coalesce(NULL, ${columns.join(', ')}) IS NOT NULL
     ORDER BY id LIMIT ?`,
  )
  let last = ''
  for (;;) {
    const rows = next.all(last, BATCH)
    yield* rows
    if (rows.length < BATCH) return
    last = rows.at(-1)?.id ?? last
  }
}

/** The texts of one row as they stand in the file; nothing where there is no such row. */
export function keptTexts({ sqlite }: Store, table: SealedTable, id: string): SealableRow['texts'] {
  const columns = SEALED_COLUMNS[table].join(', ')
  return (
    sqlite
      .prepare<[string], Record<string, string | null>>(`SELECT ${columns} FROM ${table} WHERE id = ?`)
      .get(id) ?? {}
  )
}
