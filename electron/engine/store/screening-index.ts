import type { FlatIndex } from '@shared/screening/packed-index'
import type { Store } from './store'

export interface ScreeningIndexTables {
  screening_index: { key: string; head: string; bytes: Buffer }
}

/** Why a cache that can be made again may stay unwritten: no room, a copy lent for reading, a writer beside us. */
const NOT_NOW = /^SQLITE_(?:FULL|READONLY|BUSY|LOCKED)/

/**
 * Keeps a built index in place of those kept before. Not by way of the trail: it can be made again from the editions, and
 * is tens of megabytes large.
 */
export function keepIndex({ sqlite }: Store, key: string, { head, bytes }: FlatIndex): void {
  if (sqlite.inTransaction) return
  try {
    sqlite.transaction(() => {
      sqlite.prepare('DELETE FROM screening_index').run()
      sqlite
        .prepare('INSERT INTO screening_index (key, head, bytes) VALUES (?, ?, ?)')
        .run(key, head, Buffer.from(bytes))
    })()
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && NOT_NOW.test(String(cause.code)))) throw cause
  }
}

/** The index kept under a key, or `null`. */
export function readIndex({ sqlite }: Store, key: string): FlatIndex | null {
  const row = sqlite
    .prepare<[string], ScreeningIndexTables['screening_index']>('SELECT * FROM screening_index WHERE key = ?')
    .get(key)
  if (row === undefined) return null
  const bytes = new SharedArrayBuffer(row.bytes.length)
  new Uint8Array(bytes).set(row.bytes)
  return { head: row.head, bytes }
}
