import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { Refusal } from '@shared/contract/error'
import { anyEditionSchema, type AnyEdition } from '@shared/reference/baseline'
import type { Moment } from '@shared/units/calendar-date'
import { canonicalJson } from '@shared/text/canonical-json'
import { insert, update, type BulkOp, type RowOp } from './change'
import type { Decision, EditionState } from './reference'
import type { Store } from './store'

export interface BaselineEditionRow {
  id: string
  kind: AnyEdition['kind']
  name: string
  as_of: string
  sha256: string
  kept_at: string
  state: EditionState
  decided_at: string | null
  decided_by: string | null
  decided_reason: string | null
}

export interface BaselineTables {
  baseline_edition: BaselineEditionRow
  baseline_content: { sha256: string; bytes: Uint8Array }
}

/** A built-in edition with the SHA-256 of its canonical JSON: the same on every system, whatever its file's layout. */
export interface BuiltInEdition {
  readonly sha256: string
  readonly edition: AnyEdition
}

/** A built-in edition that a workspace keeps, and what became of it. */
export interface KeptEdition extends BuiltInEdition {
  readonly id: string
  readonly keptAt: Moment
  readonly state: EditionState
  readonly decided: Decision | null
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 of an edition's content. */
export const editionHash = (edition: AnyEdition): string => hashOf(canonicalJson(edition))

export const keepBuiltIn = (
  { sha256, edition }: BuiltInEdition,
  kept: { readonly id: string; readonly at: Moment; readonly state: 'active' | 'proposed' },
): RowOp =>
  insert('baseline_edition', {
    id: kept.id,
    kind: edition.kind,
    name: edition.edition,
    as_of: edition.asOf,
    sha256,
    kept_at: kept.at,
    state: kept.state,
    decided_at: null,
    decided_by: null,
    decided_reason: null,
  })

/** Contents packed so far, by their hash: every new workspace keeps the same ones. */
const packed = new Map<string, Uint8Array>()

function packedContent({ sha256, edition }: BuiltInEdition): Uint8Array {
  const known = packed.get(sha256)
  if (known !== undefined) return known
  const bytes = deflateRawSync(canonicalJson(edition))
  packed.set(sha256, bytes)
  return bytes
}

/** The contents that belong to kept editions; one that is in the file already is not written again. */
export const builtInContents = (editions: readonly BuiltInEdition[]): BulkOp => ({
  table: 'baseline_content',
  rows: editions.map(edition => ({ sha256: edition.sha256, bytes: packedContent(edition) })),
  onConflict: 'ignore',
})

export const decideBuiltIn = (id: string, state: EditionState, decision: Decision | null): RowOp =>
  update('baseline_edition', id, {
    state,
    decided_at: decision?.at ?? null,
    decided_by: decision?.by ?? null,
    decided_reason: decision?.reason ?? null,
  })

/** Contents read so far, by their hash: what a hash stands for never changes. */
const read = new Map<string, AnyEdition>()
const MOST_CONTENT_BYTES = 50_000_000

function damaged(store: Store, sha256: string): Refusal {
  const detail = `baseline_content ${sha256.slice(0, 12)}`
  return new Refusal({ code: 'workspace-damaged', params: { path: store.path, detail } })
}

/** The text that lies packed under a hash; `null` when the bytes are not those of the hash. */
function unpacked(bytes: Uint8Array, sha256: string): string | null {
  try {
    const text = inflateRawSync(bytes, { maxOutputLength: MOST_CONTENT_BYTES }).toString('utf8')
    return hashOf(text) === sha256 ? text : null
  } catch {
    // Bytes that can't be unpacked are as wrong as bytes of another hash.
    return null
  }
}

/** The built-in edition of this hash as the workspace keeps it; `null` when it doesn't. */
export function builtInByHash(store: Store, sha256: string): AnyEdition | null {
  const known = read.get(sha256)
  if (known !== undefined) return known
  const row = store.sqlite
    .prepare<[string], { bytes: Uint8Array }>('SELECT bytes FROM baseline_content WHERE sha256 = ?')
    .get(sha256)
  if (row === undefined) return null
  const text = unpacked(row.bytes, sha256)
  if (text === null) throw damaged(store, sha256)
  const edition = anyEditionSchema.parse(JSON.parse(text))
  read.set(sha256, edition)
  return edition
}

/**
 * The kinds of built-in editions in use whose content lies in the file: what an opening asks. What they say is read, and held against
 * its hash, when a score or a page needs it.
 */
export const keptKinds = (store: Store): ReadonlySet<string> =>
  new Set(
    store.sqlite
      .prepare<[], string>(
        "SELECT kind FROM baseline_edition JOIN baseline_content USING (sha256) WHERE state = 'active'",
      )
      .pluck()
      .all(),
  )

function rowToKept(store: Store, row: BaselineEditionRow): KeptEdition {
  const { id, sha256, kept_at: keptAt, state, decided_at: at, decided_by: by, decided_reason: reason } = row
  const edition = builtInByHash(store, sha256)
  if (edition === null) throw damaged(store, sha256)
  const decided = at === null || by === null || reason === null ? null : { at, by, reason }
  return { id, sha256, edition, keptAt, state, decided }
}

/** Every built-in edition the workspace knows, whatever became of it, without what it holds. */
export const keptRows = (store: Store): Promise<BaselineEditionRow[]> =>
  store.db.selectFrom('baseline_edition').selectAll().orderBy('id').execute()

/** Built-in editions of a workspace in one of the states, by kind, then in the order they came. */
export async function keptEditions(
  store: Store,
  states: readonly EditionState[] = ['active'],
): Promise<KeptEdition[]> {
  const rows = await store.db
    .selectFrom('baseline_edition')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('kind')
    .orderBy('id')
    .execute()
  return rows.map(row => rowToKept(store, row))
}

/** The kept edition with this id, whatever became of it. */
export async function keptEdition(store: Store, id: string): Promise<KeptEdition | undefined> {
  const row = await store.db
    .selectFrom('baseline_edition')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : rowToKept(store, row)
}

/** Hashes of the built-in editions in use, without reading what they hold. */
export function builtInKey(store: Store): string {
  return store.sqlite
    .prepare<[], string>("SELECT sha256 FROM baseline_edition WHERE state = 'active' ORDER BY kind")
    .pluck()
    .all()
    .join(' ')
}

/** Hashes under which another content lies. */
export function changedContents(db: Database): string[] {
  return db
    .prepare<[], { sha256: string; bytes: Uint8Array }>('SELECT sha256, bytes FROM baseline_content')
    .all()
    .filter(({ sha256, bytes }) => unpacked(bytes, sha256) === null)
    .map(({ sha256 }) => sha256)
}
