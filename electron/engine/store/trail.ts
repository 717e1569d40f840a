import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '@shared/text/canonical-json'
import { Refusal } from '@shared/contract/error'
import { afterEntry, stackOf, type Step, type UndoStack } from '@shared/trail/undo-stack'
import { RowWriter, rowsHash, type ChangeDraft, type RowOp, type WrittenRow } from './change'
import type { TableName, Tables } from './tables'

type TrailRecord = Tables['trail']
type StepKind = Step['kind']

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

/** Who changes, and when; both come in from outside. */
export interface ChangeContext {
  readonly actor: string
  readonly at: string
}

export interface Written {
  readonly seq: number
  readonly hash: string
  readonly rowCount: number
}

/** An entry's hash: SHA-256 of the canonical JSON of everything it says, the hash before it included. */
export function entryHash(entry: Omit<TrailRecord, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}

/**
 * The one road of every change: rows, trail entry and hash chain in one transaction.
 * No other code writes to a workspace.
 */
export class Trail {
  readonly #db: Database
  readonly #rows: RowWriter
  #head: { seq: number; hash: string }
  #stack: UndoStack

  constructor(db: Database) {
    this.#db = db
    this.#rows = new RowWriter(db)
    const last = db
      .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1')
      .get()
    this.#head = last ?? { seq: 0, hash: GENESIS }
    this.#stack = stackOf(
      db.prepare<[], Step>('SELECT seq, kind, refers_to AS refersTo FROM trail ORDER BY seq').all(),
    )
  }

  get head(): number {
    return this.#head.seq
  }

  get headHash(): string {
    return this.#head.hash
  }

  get stack(): UndoStack {
    return this.#stack
  }

  /** Writes a draft. Throws a refusal (`conflict`) when the trail has moved on since the draft was computed. */
  commit(draft: ChangeDraft, context: ChangeContext): Written {
    if (draft.expectHead !== undefined && draft.expectHead !== this.#head.seq) {
      throw new Refusal({ code: 'conflict', params: { expected: draft.expectHead, found: this.#head.seq } })
    }
    return this.#append(draft, context, draft.undo, null)
  }

  /** Takes the newest step back. */
  undo(context: ChangeContext): Written & { readonly undone: TrailRecord } {
    const seq = this.#stack.undo.at(-1)
    if (seq === undefined) throw new Refusal({ code: 'nothing-to-undo' })
    const undone = this.entry(seq)
    const rows = this.rowsOf(seq)
      .reverse()
      .map(row => this.#inverse(row))
    return { ...this.#append(asDraft(undone, rows), context, 'undo', seq), undone }
  }

  /** Does the step again that was taken back last. */
  redo(context: ChangeContext): Written & { readonly redone: TrailRecord } {
    const seq = this.#stack.redo.at(-1)
    if (seq === undefined) throw new Refusal({ code: 'nothing-to-redo' })
    const redone = this.entry(seq)
    const rows = this.rowsOf(seq).map(forward)
    return { ...this.#append(asDraft(redone, rows), context, 'redo', seq), redone }
  }

  entry(seq: number): TrailRecord {
    const found = this.#db.prepare<[number], TrailRecord>('SELECT * FROM trail WHERE seq = ?').get(seq)
    if (!found) throw new Refusal({ code: 'not-found', params: { table: 'trail', id: seq } })
    return found
  }

  rowsOf(seq: number): WrittenRow[] {
    return this.#db
      .prepare<[number], WrittenRow>(
        'SELECT table_name AS "table", row_id AS id, before, after FROM trail_row WHERE seq = ? ORDER BY n',
      )
      .all(seq)
  }

  #append(draft: ChangeDraft, context: ChangeContext, kind: StepKind, refersTo: number | null): Written {
    const written = this.#db.transaction(() => {
      const seq = this.#head.seq + 1
      const rows = draft.rows.map(op => this.#rows.write(op)).filter(row => row !== null)
      for (const bulk of draft.bulk ?? []) this.#rows.writeBulk(bulk)
      const entry = {
        seq,
        at: context.at,
        actor: context.actor,
        topic: draft.topic,
        action: draft.action,
        summary: canonicalJson(draft.summary),
        reason: draft.reason ?? null,
        kind,
        refers_to: refersTo,
        row_count: rows.length,
        rows_hash: rowsHash(rows),
        prev_hash: this.#head.hash,
      }
      const hash = entryHash(entry)
      this.#rows.writeBulk({ table: 'trail', rows: [{ ...entry, hash }] })
      this.#rows.writeBulk({ table: 'trail_row', rows: rows.map((row, n) => trailRow(seq, n, row)) })
      return { seq, hash, rowCount: rows.length }
    })()
    this.#head = { seq: written.seq, hash: written.hash }
    this.#stack = afterEntry(this.#stack, { seq: written.seq, kind, refersTo })
    return written
  }

  #inverse(row: WrittenRow): RowOp {
    const table = tableName(row.table)
    if (row.before === null) return { op: 'remove', table, id: row.id }
    return { op: row.after === null ? 'insert' : 'update', table, id: row.id, values: parse(row.before) }
  }
}

function forward(row: WrittenRow): RowOp {
  const table = tableName(row.table)
  if (row.after === null) return { op: 'remove', table, id: row.id }
  return { op: row.before === null ? 'insert' : 'update', table, id: row.id, values: parse(row.after) }
}

function asDraft(entry: TrailRecord, rows: readonly RowOp[]): ChangeDraft {
  const summary = parse(entry.summary) as ChangeDraft['summary']
  return {
    topic: entry.topic as ChangeDraft['topic'],
    action: entry.action,
    summary,
    undo: 'step',
    rows,
    touched: [],
  }
}

const parse = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>
const tableName = (name: string) => name as TableName
const trailRow = (seq: number, n: number, row: WrittenRow) => ({
  seq,
  n,
  table_name: row.table,
  row_id: row.id,
  before: row.before,
  after: row.after,
})

export interface ChainReport {
  readonly ok: boolean
  readonly entries: number
  /** Sequence number of the first entry that does not fit; `null` when the chain holds. */
  readonly firstBroken: number | null
  readonly head: string | null
}

/** Recomputes every hash of the chain and names the first entry that does not fit. */
export function checkChain(db: Database): ChainReport {
  const rowsOf = db.prepare<[number], WrittenRow>(
    'SELECT table_name AS "table", row_id AS id, before, after FROM trail_row WHERE seq = ? ORDER BY n',
  )
  let previous = GENESIS
  let entries = 0
  for (const entry of db.prepare<[], TrailRecord>('SELECT * FROM trail ORDER BY seq').all()) {
    entries++
    const { hash, ...said } = entry
    const rows = rowsOf.all(entry.seq)
    const fits =
      entry.seq === entries &&
      said.prev_hash === previous &&
      rows.length === said.row_count &&
      rowsHash(rows) === said.rows_hash &&
      entryHash(said) === hash
    if (!fits) return { ok: false, entries, firstBroken: entry.seq, head: null }
    previous = hash
  }
  return { ok: true, entries, firstBroken: null, head: entries === 0 ? null : previous }
}
