import type { Database, Statement } from 'better-sqlite3'
import { canonicalJson } from '@shared/text/canonical-json'
import { Refusal } from '@shared/contract/error'
import { afterEntry, stackOf, type Step, type UndoStack } from '@shared/trail/undo-stack'
import { RowWriter, type ChangeDraft, type RowOp, type WrittenRow } from './change'
import {
  blanksOf,
  entryHash,
  entryHolds,
  freshSalt,
  GENESIS,
  KEPT_ROWS,
  RowsHash,
  saidHash,
  type KeptRow,
} from './entry-hash'
import type { TableName, Tables } from './tables'

type TrailRecord = Tables['trail']
type StepKind = Exclude<Step['kind'], 'end'>

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

interface Appended extends Written, Omit<Step, 'seq'> {}

/** Awaited between two slices of a long change, with the rows written so far. */
export type Pause = (rows: number) => Promise<void>
const NO_PAUSE: Pause = () => Promise.resolve()

/** How long a slice of a long change takes. */
const SLICE_MS = 25

function lastOf<T>(steps: Generator<unknown, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

async function slicedLast<T>(steps: Generator<number, T>, pause: Pause): Promise<T> {
  let ends = performance.now() + SLICE_MS
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    if (performance.now() < ends) continue
    await pause(step.value)
    ends = performance.now() + SLICE_MS
  }
}

/** Where undo ends: what was removed for good does not come back, nor what was done before it. */
export const ERASED = 'trail.erase'

/**
 * The one road of every change: rows, trail entry and hash chain in one transaction.
 * No other code writes to a workspace.
 */
export class Trail {
  readonly #db: Database
  readonly #rows: RowWriter
  readonly #rowStatement: Statement<[number, number], WrittenRow>
  #head: { seq: number; hash: string }
  #stack: UndoStack

  constructor(db: Database) {
    this.#db = db
    this.#rows = new RowWriter(db)
    this.#rowStatement = db.prepare(
      'SELECT table_name AS "table", row_id AS id, before, after FROM trail_row WHERE seq = ? AND n = ?',
    )
    const last = db
      .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1')
      .get()
    this.#head = last ?? { seq: 0, hash: GENESIS }
    this.#stack = stackOf(
      db
        .prepare<[], Step>(
          `SELECT seq, iif(action = '${ERASED}', 'end', kind) AS kind, refers_to AS refersTo FROM trail ORDER BY seq`,
        )
        .all(),
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
    this.#expect(draft)
    return this.#append(draft, context, draft.undo, null)
  }

  /**
   * Writes a draft of many thousand rows in one transaction, a slice at a time. Between slices `pause` is awaited with the
   * rows written so far; when it throws, nothing is left of the change. Nobody else may use the connection meanwhile.
   */
  async commitAtLength(draft: ChangeDraft, context: ChangeContext, pause: Pause): Promise<Written> {
    this.#expect(draft)
    return this.#appendAtLength(this.#steps(draft, context, draft.undo, null), pause)
  }

  /** Takes the newest step back, in slices as well. */
  async undo(
    context: ChangeContext,
    pause: Pause = NO_PAUSE,
  ): Promise<Written & { readonly undone: TrailRecord }> {
    const seq = this.#stack.undo.at(-1)
    if (seq === undefined) throw new Refusal({ code: 'nothing-to-undo' })
    const undone = this.entry(seq)
    const steps = this.#steps(asDraft(undone, this.#inverses(seq)), context, 'undo', seq)
    return { ...(await this.#appendAtLength(steps, pause)), undone }
  }

  /** Does the step again that was taken back last. */
  async redo(
    context: ChangeContext,
    pause: Pause = NO_PAUSE,
  ): Promise<Written & { readonly redone: TrailRecord }> {
    const seq = this.#stack.redo.at(-1)
    if (seq === undefined) throw new Refusal({ code: 'nothing-to-redo' })
    const redone = this.entry(seq)
    const steps = this.#steps(asDraft(redone, this.#forwards(seq)), context, 'redo', seq)
    return { ...(await this.#appendAtLength(steps, pause)), redone }
  }

  #expect({ expectHead }: ChangeDraft): void {
    if (expectHead !== undefined && expectHead !== this.#head.seq)
      throw new Refusal({ code: 'conflict', params: { expected: expectHead, found: this.#head.seq } })
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
      this.#db.pragma('defer_foreign_keys = ON')
      return lastOf(this.#steps(draft, context, kind, refersTo))
    })()
    return this.#moved(written)
  }

  async #appendAtLength(steps: Generator<number, Appended>, pause: Pause): Promise<Written> {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      this.#db.pragma('defer_foreign_keys = ON')
      const written = await slicedLast(steps, pause)
      this.#db.exec('COMMIT')
      return this.#moved(written)
    } catch (cause) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
      throw cause
    }
  }

  /**
   * Writes everything of a draft inside a transaction; yields the rows written so far. The entry comes last, because it
   * says the hash of its rows: they refer to it before it is there, so foreign keys are checked at the end.
   */
  *#steps(
    draft: ChangeDraft,
    context: ChangeContext,
    kind: StepKind,
    refersTo: number | null,
  ): Generator<number, Appended> {
    const seq = this.#head.seq + 1
    const hashed = new RowsHash()
    let [rowCount, done] = [0, 0]
    for (const op of draft.rows) {
      const row = this.#rows.write(op)
      if (row !== null) {
        const kept = { ...row, salt: freshSalt(), digest: null }
        hashed.add(kept)
        this.#rows.writeBulk({ table: 'trail_row', rows: [trailRow(seq, rowCount++, kept)] })
      }
      yield ++done
    }
    for (const { rows, ...bulk } of draft.bulk ?? [])
      for (const row of rows) {
        this.#rows.writeBulk({ ...bulk, rows: [row] })
        yield done
      }
    draft.takesOut?.(this.#db)
    const said = { summary: canonicalJson(draft.summary), reason: draft.reason ?? null, salt: freshSalt() }
    const entry = {
      ...said,
      said_hash: saidHash(said),
      seq,
      at: context.at,
      actor: context.actor,
      topic: draft.topic,
      action: draft.action,
      kind,
      refers_to: refersTo,
      row_count: rowCount,
      rows_hash: hashed.digest(),
      prev_hash: this.#head.hash,
    }
    const hash = entryHash(entry)
    this.#rows.writeBulk({ table: 'trail', rows: [{ ...entry, hash }] })
    return { seq, hash, rowCount, kind: draft.action === ERASED ? 'end' : kind, refersTo }
  }

  /** What was written is the new end of the trail; only once it is committed. */
  #moved({ seq, hash, rowCount, kind, refersTo }: Appended): Written {
    this.#head = { seq, hash }
    this.#stack = afterEntry(this.#stack, { seq, kind, refersTo })
    return { seq, hash, rowCount }
  }

  /** The rows of an entry one by one, from its last to its first, each turned round. */
  *#inverses(seq: number): Generator<RowOp> {
    for (let n = this.#rowsIn(seq) - 1; n >= 0; n--) yield this.#inverse(this.#rowAt(seq, n))
  }

  *#forwards(seq: number): Generator<RowOp> {
    const count = this.#rowsIn(seq)
    for (let n = 0; n < count; n++) yield forward(this.#rowAt(seq, n))
  }

  #rowsIn(seq: number): number {
    return this.entry(seq).row_count
  }

  #rowAt(seq: number, n: number): WrittenRow {
    const row = this.#rowStatement.get(seq, n)
    if (!row) throw new Refusal({ code: 'not-found', params: { table: 'trail_row', id: `${seq}/${n}` } })
    return row
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

function asDraft(entry: TrailRecord, rows: Iterable<RowOp>): ChangeDraft {
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
const trailRow = (seq: number, n: number, row: KeptRow) => ({
  seq,
  n,
  table_name: row.table,
  row_id: row.id,
  before: row.before,
  after: row.after,
  salt: row.salt,
})

export interface ChainReport {
  readonly ok: boolean
  readonly entries: number
  /** Sequence number of the first entry that does not fit; `null` when the chain holds. */
  readonly firstBroken: number | null
  readonly head: string | null
  /** How many entries had something removed for good. */
  readonly blanked: number
}

/** Recomputes every hash of the chain and names the first entry that does not fit. */
export function checkChain(db: Database): ChainReport {
  const rowsOf = db.prepare<[number], KeptRow>(KEPT_ROWS)
  const blanks = blanksOf(db)
  let previous = GENESIS
  let [entries, blanked] = [0, 0]
  for (const entry of db.prepare<[], TrailRecord>('SELECT * FROM trail ORDER BY seq').all()) {
    entries++
    const rows = rowsOf.all(entry.seq)
    const fits = entry.seq === entries && entry.prev_hash === previous && entryHolds(entry, rows, blanks)
    if (!fits) return { ok: false, entries, firstBroken: entry.seq, head: null, blanked }
    if (blanks.has(entry.hash)) blanked++
    previous = entry.hash
  }
  return { ok: true, entries, firstBroken: null, head: entries === 0 ? null : previous, blanked }
}
