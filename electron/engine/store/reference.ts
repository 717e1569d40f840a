import { z } from 'zod'
import { rejectedRowSchema, type RejectedRow } from '@shared/contract/reference'
import { loadedContentSchema, loadedEntries, type LoadedContent } from '@shared/reference/loaded'
import type { Moment } from '@shared/units/calendar-date'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

/** A proposed edition changes no number; a retired one stays because runs name it. */
export const EDITION_STATES = ['proposed', 'active', 'retired', 'rejected'] as const
export type EditionState = (typeof EDITION_STATES)[number]

export interface EditionRow {
  id: string
  kind: LoadedContent['kind']
  name: string
  as_of: string
  file_name: string
  sha256: string
  entry_count: number
  loaded_at: string
  content: string
  /** What a newer edition stands in for. */
  family: string
  state: EditionState
  /** Who handed a shared pack over; `null` for own and official data. */
  giver: string | null
  /** Hashes of bulky content. */
  content_blob: string | null
  labels_blob: string | null
  verdicts: string
  decided_at: string | null
  decided_by: string | null
  decided_reason: string | null
}

export interface ReferenceTables {
  edition: EditionRow
}

/** Who accepted, retired or rejected an edition, when, and why. */
export interface Decision {
  readonly at: Moment
  readonly by: string
  readonly reason: string
}

/** An edition that a person loaded, with where it came from and what became of it. */
export interface LoadedEdition {
  readonly id: string
  readonly content: LoadedContent
  readonly fileName: string
  readonly sha256: string
  readonly loadedAt: Moment
  readonly family: string
  readonly state: EditionState
  readonly giver: string | null
  readonly contentBlob: string | null
  readonly labelsBlob: string | null
  /** Rows of the file that were left out, the first ones whole. */
  readonly rejected: { readonly count: number; readonly rows: readonly RejectedRow[] }
  readonly decided: Decision | null
}

export const addEdition = (loaded: LoadedEdition): RowOp =>
  insert('edition', {
    id: loaded.id,
    kind: loaded.content.kind,
    name: loaded.content.edition,
    as_of: loaded.content.asOf,
    file_name: loaded.fileName,
    sha256: loaded.sha256,
    entry_count: loadedEntries(loaded.content),
    loaded_at: loaded.loadedAt,
    content: JSON.stringify(loaded.content),
    family: loaded.family,
    state: loaded.state,
    giver: loaded.giver,
    content_blob: loaded.contentBlob,
    labels_blob: loaded.labelsBlob,
    verdicts: JSON.stringify(loaded.rejected),
    decided_at: loaded.decided?.at ?? null,
    decided_by: loaded.decided?.by ?? null,
    decided_reason: loaded.decided?.reason ?? null,
  })

/** Without a decision the edition waits for one again. */
export const decideEdition = (id: string, state: EditionState, decision: Decision | null): RowOp =>
  update('edition', id, {
    state,
    decided_at: decision?.at ?? null,
    decided_by: decision?.by ?? null,
    decided_reason: decision?.reason ?? null,
  })

const verdictsSchema = z.union([
  z.strictObject({ count: z.int(), rows: z.array(rejectedRowSchema) }),
  // Rows of files older than the verdicts have the column's default.
  z.array(z.never()).transform(() => ({ count: 0, rows: [] })),
])

function decisionOf(row: EditionRow): Decision | null {
  const { decided_at: at, decided_by: by, decided_reason: reason } = row
  return at === null || by === null || reason === null ? null : { at, by, reason }
}

const rowToEdition = (row: EditionRow): LoadedEdition => ({
  id: row.id,
  content: loadedContentSchema.parse(JSON.parse(row.content)),
  fileName: row.file_name,
  sha256: row.sha256,
  loadedAt: row.loaded_at,
  family: row.family,
  state: row.state,
  giver: row.giver,
  contentBlob: row.content_blob,
  labelsBlob: row.labels_blob,
  rejected: verdictsSchema.parse(JSON.parse(row.verdicts)),
  decided: decisionOf(row),
})

/** Loaded editions in one of the states, in the order of what they speak for, then of loading. */
export async function loadedEditions(
  store: Store,
  states: readonly EditionState[] = ['active'],
): Promise<LoadedEdition[]> {
  const rows = await store.db
    .selectFrom('edition')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('as_of')
    .orderBy('id')
    .execute()
  return rows.map(rowToEdition)
}

/** Tells one set of editions in use from another, decisions included, without reading what they hold. */
export function editionsInUseKey(store: Store): string {
  const rows = store.sqlite
    .prepare<[], unknown[]>(
      `SELECT id, sha256, length(content), decided_at, decided_by, decided_reason FROM edition
       WHERE state = 'active' ORDER BY as_of, id`,
    )
    .raw()
    .all()
  return JSON.stringify(rows)
}

/** Editions by id, whatever became of them; those that are not there are left out. */
export async function editionsById(store: Store, ids: readonly string[]): Promise<LoadedEdition[]> {
  if (ids.length === 0) return []
  const rows = await store.db
    .selectFrom('edition')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('as_of')
    .orderBy('id')
    .execute()
  return rows.map(rowToEdition)
}
