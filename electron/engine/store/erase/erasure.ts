import type { Database } from 'better-sqlite3'
import { Refusal } from '@shared/contract/error'
import { canonicalJson } from '@shared/text/canonical-json'
import { insert, update, type ChangeDraft, type RowOp } from '../change'
import type { Blanked } from '../entry-hash'
import type { Store } from '../store'
import type { TableName } from '../tables'
import { asBlanked, TooOld, trailBlanks, type TrailBlanks } from './blanked-trail'
import { closureOf, type Closure, type Found } from './closure'
import { extractsWithout, filesOf, type BlankedExtract, type GoneFile } from './files'
import { emptiedCells, referringColumns } from './references'

/** Everything that a removal for good takes out, found beforehand. */
export interface Erasure extends Closure {
  readonly entries: readonly TrailBlanks[]
  readonly files: readonly GoneFile[]
  /** Lists that hold a removed record and stay, because they are kept as evidence. */
  readonly held: readonly GoneFile[]
  readonly extracts: readonly BlankedExtract[]
}

/** What goes with the chosen records. Refuses (`erase-older`) what an older version wrote, and definitions that are in use. */
export function erasureOf({ sqlite }: Store, chosen: readonly Found[]): Erasure {
  mustBeUnused(sqlite, chosen)
  const closure = closureOf(sqlite, chosen)
  const ids = new Set(closure.gone.keys())
  try {
    const { gone: files, held } = filesOf(sqlite, ids)
    return {
      ...closure,
      entries: trailBlanks(sqlite, ids),
      files,
      held,
      extracts: extractsWithout(sqlite, ids),
    }
  } catch (cause) {
    if (!(cause instanceof TooOld)) throw cause
    throw new Refusal(
      { code: 'refused', detail: 'erase-older', params: { seq: Number(cause.message) } },
      { cause },
    )
  }
}

/** Answers are read by the questions of their edition. */
function mustBeUnused(db: Database, chosen: readonly Found[]): void {
  const used = db
    .prepare<[string], { title: string }>(
      `SELECT title FROM pack_edition e WHERE id IN (SELECT value FROM json_each(?)) AND (
         EXISTS (SELECT 1 FROM assessment a WHERE a.pack_id = e.pack_id AND a.pack_version = e.version)
         OR EXISTS (SELECT 1 FROM questionnaire_campaign c WHERE c.pack_id = e.pack_id AND c.pack_version = e.version))`,
    )
    .get(JSON.stringify(chosen.map(({ id }) => id)))
  if (used !== undefined)
    throw new Refusal({ code: 'refused', detail: 'erase-used', params: { name: used.title } })
}

/** The entry that says what was removed for good, when, by whom and why: by ids and hashes, without any of its texts. */
export function erasureDraft(
  erasure: Erasure,
  said: {
    readonly id: string
    readonly reason: string
    /** The rule that was carried out. */
    readonly rule: string | null
    readonly count: number
    readonly head: number
  },
): ChangeDraft {
  const { gone, entries, files, extracts, emptied } = erasure
  const blanks = new Map(entries.map(one => [one.hash, asBlanked(one)] as const))
  for (const extract of extracts) for (const [hash, blanked] of extract.blanks) blanks.set(hash, blanked)
  return {
    topic: 'trail',
    action: 'trail.erase',
    summary: {
      ...{ count: said.count, rows: gone.size, entries: entries.length, files: files.length },
      ...(said.rule === null ? {} : { rule: said.rule }),
    },
    reason: said.reason,
    undo: 'record',
    rows: [
      insert('erasure', {
        id: said.id,
        records: canonicalJson([...gone.values()].map(({ table, id }) => [table, id])),
        entries: canonicalJson(Object.fromEntries(blanks)),
        files: canonicalJson(files.map(({ sha256 }) => sha256)),
        extracts: canonicalJson(
          Object.fromEntries(extracts.map(({ before, after }) => [before, after.sha256])),
        ),
      }),
      ...emptied.map(({ table, id, column }) => update(table as TableName, id, emptiedCells(table, column))),
      ...extracts.flatMap(({ merges, after }) =>
        merges.map(id => update('merged_copy', id, { extract_sha256: after.sha256 })),
      ),
    ],
    bulk: [
      { table: 'unclean', rows: [{ id: said.id }] },
      {
        table: 'blob',
        rows: extracts.map(({ after }) => ({
          sha256: after.sha256,
          size_bytes: after.bytes.length,
          bytes: after.bytes,
        })),
        onConflict: 'ignore',
      },
    ],
    takesOut: db => takeOut(db, erasure),
    touched: [],
    expectHead: said.head,
  }
}

/** Says which texts of a copy's sealed history were left out when it was taken in. */
export const insertBlanks = (id: string, blanks: ReadonlyMap<string, Blanked>): RowOp =>
  insert('erasure', {
    ...{ id, records: '[]', files: '[]', extracts: '{}' },
    entries: canonicalJson(Object.fromEntries(blanks)),
  })

/** Takes rows, texts of the history and files out; the transaction checks references at its end. */
function takeOut(db: Database, { gone, alongside, emptied, entries, files, extracts }: Erasure): void {
  const ids = JSON.stringify([...gone.keys()])
  for (const table of new Set([...gone.values(), ...alongside].map(found => found.table)))
    db.prepare(`DELETE FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`).run(ids)
  const named = JSON.stringify([...gone.keys(), ...emptied.map(({ id }) => id)])
  for (const { table, column, isLogged } of referringColumns(db))
    if (!isLogged)
      db.prepare(`DELETE FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`).run(named)
  blankEntries(db, entries)
  const dropFile = db.prepare('DELETE FROM blob WHERE sha256 = ?')
  for (const { sha256 } of files) dropFile.run(sha256)
  for (const { before } of extracts) dropFile.run(before)
  forgetWords(db)
}

function blankEntries(db: Database, entries: Erasure['entries']): void {
  const row = db.prepare(
    'UPDATE trail_row SET before = NULL, after = NULL, salt = NULL, digest = ? WHERE seq = ? AND n = ?',
  )
  const words = db.prepare(`UPDATE trail SET summary = '{}', reason = NULL, salt = NULL WHERE seq = ?`)
  for (const { seq, words: said, rows } of entries) {
    for (const { n, digest } of rows) row.run(digest, seq, n)
    if (said) words.run(seq)
  }
}

/** The search keeps words of removed records until its parts are joined, and statistics keep samples: both are made anew. */
function forgetWords(db: Database): void {
  db.exec(`INSERT INTO party_search (party_search) VALUES ('delete-all')`)
  for (const table of ['supplier', 'recruiter']) db.exec(`UPDATE ${table} SET name = name`)
  const kept = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE name IN ('sqlite_stat1', 'sqlite_stat4')`)
    .pluck()
    .all()
  for (const table of kept) db.exec(`DELETE FROM ${table}`)
}
