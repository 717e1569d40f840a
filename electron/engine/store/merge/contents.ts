import { createHash } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import type { BulkOp, RowOp } from '../change'
import type { Store } from '../store'
import type { Copies } from './copies'

const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/** Files, editions and the rows of imports that hang on what is taken from the other copy, read one by one as they are written. */
export function contentsOf(rows: readonly RowOp[], theirs: Store, mine: Store, copies: Copies): BulkOp[] {
  const hashes = hashesIn(rows)
  for (const hash of listsWithErased(theirs, copies)) hashes.delete(hash)
  return [
    { table: 'blob', rows: blobs(hashes, theirs, mine), onConflict: 'ignore' },
    { table: 'baseline_content', rows: baselines(hashes, theirs), onConflict: 'ignore' },
    { table: 'import_row', rows: importRows(rows, theirs, copies), onConflict: 'ignore' },
  ]
}

/** Lists that brought what was removed here for good, and that are no evidence: their bytes stay away. */
function listsWithErased(theirs: Store, copies: Copies): string[] {
  if (copies.erased.size === 0) return []
  const ids = JSON.stringify([...copies.erased].map(id => copies.theirId(id)))
  return theirs.sqlite
    .prepare<[string], string>(
      `SELECT DISTINCT sha256 FROM import WHERE sha256 NOT IN (SELECT sha256 FROM evidence)
         AND id IN (SELECT import_id FROM import_row WHERE record_id IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()
    .all(ids)
}

/** Contents are named by their hash, in a column of their own or within JSON. */
function hashesIn(rows: readonly RowOp[]): Set<string> {
  const found = new Set<string>()
  for (const op of rows)
    if (op.op !== 'remove')
      for (const cell of Object.values(op.values))
        if (typeof cell === 'string') for (const [hash] of cell.matchAll(HASH)) found.add(hash)
  return found
}

function* blobs(hashes: Iterable<string>, theirs: Store, mine: Store) {
  const known = mine.sqlite.prepare<[string]>('SELECT 1 FROM blob WHERE sha256 = ?')
  const kept = theirs.sqlite.prepare<[string], { sha256: string; size_bytes: number; bytes: Uint8Array }>(
    'SELECT sha256, size_bytes, bytes FROM blob WHERE sha256 = ?',
  )
  for (const hash of hashes) {
    const blob = known.get(hash) === undefined ? kept.get(hash) : undefined
    if (blob === undefined) continue
    if (createHash('sha256').update(blob.bytes).digest('hex') !== hash)
      throw new Refusal({ code: 'workspace-damaged', params: { path: theirs.path, detail: hash } })
    yield blob
  }
}

function* baselines(hashes: Iterable<string>, theirs: Store) {
  const kept = theirs.sqlite.prepare<[string], { sha256: string; bytes: Uint8Array }>(
    'SELECT sha256, bytes FROM baseline_content WHERE sha256 = ?',
  )
  for (const hash of hashes) {
    const content = kept.get(hash)
    if (content !== undefined) yield content
  }
}

/** Which record each row of an imported file meant. */
function* importRows(rows: readonly RowOp[], theirs: Store, copies: Copies) {
  const meant = theirs.sqlite.prepare<[string], { import_id: string; record_id: string }>(
    'SELECT * FROM import_row WHERE import_id = ?',
  )
  for (const op of rows)
    if (op.op === 'insert' && op.table === 'import')
      for (const row of meant.iterate(copies.theirId(op.id)))
        if (!copies.erased.has(copies.ourId(row.record_id)))
          yield { ...row, import_id: op.id, record_id: copies.ourId(row.record_id) }
}
